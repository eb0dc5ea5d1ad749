import { isChapterRule } from '../core/findings/duties.ts';
import type { Finding } from '../core/findings/report.ts';
import { groupBy } from '../core/model/group-by.ts';
import { fill } from '../locale/fill.ts';
import type { ReportContext } from './reporter.ts';

/** Chapters that the text of a document does not tell of, in one line with their list; fewer than two speak for themselves. */
export function foldUntold(findings: readonly Finding[], { locale }: ReportContext): readonly Finding[] {
  const names: Readonly<Record<string, string>> = locale.report.chapters;
  const untold = findings.filter(({ rule }) => isChapterRule(rule));
  const groups = [...groupBy(untold, ({ document, severity }) => `${document} ${severity}`).values()];
  const folded = new Map(
    groups.flatMap((group): [Finding, Finding | undefined][] => {
      const [first, ...more] = group;
      if (first === undefined || more.length === 0) return [];
      const list = group.map(({ rule, title }) => names[rule] ?? title).join(locale.report.listSeparator);
      const rule = group.map((each) => each.rule).join(' ');
      const message = fill(locale.report.untold, { list });
      return [
        [first, { ...first, rule, worded: true, message }],
        ...more.map((each): [Finding, undefined] => [each, undefined]),
      ];
    }),
  );
  return findings.flatMap((each) => (folded.has(each) ? (folded.get(each) ?? []) : [each]));
}
