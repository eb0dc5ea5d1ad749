import type { DocumentKind } from '../model/disclosure.ts';
import { type CatalogueNames, findTables } from './catalogue-names.ts';
import type { Report } from './problem.ts';
import type { Node, Word } from './syntax.ts';

const noTables = new Set(['none', 'matched']);

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
      return noTables.has(node.name.text) ? [] : node.args.flatMap(tableWords);
    case 'compare':
      return [...tableWords(node.left), ...tableWords(node.right)];
    case 'and':
    case 'or':
      return node.parts.flatMap(tableWords);
    default:
      return [];
  }
}

/** Kinds of document; `undefined` stands for any. */
export type Kinds = ReadonlySet<DocumentKind> | undefined;

/**
 * The kinds of document that hold all tables of the expression, starting from `allowed`. An expression over tables of
 * two kinds can never be evaluated; the table at which that shows is reported and the result is empty.
 */
export function documentKinds(names: CatalogueNames, node: Node, report: Report, allowed: Kinds): Kinds {
  let kinds = allowed;
  for (const word of tableWords(node)) {
    const tables = findTables(names, word.text);
    const [first] = tables;
    if (first === undefined) continue;
    const own = new Set(tables.map((table) => table.kind));
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
