import type { Condition, RowRef, TableRef } from '../language/ir/ir.ts';
import { add } from '../model/exact.ts';
import { type Figure, one } from '../model/figure.ts';
import { type LoweringScope, lowerExpression } from './lower-expression.ts';
import { NotSayable } from './not-sayable.ts';
import type { Atom, CompareAtom, TestTarget, Tree } from './plan.ts';
import { entryOf } from './scope-tables.ts';

type Kind<T extends Condition['type']> = Extract<Condition, { readonly type: T }>;

const minusOne: Figure = { coefficient: -1, exponent: 0 };

/** A condition as a tree over atoms, which are added to the list. */
export function lowerCondition(
  scope: LoweringScope,
  condition: Condition,
  mode: CompareAtom['mode'],
  atoms: Atom[],
): Tree {
  const atom = (each: Atom): Tree => ({ type: 'atom', atom: atoms.push(each) - 1 });
  switch (condition.type) {
    case 'compare':
      return atom(compareAtom(scope, condition, mode));
    case 'and':
    case 'or':
      return {
        type: condition.type,
        parts: condition.parts.map((part) => lowerCondition(scope, part, 'zero', atoms)),
      };
    case 'not':
      return { type: 'not', of: lowerCondition(scope, condition.of, 'zero', atoms) };
    case 'exists':
      return atom({ type: 'exists', target: targetOf(scope, condition), column: condition.column });
    case 'filled':
    case 'nonzero':
      return atom({ type: condition.type, target: targetOf(scope, condition) });
    case 'noted':
      return atom({ type: 'noted', target: targetOf(scope, { table: condition.table }) });
    case 'code':
      return atom({ type: 'code', test: condition.test, values: condition.values });
    case 'stated':
      return atom({ type: 'stated', column: condition.column });
    case 'matched':
      return atom({ type: 'matched', of: condition.of });
    case 'same':
      throw new NotSayable('groups');
    case 'none':
      throw new NotSayable('list');
    case 'says':
    case 'denies':
    case 'same_base':
    case 'published':
    case 'explained':
    case 'covered':
      throw new NotSayable('prose');
  }
}

function compareAtom(
  scope: LoweringScope,
  { relation, left, right, form }: Kind<'compare'>,
  mode: CompareAtom['mode'],
): CompareAtom {
  if (form === 'ratio' || form === 'product') throw new NotSayable('product');
  const [first, second] = [
    lowerExpression(scope, left, 'left', one),
    lowerExpression(scope, right, 'right', minusOne),
  ];
  return {
    type: 'compare',
    form,
    relation,
    mode,
    terms: [...first.terms, ...second.terms],
    constant: add(first.constant, second.constant),
  };
}

function targetOf(
  { quantifier, entries }: LoweringScope,
  { table, row }: { readonly table: TableRef | 'this'; readonly row?: RowRef },
): TestTarget {
  const isHome = table === 'this' || ('table' in quantifier && quantifier.table.table === table.table);
  const lane = table === 'this' ? undefined : (table.side ?? '*');
  if (table !== 'this') entryOf(entries, table.table);
  return {
    table: isHome ? undefined : table.table,
    lane,
    ...(row && { row: printedRow(row, lane) }),
  };
}

function printedRow(row: RowRef, lane: string | undefined): NonNullable<TestTarget['row']> {
  if (row.type === 'total') return { ref: 'row:total', lane };
  return row.type === 'code'
    ? { ref: `row:code:${row.code}`, lane }
    : { ref: `row:line:${row.line}`, lane: row.side };
}
