import type { ComparedFinding, ComparedState } from '../../core/findings/comparison.ts';
import type { Consequence, Finding, Report } from '../../core/findings/report.ts';
import { groupBy } from '../../core/model/group-by.ts';
import { figuresOf } from '../suppress.ts';

/** A finding of one version; what fails for the cause of another one stands for itself here. */
interface Single extends ComparedFinding {
  readonly figures?: string | undefined;
}

/** What became of the findings: matched by rule, document and key, whatever the causes are called. */
export function changedFindings(
  old: Report,
  now: Report,
  pairs: ReadonlyMap<string, string>,
): Record<ComparedState, readonly ComparedFinding[]> {
  const before = singles(old).map((each) => ({
    ...each,
    document: pairs.get(each.document) ?? each.document,
  }));
  const exact = matched(before, singles(now), (each) =>
    [nameOf(each), each.difference, each.figures].join('\n'),
  );
  const moved = matched(exact.gone, exact.come, nameOf);
  const decided = new Set(
    now.coverage.rules
      .filter(({ pass, rounding, fail }) => pass + rounding + fail > 0)
      .map(({ rule }) => rule),
  );
  const documents = new Set(now.documents.map(({ id }) => id));
  const isJudged = ({ rule, document }: Single): boolean => decided.has(rule) && documents.has(document);
  return {
    new: moved.come.map(plain),
    drifted: moved.pairs.map(([was, each]) => ({ ...plain(each), ...wasOf(was) })),
    mended: moved.gone.filter(isJudged).map(plain),
    unchecked: moved.gone.filter((each) => !isJudged(each)).map(plain),
    same: exact.pairs.map(([, each]) => plain(each)),
  };
}

const nameOf = ({ rule, key, document }: Single): string => [rule, document, key].join('\n');

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

const wasOf = ({ difference, figures }: Single) => {
  const was = difference ?? figures;
  return was === undefined ? {} : { was };
};

const plain = ({ figures: _, ...each }: Single): ComparedFinding => each;

/** Errors and warnings with all that fails for the same cause, accepted ones too: acceptance changes no document. */
function singles({ findings, accepted = [], documents }: Report): Single[] {
  const fileOf = new Map(documents.map((each) => [each.id, each.package ?? each.paths[0] ?? '']));
  const all = [...findings, ...accepted.map(({ finding }) => finding)];
  return all
    .filter(({ severity }) => severity !== 'info')
    .flatMap((finding) =>
      [finding, ...(finding.consequences ?? [])].map((each) =>
        single(each, finding.document, fileOf.get(finding.document) ?? ''),
      ),
    );
}

function single(finding: Finding | Consequence, document: string, file: string): Single {
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
    figures: figuresOf(finding),
    place: cells[0]?.place ?? place ?? { file },
  };
}
