import { constantOf } from '../engine/decide/linear-expression.ts';
import type { CatalogueTable } from '../engine/index/catalogue-index.ts';
import { absenceOf } from '../engine/index/lookup.ts';
import type { Expression, Group, Quantifier, RowRef } from '../language/ir/ir.ts';
import { add, multiply } from '../model/exact.ts';
import { type Figure, zero } from '../model/figure.ts';
import { NotSayable } from './not-sayable.ts';
import type { OperandAbsence, OperandTerm } from './plan.ts';
import { type Entries, entryOf } from './scope-tables.ts';

/** What the names of an expression stand for. */
export interface LoweringScope {
  readonly entries: Entries;
  readonly quantifier: Quantifier;
}

/** A linear expression: what is added up, and the constant. */
export interface Linear {
  readonly terms: readonly OperandTerm[];
  readonly constant: Figure;
}

type Kind<T extends Expression['type']> = Extract<Expression, { readonly type: T }>;

const nothing: Linear = { terms: [], constant: zero };

/** A linear expression times a coefficient as terms over references. */
export function lowerExpression(
  scope: LoweringScope,
  expression: Expression,
  side: OperandTerm['side'],
  coefficient: Figure,
): Linear {
  const single = (term: Omit<OperandTerm, 'side' | 'coefficient'>): Linear => ({
    terms: [{ ...term, side, coefficient }],
    constant: zero,
  });
  switch (expression.type) {
    case 'number':
      return { terms: [], constant: multiply(constantOf(expression.value), coefficient) };
    case 'sum':
      return expression.parts
        .map((part) => lowerExpression(scope, part, side, coefficient))
        .reduce(
          (a, b) => ({ terms: [...a.terms, ...b.terms], constant: add(a.constant, b.constant) }),
          nothing,
        );
    case 'scale':
      return lowerExpression(scope, expression.of, side, multiply(constantOf(expression.by), coefficient));
    case 'column':
      return single(columnTerm(scope, expression));
    case 'cell':
      return single(cellTerm(scope, expression));
    case 'line':
      return single(lineTerm(scope, expression.row));
    case 'group':
      return single(groupTerm(scope, expression.group));
    case 'count':
    case 'mean':
    case 'min':
    case 'max':
      throw new NotSayable('forms');
    case 'members':
    case 'named':
      throw new NotSayable('groups');
    case 'printed':
      throw new NotSayable('binding');
    case 'product':
    case 'share':
    case 'growth':
      throw new NotSayable('product');
  }
}

type Draft = Omit<OperandTerm, 'side' | 'coefficient'>;

function homeEntry({ entries, quantifier }: LoweringScope): CatalogueTable {
  if (!('table' in quantifier)) throw new NotSayable('forms');
  return entryOf(entries, quantifier.table.table);
}

function draft({ entry, columns }: CatalogueTable, column: string | undefined, rest: Partial<Draft>): Draft {
  return {
    home: 'home',
    table: entry.id,
    kind: entry.kind,
    required: entry.required === true,
    lane: undefined,
    ref: '',
    owned: false,
    column,
    columnRequired: column !== undefined && columns.get(column)?.required === true,
    absence: 'stop',
    byCode: false,
    alone: false,
    ...rest,
  };
}

function columnTerm(scope: LoweringScope, { column, of }: Kind<'column'>): Draft {
  if (of === 'row') {
    if (scope.quantifier.type === 'groups') throw new NotSayable('groups');
    return draft(homeEntry(scope), column, { home: 'row', alone: true });
  }
  const { quantifier, entries } = scope;
  if (quantifier.type !== 'join') throw new NotSayable('forms');
  const { table, side } = quantifier[of];
  const lane = side ?? (quantifier.on === 'line' ? '' : '*');
  return draft(entryOf(entries, table), column, { home: of, ref: '=', lane, absence: 'code' });
}

/** The reference of a row, its lane, and how its absence counts. */
function rowReference(
  table: CatalogueTable,
  row: RowRef,
  lane: string | undefined,
  column: string | undefined,
): Pick<Draft, 'ref' | 'lane' | 'absence' | 'byCode'> {
  if (row.type === 'total') return { ref: 'total', lane, absence: 'total', byCode: false };
  if (row.type === 'code') return { ref: `code:${row.code}`, lane, absence: 'code', byCode: true };
  const absence: OperandAbsence = absenceOf(table, row.line, row.side);
  const isProse = table.entry.shape === 'narrative' && column !== undefined;
  return { ref: `line:${row.line}${isProse ? `@${column}` : ''}`, lane: row.side, absence, byCode: false };
}

function cellTerm(scope: LoweringScope, { table, row, column, of, every }: Kind<'cell'>): Draft {
  if (every === true) throw new NotSayable('forms');
  const entry = entryOf(scope.entries, table.table);
  const reference = rowReference(entry, row, table.side ?? '*', column);
  return draft(entry, column, { home: of ?? 'table', ...reference });
}

function lineTerm(scope: LoweringScope, row: RowRef): Draft {
  if (row.type === 'total') return groupTerm(scope, 'total');
  const home = homeEntry(scope);
  return draft(home, undefined, { ...rowReference(home, row, undefined, undefined), byCode: false });
}

/** What a group asks for, and whether of the point's row. */
const groupReferences: Readonly<Partial<Record<Group, readonly [ref: string, owned: boolean]>>> = {
  parent: ['', false],
  unit: ['', false],
  children: ['children', true],
  members: ['members', true],
  total: ['row:total', false],
  classes: ['classes', false],
  leaves: ['leaves', false],
  lines: ['lines', false],
  units: ['units', false],
};

function groupTerm(scope: LoweringScope, group: Group): Draft {
  const found = groupReferences[group];
  if (found === undefined) throw new NotSayable('binding');
  const [ref, owned] = found;
  return draft(homeEntry(scope), undefined, {
    home: ref === '' ? 'row' : 'home',
    ref,
    owned,
    absence: 'group',
  });
}
