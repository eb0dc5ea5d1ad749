import type { CheckStream } from '../check/check-stream.ts';
import { figuresOf } from '../check/suppress.ts';
import type { ReportInput } from '../core/findings/report.ts';
import { fill } from '../locale/fill.ts';
import type { Locale } from '../locale/locale.ts';
import type { Skipped } from '../node/walk-folder.ts';
import { cleanText } from '../report/clean-text.ts';
import type { ReportStream } from '../report/report-stream.ts';
import type { Reporter } from '../report/reporter.ts';
import { coverageOf, isLost } from './exit-code.ts';

/** What a user should know besides the report, which was shown in some format: one line each. */
export function noticesOf(
  result: CheckStream,
  excluded: number,
  requireCoverage: number | undefined,
  locale: Locale,
  shown: Reporter | undefined,
): string[] {
  const notices = [
    ...catalogueNotices(result.report, locale),
    ...(excluded > 0 ? [fill(locale.cli.problem.excluded, { count: excluded })] : []),
    ...suppressionNotices(result, locale),
    ...coverageNotices(result, requireCoverage, locale, shown),
  ];
  return [
    ...lossNotices(result.report.inputs(), locale, shown?.audience === 'people'),
    ...notices.map((notice) => `${locale.cli.problem.notice}${cleanText(notice)}\n`),
  ];
}

/** Which catalogues of one's own took part: a result may rest on them. */
function catalogueNotices({ catalogues = [] }: ReportStream, locale: Locale): string[] {
  return catalogues.map(({ file, region }) => fill(locale.cli.problem.catalogue, { file, region }));
}

function suppressionNotices(
  { acceptedCount, unusedSuppressions, drifted }: CheckStream,
  locale: Locale,
): string[] {
  const texts = locale.cli.problem;
  const count = acceptedCount > 0 ? [fill(texts.suppressed, { count: acceptedCount })] : [];
  const unused = unusedSuppressions.map(({ rule, key, line = '', file = '' }) =>
    fill(texts.unusedSuppression, { rule, key, line, file }),
  );
  const changed = [...drifted].map(([finding, { rule, key, line = '', file = '', difference, figures }]) =>
    fill(texts.drifted, {
      rule,
      key,
      line,
      file,
      was: difference ?? figures ?? texts.noDifference,
      now: finding.difference ?? figuresOf(finding) ?? texts.noDifference,
    }),
  );
  return [...count, ...changed, ...unused];
}

function coverageNotices(
  { report, hasFigures }: CheckStream,
  requireCoverage: number | undefined,
  locale: Locale,
  shown: Reporter | undefined,
): string[] {
  const texts = locale.cli.problem;
  const { decided, required } = coverageOf(report);
  if (decided === 0 || !hasFigures) return shown?.saysCoverage === true ? [] : [texts.nothingChecked];
  if (requireCoverage === undefined || decided * 100 >= requireCoverage * required) return [];
  const actual = Math.floor((decided * 100) / required);
  return [fill(texts.coverage, { actual, required: requireCoverage })];
}

/** One line for each input that could not be read, or of which a part is damaged; where a report tells the others, of the damaged ones alone. */
export function lossNotices(inputs: Iterable<ReportInput>, locale: Locale, onlyDamaged = false): string[] {
  const { unreadable, damaged } = locale.cli.problem;
  const notices: string[] = [];
  for (const input of inputs) {
    if (!isLost(input) || (onlyDamaged && input.damaged !== true)) continue;
    const { path, status, reason = '' } = input;
    const sentence = fill(status === 'unreadable' ? unreadable : damaged, { reason });
    notices.push(`${cleanText(path + locale.report.colon + sentence)}\n`);
  }
  return notices;
}

const namedFiles = 5;

/** What lies in the folders and is not read: how many for each reason, and the first ones by name. */
export function skippedNotices(skipped: readonly Skipped[], locale: Locale): string[] {
  const { notice, skipped: texts } = locale.cli.problem;
  return (['format', 'archive', 'picture', 'link', 'special'] as const).flatMap((reason) => {
    const names = skipped.filter((each) => each.reason === reason).map(({ file }) => file);
    if (names.length === 0) return [];
    const listed = names.slice(0, namedFiles).join(locale.report.listSeparator);
    const more = names.length > namedFiles ? texts.more : '';
    const text = fill(texts.line, { count: names.length, reason: texts[reason], files: listed + more });
    return [`${notice}${cleanText(text)}\n`];
  });
}
