import type { CheckResult } from '../check/check-files.ts';
import type { ReportInput } from '../core/findings/report.ts';
import { fill } from '../locale/fill.ts';
import type { Locale } from '../locale/locale.ts';
import type { ConfiguredSuppression } from '../node/config/config.ts';
import { cleanText } from '../report/clean-text.ts';
import type { Format } from '../report/registry.ts';
import { coverageOf } from './exit-code.ts';

/** What a user should know besides the report, which was shown in some format: one line each. */
export function noticesOf(
  { report, suppressed, unusedSuppressions }: CheckResult<ConfiguredSuppression>,
  configFile: string | undefined,
  requireCoverage: number | undefined,
  locale: Locale,
  shown: Format | undefined,
): string[] {
  const texts = locale.cli.problem;
  const notices: string[] = [];
  if (suppressed.length > 0) notices.push(fill(texts.suppressed, { count: suppressed.length }));
  for (const { rule, key, line } of unusedSuppressions) {
    notices.push(fill(texts.unusedSuppression, { rule, key, line, file: configFile ?? '' }));
  }
  const { decided, required } = coverageOf(report);
  if (decided === 0) {
    if (shown !== 'pretty') notices.push(texts.nothingChecked);
  } else if (requireCoverage !== undefined && decided * 100 < requireCoverage * required) {
    const actual = Math.floor((decided * 100) / required);
    notices.push(fill(texts.coverage, { actual, required: requireCoverage }));
  }
  // Reports for people name the inputs that could not be read themselves.
  const unread = shown === 'pretty' || shown === 'concise' ? [] : unreadableNotices(report.inputs, locale);
  return [...unread, ...notices.map((notice) => noticeLine(notice, locale))];
}

/** One line for each input that could not be read. */
export function unreadableNotices(inputs: readonly ReportInput[], locale: Locale): string[] {
  return inputs
    .filter(({ status }) => status === 'unreadable')
    .map(({ path, reason }) => {
      const sentence = fill(locale.cli.problem.unreadable, { reason: reason ?? '' });
      return `${cleanText(path + locale.report.colon + sentence)}\n`;
    });
}

const noticeLine = (notice: string, locale: Locale): string =>
  `${locale.cli.problem.notice}${cleanText(notice)}\n`;
