import { documentKinds as allKinds, type DocumentKind } from '../../model/disclosure.ts';
import type { PeerQuery } from '../ir/ir.ts';
import type { ExpressionEntry } from '../syntax/expression-entry.ts';
import type { Node, Word } from '../syntax/syntax.ts';
import { type CatalogueNames, findTables, isHeldBy } from './catalogue-names.ts';

const noTables = new Set(['none', 'matched', 'printed']);
/** Calls of which only the first arguments name tables, the others are phrases. */
const tableArguments = new Map([
  ['says', 1],
  ['denies', 1],
  ['explained', 2],
  ['covered', 2],
]);

/** Names of tables that the expression speaks of, in a scope where every bare name is one. */
function tableWords(node: Node): readonly Word[] {
  switch (node.type) {
    case 'path':
      return node.root === undefined || node.root.text === 'this' ? [] : [node.root];
    case 'negate':
    case 'not':
      return tableWords(node.of);
    case 'sum':
      return node.terms.flatMap((term) => tableWords(term.node));
    case 'product':
      return node.factors.flatMap(tableWords);
    case 'call':
      return noTables.has(node.name.text)
        ? []
        : node.args.slice(0, tableArguments.get(node.name.text)).flatMap(tableWords);
    case 'compare':
      return [...tableWords(node.left), ...tableWords(node.right)];
    case 'and':
    case 'or':
      return node.parts.flatMap(tableWords);
    default:
      return [];
  }
}

function kindsHolding(kinds: readonly DocumentKind[]): DocumentKind[] {
  return allKinds.filter((document) => kinds.some((kind) => isHeldBy(kind, document)));
}

/** Kinds of document; `undefined` stands for any. */
export type Kinds = ReadonlySet<DocumentKind> | undefined;

/**
 * The kinds of document that hold all tables of the expression, starting from `allowed`. An expression over tables of
 * two kinds can never be evaluated; the table at which that shows is reported and the result is empty.
 */
export function documentKinds(
  names: CatalogueNames,
  { node, report }: Pick<ExpressionEntry, 'node' | 'report'>,
  allowed: Kinds,
  peers: readonly PeerQuery[],
): Kinds {
  let kinds = allowed;
  for (const word of tableWords(node)) {
    const isPeer = peers.some(({ name }) => name === word.text);
    const tables = isPeer ? [] : findTables(names, word.text);
    const [first] = tables;
    if (first === undefined) continue;
    const own = new Set(kindsHolding(tables.map((table) => table.kind)));
    const common = kinds === undefined ? own : new Set([...kinds].filter((kind) => own.has(kind)));
    if (common.size === 0) {
      const kind = [...(kinds ?? [])].join(', ');
      report('mixed-kinds', { table: first.title, kind, other: first.kind }, word.span);
      return common;
    }
    kinds = common;
  }
  return kinds;
}
