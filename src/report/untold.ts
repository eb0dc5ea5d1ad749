import { isChapterRule } from '../core/findings/duties.ts';
import type { Finding } from '../core/findings/report.ts';
import { fill } from '../locale/fill.ts';
import type { ReportContext } from './reporter.ts';

/** Chapters that the text does not tell of, in one line with their list; fewer than two speak for themselves. */
export function foldUntold(findings: readonly Finding[], { locale }: ReportContext): readonly Finding[] {
  const untold = findings.filter(({ rule }) => isChapterRule(rule));
  const [first, ...more] = untold;
  if (first === undefined || more.length === 0) return findings;
  const names: Readonly<Record<string, string>> = locale.report.chapters;
  const list = untold.map(({ rule, title }) => names[rule] ?? title).join(locale.report.listSeparator);
  const rule = untold.map((each) => each.rule).join(' ');
  const folded: Finding = { ...first, rule, worded: true, message: fill(locale.report.untold, { list }) };
  return findings.flatMap((each) => (each === first ? [folded] : isChapterRule(each.rule) ? [] : [each]));
}
