import { wordsOf } from '../../core/catalogue/lexicon.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { Passage } from '../../core/model/narrative.ts';
import type { ReadStatement } from '../claims/read-statement.ts';

const compared = ['prior', 'change', 'growth', 'direction'] as const;
const stops = /[;；。]/gu;

/**
 * A clause of its own that begins with 收入 or 支出 and a comparison (…上年结转30万元；收入较去年增加…) speaks of that
 * side as a whole, not of the item before it. The comparison becomes a statement of its own, behind all others.
 */
export function splitComparisons(
  statements: readonly ReadStatement[],
  passages: readonly Passage[],
  catalogue: Catalogue,
): readonly ReadStatement[] {
  const sides = wordsOf(catalogue, 'proseSides');
  const marks = wordsOf(catalogue, 'proseCompare');
  const added: ReadStatement[] = [];
  const kept = statements.map((statement) => {
    const text = passages[statement.passage]?.text ?? '';
    const at = clauseStart(statement, text);
    const side = at === undefined ? undefined : sides.find((word) => text.startsWith(word, at));
    if (at === undefined || side === undefined || side === statement.subject) return statement;
    if (!marks.some((mark) => text.startsWith(mark, at + side.length))) return statement;
    const { rest, moved } = divide(statement, at);
    const { length, parts: _, open: __, sums: ___, ...own } = statement;
    added.push({ ...own, subject: side, offset: at, length: statement.offset + length - at, figures: moved });
    return { ...statement, length: at - statement.offset, figures: rest };
  });
  return [...kept, ...added];
}

/** Where the last clause between the amount and its comparison begins. */
function clauseStart({ figures }: ReadStatement, text: string): number | undefined {
  const { amount } = figures;
  const first = Math.min(...compared.flatMap((column) => figures[column]?.offset ?? []));
  if (amount === undefined || !Number.isFinite(first) || first <= amount.offset) return undefined;
  const between = text.slice(amount.offset, first);
  const last = [...between.matchAll(stops)].at(-1);
  return last === undefined ? undefined : amount.offset + last.index + 1;
}

function divide({ figures }: ReadStatement, at: number) {
  const moved: Partial<Record<string, unknown>> = {};
  const rest: Partial<Record<string, unknown>> = { ...figures };
  for (const column of compared) {
    const figure = figures[column];
    if (figure === undefined || figure.offset < at) continue;
    moved[column] = figure;
    delete rest[column];
  }
  return { rest: rest as ReadStatement['figures'], moved: moved as ReadStatement['figures'] };
}
