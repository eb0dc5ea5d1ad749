import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import type { Passage } from '../../core/model/narrative.ts';
import type { Paragraph } from './join-lines.ts';
import { enumerationOf, ranks } from './numbering.ts';

/** A heading that is open: what follows stands under it. Rank 0 for headings without a number. */
interface Step {
  readonly rank: number;
  readonly number: number;
  readonly declared?: number;
  readonly title: string;
}

/** Documents nest six deep at most; what goes deeper is a misreading. */
const deepest = 12;

/** Gives every paragraph the headings above it, and every heading its level, by the numbering. */
export function passagesOf(paragraphs: readonly Paragraph[], lexicon: Lexicon): Passage[] {
  const steps = paragraphs.map((paragraph) => stepOf(paragraph, lexicon));
  const next = nextNumbers(steps);
  let open: readonly Step[] = [];
  let path: readonly string[] = [];
  return paragraphs.map(({ text, places }, index) => {
    const step = steps[index];
    if (step === undefined) return { text, path, places };
    open = parentsOf(step, open, (rank) => next[index]?.[rank] ?? 0).slice(0, deepest);
    const passage = { text, heading: open.length + 1, path: open.map(({ title }) => title), places };
    open = [...open, step];
    path = open.map(({ title }) => title);
    return passage;
  });
}

function stepOf({ text, heading, declared }: Paragraph, lexicon: Lexicon): Step | undefined {
  if (!heading) return undefined;
  const mark = enumerationOf(text, lexicon);
  const level = declared === undefined ? {} : { declared };
  return { rank: mark?.rank ?? 0, number: mark?.number ?? 0, title: text, ...level };
}

/** For each paragraph the numbers of the next headings behind it, by rank; at 0 the rank of the next numbered one. */
function nextNumbers(steps: readonly (Step | undefined)[]): number[][] {
  const found: number[][] = new Array(steps.length);
  let row: number[] = new Array<number>(ranks).fill(0);
  for (let index = steps.length - 1; index >= 0; index--) {
    found[index] = row;
    const step = steps[index];
    if (step === undefined || step.rank === 0) continue;
    row = [...row];
    row[step.rank] = step.number;
    row[0] = step.rank;
  }
  return found;
}

type Next = (rank: number) => number;

/** The open headings under which a heading stands. */
function parentsOf(step: Step, open: readonly Step[], next: Next): readonly Step[] {
  if (step.rank === 0) return parentsOfUnnumbered(step, open, next);
  const same = open.findLastIndex((each) => each.rank === step.rank);
  if (step.number === 1 && isNested(step, open, next)) return open;
  if (same >= 0) return open.slice(0, same);
  const deeper = open.findIndex((each) => each.rank > step.rank);
  return deeper < 0 ? open : open.slice(0, deeper);
}

/** A numbering of a higher rank that begins inside a section: the numbers of that section go on behind it. */
function isNested(step: Step, open: readonly Step[], next: Next): boolean {
  const last = open.findLast((each) => each.rank > 0);
  return last !== undefined && last.rank > step.rank && next(last.rank) === last.number + 1;
}

/** Headings without a number follow each other; one in front of a numbering that begins anew stands above it. */
function parentsOfUnnumbered(step: Step, open: readonly Step[], next: Next): readonly Step[] {
  const { declared } = step;
  if (declared !== undefined && open.some((each) => each.declared !== undefined)) {
    const known = open.findIndex((each) => (each.declared ?? 0) >= declared);
    return known < 0 ? open : open.slice(0, known);
  }
  const rank = next(0);
  const begins = rank > 0 && next(rank) === 1;
  const deeper = begins ? open.findIndex((each) => each.rank >= rank) : -1;
  const parents = deeper < 0 ? open : open.slice(0, deeper);
  const plain = parents.findLastIndex((each) => each.rank === 0);
  return plain === parents.length - 1 && plain >= 0 ? parents.slice(0, plain) : parents;
}
