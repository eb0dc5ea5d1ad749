import type { ComparedConsequence, ComparedFinding, ComparedState } from '../../core/findings/comparison.ts';
import type { Consequence, Finding, Report } from '../../core/findings/report.ts';
import { severities } from '../../core/findings/severity.ts';
import { groupBy } from '../../core/model/group-by.ts';
import { figuresOf } from '../suppress.ts';

/** What does not tie in one version: a finding, or what fails for the cause of one. */
interface Single {
  readonly told: ComparedConsequence;
  readonly figures: string | undefined;
  /** The finding that it is listed under, itself where it is one. */
  readonly cause: Finding;
}

/** What became of the findings: matched by rule, document and key, whatever the causes are called. */
export function changedFindings(
  old: Report,
  now: Report,
  pairs: ReadonlyMap<string, string>,
): Record<ComparedState, readonly ComparedFinding[]> {
  const before = singles(old).map((each) => ({
    ...each,
    told: { ...each.told, document: pairs.get(each.told.document) ?? each.told.document },
  }));
  const exact = matched(before, singles(now), (each) =>
    [nameOf(each), each.told.difference, each.figures].join('\n'),
  );
  const moved = matched(exact.gone, exact.come, nameOf);
  const decided = new Set(
    now.coverage.rules
      .filter(({ pass, rounding, fail }) => pass + rounding + fail > 0)
      .map(({ rule }) => rule),
  );
  const documents = new Set(now.documents.map(({ id }) => id));
  const isJudged = ({ told }: Single): boolean => decided.has(told.rule) && documents.has(told.document);
  return {
    new: folded(moved.come),
    drifted: folded(moved.pairs.map(([was, each]) => ({ ...each, told: { ...each.told, ...wasOf(was) } }))),
    mended: folded(moved.gone.filter(isJudged)),
    unchecked: folded(moved.gone.filter((each) => !isJudged(each))),
    same: folded(exact.pairs.map(([, each]) => each)),
  };
}

const nameOf = ({ told: { rule, key, document } }: Single): string => [rule, document, key].join('\n');

/** Pairs of one name, each at most once, and what is left on both sides. */
function matched(old: readonly Single[], now: readonly Single[], name: (each: Single) => string) {
  const waiting = groupBy(old, name);
  const pairs: (readonly [old: Single, now: Single])[] = [];
  const come = now.filter((each) => {
    const earlier = waiting.get(name(each))?.shift();
    if (earlier !== undefined) pairs.push([earlier, each]);
    return earlier === undefined;
  });
  const taken = new Set(pairs.map(([earlier]) => earlier));
  return { pairs, come, gone: old.filter((each) => !taken.has(each)) };
}

const wasOf = ({ told: { difference }, figures }: Single) => {
  const was = difference ?? figures;
  return was === undefined ? {} : { was };
};

/** What fared the same for one cause is one finding, told by the first of its most serious ones. */
const folded = (list: readonly Single[]): ComparedFinding[] =>
  [...groupBy(list, ({ cause }) => cause).values()].flatMap((group) => {
    const [first, ...others] = group.map(({ told }) => told).toSorted(bySeverity);
    if (first === undefined) return [];
    return [{ ...first, ...(others.length > 0 && { consequences: others }) }];
  });

const bySeverity = (a: ComparedConsequence, b: ComparedConsequence): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity);

/** Errors and warnings with all that fails for the same cause, accepted ones too: acceptance changes no document. */
function singles({ findings, accepted = [], documents }: Report): Single[] {
  const fileOf = new Map(documents.map((each) => [each.id, each.package ?? each.paths[0] ?? '']));
  const all = [...findings, ...accepted.map(({ finding }) => finding)];
  return all
    .filter(({ severity }) => severity !== 'info')
    .flatMap((cause) =>
      [cause, ...(cause.consequences ?? [])].map((each) => ({
        told: told(each, cause.document, fileOf.get(cause.document) ?? ''),
        figures: figuresOf(each),
        cause,
      })),
    );
}

function told(finding: Finding | Consequence, document: string, file: string): ComparedConsequence {
  const { id, rule, slug, severity, title, message, key, difference, cells, place } = finding;
  return {
    id,
    rule,
    slug,
    severity,
    document,
    title,
    message,
    key,
    ...(difference !== undefined && { difference }),
    place: cells[0]?.place ?? place ?? { file },
  };
}
