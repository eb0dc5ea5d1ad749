import type { Quantifier, RowFilter } from '../ir/ir.ts';
import { nearestName } from '../source/edit-distance.ts';
import {
  asMap,
  checkKeys,
  choiceField,
  oneOrMany,
  requireKeys,
  textField,
  textsField,
} from '../source/fields.ts';
import type { Span } from '../source/problem.ts';
import type { SourceText } from '../source/source-text.ts';
import type { MapNode, TextNode, YamlNode } from '../source/yaml-node.ts';
import { type ExpressionEntry, readExpression } from '../syntax/expression-entry.ts';
import type { Word } from '../syntax/syntax.ts';
import {
  joinKeys,
  listEnds,
  type QuantifierType,
  quantifierOptions,
  quantifierTypes,
  rowFilters,
  unmatchedWays,
} from './rule-keys.ts';

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
export function readTableName(source: SourceText, node: YamlNode, key: string): TableName | undefined {
  const entry = readExpression(source, node, key);
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

function readLevels(source: SourceText, map: MapNode): QuantifierEntry['levels'] {
  const entry = map.entries.get('levels');
  if (entry === undefined) return undefined;
  const values: number[] = [];
  for (const node of textsField(source, map, 'levels')) {
    if (['3', '5', '7'].includes(node.text)) values.push(Number(node.text));
    else source.report('bad-value', { key: 'levels', value: node.text, expected: '3, 5, 7' }, node.span);
  }
  return { values: [...new Set(values)].sort((a, b) => a - b), span: entry.value.span };
}

function readPair(source: SourceText, value: YamlNode): QuantifierEntry['pair'] {
  const map = asMap(source, value, 'join');
  if (map === undefined) return undefined;
  checkKeys(source, map, ['a', 'b']);
  requireKeys(source, map, ['a', 'b'], value.span);
  const [a, b] = ['a', 'b'].map((key) => {
    const entry = map.entries.get(key);
    return entry && readTableName(source, entry.value, key);
  });
  return a === undefined || b === undefined ? undefined : { a, b };
}

function readType(source: SourceText, map: MapNode): QuantifierType | undefined {
  const found = quantifierTypes.filter((type) => map.entries.has(type));
  const [type, other] = found;
  const expected = quantifierTypes.join(', ');
  if (type === undefined) {
    const keys = [...map.entries.keys()];
    const near = keys.map((key) => nearestName(key, quantifierTypes)).find((name) => name !== undefined);
    const first = [...map.entries.values()].find(
      ({ key }) => nearestName(key.text, quantifierTypes) === near,
    );
    const key = first?.key.text ?? '';
    source.report('unknown-key', { key, expected }, first?.key.span ?? map.span, near);
  } else if (other !== undefined) {
    source.report('mixed-quantifiers', { first: type, other }, map.entries.get(other)?.key.span ?? map.span);
  } else {
    return type;
  }
  return undefined;
}

function readTables(source: SourceText, type: QuantifierType, value: YamlNode): readonly TableName[] {
  if (type === 'join') return [];
  if (type !== 'expected') {
    return oneOrMany(source, value, type).flatMap((node) => readTableName(source, node, type) ?? []);
  }
  if (value.type !== 'text' || value.text !== 'true') {
    const text = value.type === 'text' ? value.text : value.type;
    source.report('bad-value', { key: type, value: text, expected: 'true' }, value.span);
  }
  return [];
}

/** The keys beside the one that names the quantifier. */
function readOptions(source: SourceText, map: MapNode) {
  const levels = readLevels(source, map);
  const by = textField(source, map, 'by');
  const other = textField(source, map, 'in');
  return {
    rows: choiceField(source, map, 'rows', rowFilters) ?? 'all',
    columns: textsField(source, map, 'columns'),
    on: choiceField(source, map, 'on', joinKeys) ?? 'code',
    unmatched: choiceField(source, map, 'unmatched', unmatchedWays) ?? 'report',
    lists: choiceField(source, map, 'lists', listEnds) ?? 'closed',
    ...(levels === undefined ? {} : { levels }),
    ...(by === undefined ? {} : { by }),
    ...(other === undefined ? {} : { in: other }),
  };
}

/** Reads one quantifier of `each`. */
export function readQuantifier(source: SourceText, node: YamlNode): QuantifierEntry | undefined {
  const map = asMap(source, node, 'each');
  const type = map && readType(source, map);
  const entry = type && map?.entries.get(type);
  if (map === undefined || type === undefined || entry === undefined) return undefined;
  const { span } = entry.key;
  checkKeys(source, map, [type, ...quantifierOptions[type]]);
  if (type === 'join') requireKeys(source, map, ['on'], span);
  if (type === 'groups') requireKeys(source, map, ['by'], span);
  if (type === 'earlier') requireKeys(source, map, ['in'], span);
  const pair = type === 'join' ? readPair(source, entry.value) : undefined;
  const tables = readTables(source, type, entry.value);
  return { type, span, tables, ...(pair === undefined ? {} : { pair }), ...readOptions(source, map) };
}
