import { codeName } from '../../catalogue/lookup.ts';
import { layoutKey, totalKey } from '../../catalogue/row-key.ts';
import type { Catalogue, SideEntry, UnitEntry } from '../../catalogue/types.ts';
import { verdicts } from '../../findings/outcome.ts';
import { documentKinds } from '../../model/disclosure.ts';
import { parseFigure } from '../../model/parse-figure.ts';
import type { LoadedRules, RuleFile } from '../load-rules.ts';
import {
  type CatalogueNames,
  columnsOf,
  findColumn,
  findLines,
  findSide,
  findTables,
  hasCode,
  indexCatalogue,
  laneName,
  type NamedLane,
  namesOf,
  sidesOf,
} from '../resolve/catalogue-names.ts';
import { checkShape, rootEntries } from '../source/check-shape.ts';
import { nearestName } from '../source/edit-distance.ts';
import { choiceAt, mapOf, nodesAt, textOf, textsAt, valueAt } from '../source/picks.ts';
import type { RuleProblem } from '../source/problem.ts';
import { readYaml } from '../source/read-yaml.ts';
import { openSource, type SourceText } from '../source/source-text.ts';
import type { Entry, MapNode, TextNode, YamlNode } from '../source/yaml-node.ts';
import { exampleSchema } from './example-schema.ts';
import { readExampleStatement, statementKeys } from './example-statement.ts';
import type { ExampleDocument, ExampleRow, ExampleTable, RuleExample } from './rule-example.ts';

function readRows(value: YamlNode): Pick<ExampleTable, 'notes' | 'facts'> & { rows: readonly YamlNode[] } {
  if (value.type === 'list') return { rows: value.items, notes: [], facts: {} };
  const map = mapOf(value);
  if (map === undefined) return { rows: [], notes: [], facts: {} };
  const rows = valueAt(map, 'rows');
  return {
    rows: rows?.type === 'list' ? rows.items : [],
    notes: textsOf(map, 'notes'),
    facts: readFacts(map),
  };
}

function readFacts(map: MapNode): ExampleTable['facts'] {
  const title = textOf(valueAt(map, 'title'))?.text;
  const compiledBy = textOf(valueAt(map, 'by'))?.text;
  const unplaced = textsOf(map, 'unplaced');
  return {
    ...(unplaced.length > 0 && { unplaced }),
    ...(title !== undefined && { title }),
    ...(compiledBy !== undefined && { compiledBy }),
    ...(map.entries.has('unitless') && { unitless: true }),
  };
}

/** The text of the document, as far as the example gives any. */
function readText(map: MapNode): Pick<RuleExample, 'office' | 'prose' | 'contents'> {
  const list = (key: string) => {
    const texts = textsOf(map, key);
    return texts.length === 0 ? {} : { [key]: texts };
  };
  const office = textOf(valueAt(map, 'office'))?.text;
  return { ...(office !== undefined && { office }), ...list('prose'), ...list('contents') };
}

/** A table of the example: `title`, or `title#2` for a further table of the same title. */
function readTable(
  source: SourceText,
  names: CatalogueNames,
  { key, value }: Entry,
  year: number | undefined,
): ExampleTable | undefined {
  const [, title = '', instance = '1'] = /^(.*?)(?:#([1-9]))?$/su.exec(key.text) ?? [];
  const [entry] = findTables(names, title);
  if (entry === undefined) {
    source.report('unknown-table', { name: title }, key.span, nearestName(title, names.tableNames));
    return undefined;
  }
  const { rows, notes, facts } = readRows(value);
  const read = rows.flatMap((node) => {
    const row = mapOf(node);
    return (row && readExampleRow(source, names, entry, row, year)) ?? [];
  });
  return { entry, instance: Number(instance), rows: read, notes, facts, line: source.place(key.span).line };
}

function readUnit(source: SourceText, names: CatalogueNames, map: MapNode): UnitEntry {
  const { units } = names.catalogue.conventions;
  const written = textOf(valueAt(map, 'unit'));
  const usual = units.find((unit) => unit.exponent === 4) ?? { title: '', exponent: 0 };
  if (written === undefined) return usual;
  const found = units.find((unit) => unit.title === written.text);
  if (found === undefined) {
    const expected = units.map((unit) => unit.title).join(', ');
    source.report('bad-value', { key: 'unit', value: written.text, expected }, written.span);
  }
  return found ?? usual;
}

function readDifference(map: MapNode): RuleExample['difference'] {
  const figure = parseFigure(textOf(valueAt(map, 'difference'))?.text ?? '');
  return figure && { coefficient: figure.coefficient, exponent: figure.exponent };
}

function readYear(map: MapNode): number | undefined {
  const text = textOf(valueAt(map, 'year'))?.text;
  return text === undefined ? undefined : Number(text);
}

function readTables(source: SourceText, names: CatalogueNames, map: MapNode, year: number | undefined) {
  const tables = mapOf(valueAt(map, 'tables'));
  return [...(tables?.entries.values() ?? [])].flatMap(
    (entry) => readTable(source, names, entry, year) ?? [],
  );
}

function readOther(source: SourceText, names: CatalogueNames, map: MapNode): ExampleDocument {
  const year = readYear(map);
  const tables = readTables(source, names, map, year);
  const kind = choiceAt(map, 'kind', documentKinds) ?? tables[0]?.entry.kind ?? 'budget';
  const office = textOf(valueAt(map, 'office'))?.text;
  return {
    kind,
    ...(year === undefined ? {} : { year }),
    ...(office === undefined ? {} : { office }),
    tables,
  };
}

function readExample(
  source: SourceText,
  names: CatalogueNames,
  rule: TextNode,
  node: YamlNode,
): RuleExample | undefined {
  const before = source.problems.length;
  checkShape(source, exampleSchema, { key: rule, node });
  const map = mapOf(node);
  const verdict = map && choiceAt(map, 'verdict', verdicts);
  if (map === undefined || verdict === undefined) return undefined;
  const year = readYear(map);
  const tables = readTables(source, names, map, year);
  const kind = choiceAt(map, 'kind', documentKinds) ?? tables[0]?.entry.kind ?? 'budget';
  const unit = readUnit(source, names, map);
  const difference = readDifference(map);
  const others = nodesAt(map, 'others').flatMap((each) => {
    const inner = mapOf(each);
    return inner === undefined ? [] : [readOther(source, names, inner)];
  });
  if (source.problems.length > before) return undefined;
  const optional = {
    ...(year === undefined ? {} : { year }),
    ...(difference === undefined ? {} : { difference }),
    ...readText(map),
  };
  const unfilled = textsOf(map, 'unfilled');
  return {
    rule: rule.text,
    verdict,
    kind,
    unit,
    ...optional,
    unfilled,
    tables,
    others,
    place: source.place(map.span),
  };
}

const textsOf = (map: MapNode, key: string): readonly string[] => textsAt(map, key).map(({ text }) => text);

/** Reads example files. Every problem of every file is collected; sound examples are given in the order written. */
export function loadExamples(
  files: readonly RuleFile[],
  { places }: Pick<LoadedRules, 'places'>,
  catalogue: Catalogue,
): { readonly examples: readonly RuleExample[]; readonly problems: readonly RuleProblem[] } {
  const names = indexCatalogue(catalogue);
  const examples: RuleExample[] = [];
  const sources = files.map(({ file, text }) => openSource(file, text));
  for (const source of sources) {
    for (const { key, value } of rootEntries(source, readYaml(source))) {
      if (!places.has(key.text)) {
        source.report(
          'example-unknown-rule',
          { name: key.text },
          key.span,
          nearestName(key.text, places.keys()),
        );
      }
      const nodes = value.type === 'list' ? value.items : [value];
      examples.push(...nodes.flatMap((node) => readExample(source, names, key, node) ?? []));
    }
  }
  return { examples, problems: sources.flatMap((source) => source.problems) };
}

const rowKeys = ['code', 'line', 'total', 'item', 'unit', 'addend', 'of-which'] as const;
const otherKeys = ['side', 'name'] as const;
type RowKey = (typeof rowKeys)[number];
const isRowKey = (key: string): key is RowKey => (rowKeys as readonly string[]).includes(key);

type Head = Pick<ExampleRow, 'key' | 'kind' | 'label'> & { readonly side?: string };

/** The one side whose codes these can be, where the row names none. */
function sideOfCode(names: CatalogueNames, lane: NamedLane, code: string): SideEntry | undefined {
  if (lane.side !== undefined || lane.table.shape !== 'sided') return lane.side;
  return lane.table.sides.find((side) => hasCode(names, side.classification, code));
}

function withSide(head: Head, side: SideEntry | undefined): Head {
  return side === undefined || side.id === '' ? head : { ...head, side: side.id };
}

function codeRow(names: CatalogueNames, lane: NamedLane, code: string, year: number | undefined): Head {
  const side = sideOfCode(names, lane, code);
  const classification = side?.classification ?? lane.table.classification ?? 'functional';
  const label = codeName(names.catalogue, code, classification, year) ?? code;
  return withSide({ key: code, kind: 'code', label }, side);
}

function lineRow(source: SourceText, lane: NamedLane, node: TextNode): Head | undefined {
  const found = findLines(lane, node.text);
  const [first, second] = found;
  const table = laneName(lane);
  if (first === undefined) {
    const near = nearestName(
      node.text,
      sidesOf(lane).flatMap((side) => side.lines.flatMap(namesOf)),
    );
    source.report('unknown-line', { name: node.text, table }, node.span, near);
    return undefined;
  }
  if (second !== undefined) {
    const sides = found.map((each) => each.side.title).join(', ');
    source.report('ambiguous-line', { name: node.text, table, sides }, node.span);
    return undefined;
  }
  return withSide({ key: first.line.id, kind: 'line', label: first.line.title }, first.side);
}

function headOf(
  source: SourceText,
  names: CatalogueNames,
  lane: NamedLane,
  year: number | undefined,
  [key, node]: readonly [RowKey, TextNode],
): Head | undefined {
  const { text } = node;
  switch (key) {
    case 'code':
      return codeRow(names, lane, text, year);
    case 'line':
      return lineRow(source, lane, node);
    case 'total':
      return withSide(
        { key: totalKey, kind: 'total', label: names.catalogue.conventions.totalLabels[0] ?? '' },
        lane.side,
      );
    default:
      return withSide({ key: layoutKey(key, text), kind: key, label: text }, lane.side);
  }
}

function readLane(source: SourceText, table: NamedLane['table'], row: MapNode): NamedLane {
  const written = textOf(valueAt(row, 'side'));
  const side = written && findSide(table, written.text);
  if (written !== undefined && side === undefined) {
    const near = nearestName(written.text, table.sides.flatMap(namesOf));
    source.report('unknown-side', { name: written.text, table: table.title }, written.span, near);
  }
  return { table, ...(side === undefined ? {} : { side }) };
}

function readCells(
  source: SourceText,
  lane: NamedLane,
  row: MapNode,
  ordinals: readonly string[],
): ExampleRow['cells'] {
  const own = lane.table.shape === 'narrative' ? statementKeys : [];
  const known: readonly string[] = [...rowKeys, ...otherKeys, ...own, ...ordinals];
  const cells: (readonly [NamedLane['table']['columns'][number], string])[] = [];
  for (const { key, value } of row.entries.values()) {
    if (known.includes(key.text)) continue;
    const column = findColumn(lane, key.text);
    if (column === undefined) {
      const near = nearestName(key.text, [...columnsOf(lane).flatMap(namesOf), ...known]);
      source.report('unknown-column', { name: key.text, table: laneName(lane) }, key.span, near);
    } else if (value.type === 'text') {
      cells.push([column, value.text]);
    }
  }
  return cells;
}

/** Reads one row of an example: what it is, on which side, and its cells as printed. */
function readExampleRow(
  source: SourceText,
  names: CatalogueNames,
  table: NamedLane['table'],
  row: MapNode,
  year: number | undefined,
): ExampleRow | undefined {
  const lane = readLane(source, table, row);
  const heads = [...row.entries.keys()].filter(isRowKey).flatMap((key): (readonly [RowKey, TextNode])[] => {
    const node = textOf(valueAt(row, key));
    return node === undefined ? [] : [[key, node]];
  });
  const [first, second] = heads;
  if (first === undefined || second !== undefined) {
    source.report('row-key-needed', { expected: rowKeys.join(', ') }, second?.[1].span ?? row.span);
    return undefined;
  }
  const head = headOf(source, names, lane, year, first);
  if (head === undefined) return undefined;
  const ordinals = names.catalogue.conventions.ordinalHeaders;
  const ordinal = ordinals
    .map((each) => row.entries.get(each)?.value)
    .find((value) => value?.type === 'text');
  const side = head.side === undefined ? undefined : table.sides.find((each) => each.id === head.side);
  const cells = readCells(source, side === undefined ? lane : { table, side }, row, ordinals);
  const label = textOf(valueAt(row, 'name'))?.text ?? head.label;
  const { line } = source.place(row.span);
  const optional = {
    ...(ordinal?.type === 'text' ? { ordinal: ordinal.text } : {}),
    ...(table.shape === 'narrative' && { statement: readExampleStatement(source, row) }),
  };
  return { ...head, label, ...optional, cells, line };
}
