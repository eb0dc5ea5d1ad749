import { wordsOf } from '../../core/catalogue/lexicon.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { Passage } from '../../core/model/narrative.ts';
import type { BoundStatement } from './share-base.ts';
import { subjectKey } from './subject-key.ts';

/** The items below a sentence that announces them, one passage each. */
export interface ItemList {
  readonly whole: number;
  readonly parts: readonly number[];
  readonly open: boolean;
}

/** Digits of a code of the lowest level (项). */
const itemDigits = 7;
/** No list has more passages, and none is announced from further away. */
const longest = 400;
const farthest = 40;
/** Names along 类, 款, 项. */
const itemNames = 3;

/** Lists of items that stand in passages of their own under the sentence with their total. */
export function findItemLists(
  statements: readonly BoundStatement[],
  codes: readonly (string | undefined)[],
  passages: readonly Passage[],
  catalogue: Catalogue,
): readonly ItemList[] {
  const byPassage = new Map<number, number[]>();
  statements.forEach(({ read }, index) => {
    const own = byPassage.get(read.passage);
    if (own === undefined) byPassage.set(read.passage, [index]);
    else own.push(index);
  });
  const leadIns = wordsOf(catalogue, 'bindingLeadIns');
  return passages.flatMap((passage, position) => {
    if (!leadIns.some((mark) => passage.text.endsWith(mark))) return [];
    const whole = wholeOf(statements, byPassage, passages, position, catalogue);
    if (whole === undefined || (statements[whole]?.read.parts?.length ?? 0) > 0) return [];
    const parts = itemsBelow(statements, byPassage, codes, passages, position);
    if (parts.length < 2) return [];
    const open = wordsOf(catalogue, 'bindingOpenWords').some((word) => passage.text.includes(word));
    return [{ whole, parts, open }];
  });
}

/** The last statement of the sentence, or the one above whose subject the sentence names. */
function wholeOf(
  statements: readonly BoundStatement[],
  byPassage: ReadonlyMap<number, readonly number[]>,
  passages: readonly Passage[],
  position: number,
  catalogue: Catalogue,
): number | undefined {
  const own = byPassage.get(position);
  if (own !== undefined) return own.length === 1 ? own[0] : undefined;
  const passage = passages[position];
  const text = subjectKey(passage?.text ?? '', catalogue);
  const path = passage?.path.join('\n');
  const top = Math.max(0, position - farthest);
  for (let above = position - 1; above >= top && passages[above]?.path.join('\n') === path; above--) {
    const named = (byPassage.get(above) ?? []).filter((index) => {
      const { read, cells } = statements[index] as BoundStatement;
      return cells['amount'] !== undefined && text.startsWith(subjectKey(read.subject, catalogue));
    });
    if (named.length > 0) return named.at(-1);
  }
  return undefined;
}

/** The first statement on an item in each passage below, each item once, as long as the passages stand under the same heading. */
function itemsBelow(
  statements: readonly BoundStatement[],
  byPassage: ReadonlyMap<number, readonly number[]>,
  codes: readonly (string | undefined)[],
  passages: readonly Passage[],
  position: number,
): number[] {
  const path = passages[position]?.path ?? [];
  const within = passages.slice(position + 1, position + 1 + longest);
  const end = within.findIndex((passage) => !standsUnder(passage, path));
  const last = position + 1 + (end < 0 ? within.length : end);
  const parts = new Map<string, number>();
  for (let below = position + 1; below < last; below++) {
    const first = byPassage.get(below)?.find((index) => codes[index] !== undefined) ?? -1;
    const code = codes[first];
    if (code !== undefined && !parts.has(code) && isItem(statements[first], code)) parts.set(code, first);
  }
  return [...parts.values()];
}

function isItem(statement: BoundStatement | undefined, code: string): boolean {
  return code.length === itemDigits || (statement?.read.path?.length ?? 0) >= itemNames;
}

function standsUnder(passage: Passage, path: readonly string[]): boolean {
  if (passage.heading !== undefined && passage.path.length < path.length) return false;
  return path.every((heading, level) => passage.path[level] === heading);
}
