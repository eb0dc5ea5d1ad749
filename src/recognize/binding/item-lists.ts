import type { Catalogue } from '../../core/catalogue/types.ts';
import type { Passage } from '../../core/model/narrative.ts';
import { wordsOf } from '../lexicon.ts';
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
    byPassage.set(read.passage, [...(byPassage.get(read.passage) ?? []), index]);
  });
  const leadIns = wordsOf(catalogue, 'bindingLeadIns');
  return passages.flatMap((passage, position) => {
    if (!leadIns.some((mark) => passage.text.endsWith(mark))) return [];
    const whole = wholeOf(statements, byPassage, passages, position, catalogue);
    if (whole === undefined || (statements[whole]?.read.parts?.length ?? 0) > 0) return [];
    const parts = itemsBelow(statements, byPassage, codes, passages, position);
    if (parts.length < 2 || new Set(parts.map((part) => codes[part])).size < parts.length) return [];
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
  for (let above = position - 1; above >= 0 && passages[above]?.path.join('\n') === path; above--) {
    const named = (byPassage.get(above) ?? []).filter((index) => {
      const { read, cells } = statements[index] as BoundStatement;
      return cells['amount'] !== undefined && text.startsWith(subjectKey(read.subject, catalogue));
    });
    if (named.length > 0) return named.at(-1);
  }
  return undefined;
}

function itemsBelow(
  statements: readonly BoundStatement[],
  byPassage: ReadonlyMap<number, readonly number[]>,
  codes: readonly (string | undefined)[],
  passages: readonly Passage[],
  position: number,
): number[] {
  const path = passages[position]?.path ?? [];
  const parts: number[] = [];
  for (let below = position + 1; below < passages.length; below++) {
    const passage = passages[below] as Passage;
    if (!path.every((heading, level) => passage.path[level] === heading)) break;
    if (passage.heading !== undefined && passage.path.length < path.length) break;
    const first = byPassage.get(below)?.find((index) => codes[index] !== undefined);
    if (first === undefined) continue;
    const names = statements[first]?.read.path?.length ?? 0;
    if (codes[first]?.length === itemDigits || names >= itemNames) parts.push(first);
  }
  return parts;
}
