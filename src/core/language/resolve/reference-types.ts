import { findTable } from '../../catalogue/lookup.ts';
import type { Catalogue, ColumnType } from '../../catalogue/types.ts';
import type { Expression, Quantifier, TableRef } from '../ir/ir.ts';

function columnType(catalogue: Catalogue, table: string, column: string): readonly ColumnType[] {
  const found = findTable(catalogue, table)?.columns.find((each) => each.id === column);
  return found === undefined ? [] : [found.type];
}

/** The table that a name of the scope belongs to. */
function homeOf(quantifier: Quantifier, of: 'row' | 'a' | 'b'): TableRef | undefined {
  if (quantifier.type === 'join') return of === 'b' ? quantifier.b : quantifier.a;
  return 'table' in quantifier ? quantifier.table : undefined;
}

/** The column types of all figures that an expression refers to. */
export function referenceTypes(
  expression: Expression,
  quantifier: Quantifier,
  catalogue: Catalogue,
): readonly ColumnType[] {
  const all = (parts: readonly Expression[]) =>
    parts.flatMap((part) => referenceTypes(part, quantifier, catalogue));
  switch (expression.type) {
    case 'number':
      return [];
    case 'cell':
      return columnType(catalogue, expression.table.table, expression.column);
    case 'column': {
      const home = homeOf(quantifier, expression.of);
      return home === undefined ? [] : columnType(catalogue, home.table, expression.column);
    }
    case 'line':
    case 'group': {
      const table = homeOf(quantifier, 'row')?.table ?? '';
      const columns = 'columns' in quantifier ? quantifier.columns : [];
      return columns.flatMap((column) => columnType(catalogue, table, column));
    }
    case 'members':
    case 'printed':
      return columnType(catalogue, homeOf(quantifier, 'row')?.table ?? '', expression.column);
    case 'named':
      return columnType(catalogue, expression.table.table, expression.column);
    case 'count':
      return ['count'];
    case 'mean':
    case 'scale':
      return all([expression.of]);
    case 'product':
      return all([expression.left, expression.right]);
    case 'share':
    case 'growth':
      return all([expression.of, expression.base]);
    default:
      return all(expression.parts);
  }
}
