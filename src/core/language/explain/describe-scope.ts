import { findTable } from '../../catalogue/lookup.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import type { PeerQuery, Quantifier, RuleScope, TableRef } from '../ir/ir.ts';
import { isRunOver } from '../resolve/scope-context.ts';
import { explainCondition } from './explain-expression.ts';
import { explainColumn, explainTable } from './explain-names.ts';

/** A scope as a rule would write it: the text of `each`, `when` and every assertion, in official names. */
export interface ScopeDescription {
  /** Absent for a scope that speaks of no other document. */
  readonly with?: string;
  /** Absent for a scope over the document as a whole. */
  readonly each?: string;
  readonly when?: string;
  readonly asserts: readonly string[];
}

/** `columns: […]`, unless they are all the columns of money that the table has. */
function columnsText(table: TableRef, columns: readonly string[], catalogue: Catalogue): string {
  const all = findTable(catalogue, table.table)?.columns.filter(
    ({ sides }) => table.side === undefined || sides === undefined || sides.includes(table.side),
  );
  if (
    all
      ?.filter(isRunOver)
      .map((column) => column.id)
      .join() === columns.join()
  )
    return '';
  return `, columns: [${columns.map((column) => explainColumn(column, table.table, catalogue)).join(', ')}]`;
}

function eachText(quantifier: Quantifier, catalogue: Catalogue): string | undefined {
  switch (quantifier.type) {
    case 'document':
      return undefined;
    case 'expected':
      return '{expected: true}';
    case 'join': {
      const { on, unmatched, rows } = quantifier;
      const pair = `{a: ${explainTable(quantifier.a, catalogue)}, b: ${explainTable(quantifier.b, catalogue)}}`;
      return `{join: ${pair}, on: ${on}, unmatched: ${unmatched}${rows === 'all' ? '' : `, rows: ${rows}`}}`;
    }
    default:
      return `{${quantifier.type}: ${explainTable(quantifier.table, catalogue)}${optionsText(quantifier, catalogue)}}`;
  }
}

const peerText = ({ name, kind, year, office }: PeerQuery): string =>
  `${name}: {kind: ${kind}, year: ${year}, office: ${office}}`;

type OverTable = Extract<Quantifier, { readonly table: TableRef }>;

/** The keys beside the one that names the quantifier. */
function optionsText(quantifier: OverTable, catalogue: Catalogue): string {
  const lists = 'lists' in quantifier ? `, lists: ${quantifier.lists}` : '';
  const rows = 'rows' in quantifier && quantifier.rows !== 'all' ? `, rows: ${quantifier.rows}` : '';
  const levels = 'levels' in quantifier ? `, levels: [${quantifier.levels.join(', ')}]` : '';
  const columns = 'columns' in quantifier ? columnsText(quantifier.table, quantifier.columns, catalogue) : '';
  const other = 'in' in quantifier ? `, in: ${quantifier.in}` : '';
  return lists + rows + levels + columns + other + byText(quantifier, catalogue);
}

function byText(quantifier: OverTable, catalogue: Catalogue): string {
  if (!('by' in quantifier)) return '';
  return `, by: ${explainColumn(quantifier.by, quantifier.table.table, catalogue)}`;
}

/** Writes a compiled scope back in the rule language; compiling that again gives the same scope. */
export function describeScope(
  { quantifier, with: peers = [], when, assertions }: RuleScope,
  catalogue: Catalogue,
): ScopeDescription {
  const context = { quantifier, catalogue };
  const each = eachText(quantifier, catalogue);
  return {
    ...(peers.length === 0 ? {} : { with: `{${peers.map(peerText).join(', ')}}` }),
    ...(each === undefined ? {} : { each }),
    ...(when === undefined ? {} : { when: explainCondition(when, context) }),
    asserts: assertions.map((condition) => explainCondition(condition, context)),
  };
}
