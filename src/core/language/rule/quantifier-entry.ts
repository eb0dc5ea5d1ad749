import type { Quantifier, RowFilter } from '../ir/ir.ts';
import { choiceAt, mapOf, nodesAt, textOf, textsAt, valueAt } from '../source/picks.ts';
import type { Span } from '../source/problem.ts';
import type { SourceText } from '../source/source-text.ts';
import type { MapNode, TextNode, YamlNode } from '../source/yaml-node.ts';
import { type ExpressionEntry, readExpression } from '../syntax/expression-entry.ts';
import type { Word } from '../syntax/syntax.ts';
import { joinKeys, listEnds, rowFilters, unmatchedWays } from './rule-keys.ts';
import { type QuantifierType, quantifierTypes } from './rule-schema.ts';

type Join = Extract<Quantifier, { type: 'join' }>;
type Parts = Extract<Quantifier, { type: 'parts' }>;

/** A table name with an optional side, as written. */
export interface TableName {
  readonly table: Word;
  readonly side?: Word;
  /** A third name: the side, when the first one is a document and the second one a table. */
  readonly inner?: Word;
  readonly entry: ExpressionEntry;
}

/** One `each` as written: nothing looked up yet. */
export interface QuantifierEntry {
  readonly type: QuantifierType;
  readonly span: Span;
  readonly tables: readonly TableName[];
  readonly pair?: { readonly a: TableName; readonly b: TableName };
  readonly rows: RowFilter;
  readonly columns: readonly TextNode[];
  /** The text column that groups have in common. */
  readonly by?: TextNode;
  /** Name of the other document. */
  readonly in?: TextNode;
  readonly levels?: { readonly values: readonly number[]; readonly span: Span };
  readonly on: Join['on'];
  readonly unmatched: Join['unmatched'];
  readonly lists: Parts['lists'];
}

/** Reads `table`, `table.side`, or the same of another document: `document.table.side`. */
function readTableName(source: SourceText, node: YamlNode | undefined): TableName | undefined {
  const entry = readExpression(source, textOf(node));
  if (entry === undefined) return undefined;
  const { node: parsed } = entry;
  const steps = parsed.type === 'path' ? parsed.steps : [];
  const [step, inner, more] = steps;
  const odd = more !== undefined || steps.some(({ type }) => type === 'row');
  if (parsed.type !== 'path' || parsed.root === undefined || odd) {
    entry.report('not-a-reference', {}, parsed.span);
    return undefined;
  }
  return {
    table: parsed.root,
    ...(step === undefined ? {} : { side: step.word }),
    ...(inner === undefined ? {} : { inner: inner.word }),
    entry,
  };
}

function readLevels(map: MapNode): QuantifierEntry['levels'] {
  const node = valueAt(map, 'levels');
  if (node === undefined) return undefined;
  const values = textsAt(map, 'levels').map(({ text }) => Number(text));
  return { values: [...new Set(values)].sort((a, b) => a - b), span: node.span };
}

function readPair(source: SourceText, map: MapNode): QuantifierEntry['pair'] {
  const pair = mapOf(valueAt(map, 'join'));
  const a = pair && readTableName(source, valueAt(pair, 'a'));
  const b = pair && readTableName(source, valueAt(pair, 'b'));
  return a === undefined || b === undefined ? undefined : { a, b };
}

/** The keys beside the one that names the quantifier. */
function readOptions(map: MapNode) {
  const levels = readLevels(map);
  const by = textOf(valueAt(map, 'by'));
  const other = textOf(valueAt(map, 'in'));
  return {
    rows: choiceAt(map, 'rows', rowFilters) ?? 'all',
    columns: textsAt(map, 'columns'),
    on: choiceAt(map, 'on', joinKeys) ?? 'code',
    unmatched: choiceAt(map, 'unmatched', unmatchedWays) ?? 'report',
    lists: choiceAt(map, 'lists', listEnds) ?? 'closed',
    ...(levels === undefined ? {} : { levels }),
    ...(by === undefined ? {} : { by }),
    ...(other === undefined ? {} : { in: other }),
  };
}

/** Reads one quantifier of `each`. */
export function readQuantifier(source: SourceText, node: YamlNode): QuantifierEntry | undefined {
  const map = mapOf(node);
  const [type, other] = quantifierTypes.filter((each) => map?.entries.has(each));
  const entry = type && map?.entries.get(type);
  if (map === undefined || type === undefined || other !== undefined || entry === undefined) return undefined;
  const pair = type === 'join' ? readPair(source, map) : undefined;
  const isOverTables = type !== 'join' && type !== 'expected';
  const tables = isOverTables ? nodesAt(map, type).flatMap((each) => readTableName(source, each) ?? []) : [];
  return { type, span: entry.key.span, tables, ...(pair === undefined ? {} : { pair }), ...readOptions(map) };
}
