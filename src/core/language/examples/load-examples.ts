import type { Catalogue, UnitEntry } from '../../catalogue/types.ts';
import type { Verdict } from '../../findings/outcome.ts';
import type { DocumentKind } from '../../model/disclosure.ts';
import { parseFigure } from '../../model/parse-figure.ts';
import type { LoadedRules, RuleFile } from '../load-rules.ts';
import { type CatalogueNames, findTables, indexCatalogue } from '../resolve/catalogue-names.ts';
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
import type { RuleProblem } from '../source/problem.ts';
import { readYaml } from '../source/read-yaml.ts';
import { openSource, type SourceText } from '../source/source-text.ts';
import type { Entry, MapNode, TextNode, YamlNode } from '../source/yaml-node.ts';
import { readExampleRow } from './example-row.ts';
import type { ExampleDocument, ExampleTable, RuleExample } from './rule-example.ts';

const exampleKeys = [
  'verdict',
  'unit',
  'year',
  'kind',
  'difference',
  'unfilled',
  'office',
  'prose',
  'contents',
  'tables',
  'others',
];
const verdicts: readonly Verdict[] = [
  'pass',
  'rounding',
  'fail',
  'insufficient',
  'notApplicable',
  'undefined',
];
const kinds: readonly DocumentKind[] = ['budget', 'final', 'self-eval'];

function readRows(
  source: SourceText,
  value: YamlNode,
): Pick<ExampleTable, 'notes' | 'facts'> & { rows: readonly YamlNode[] } {
  if (value.type === 'list') return { rows: value.items, notes: [], facts: {} };
  const map = asMap(source, value, 'tables');
  if (map === undefined) return { rows: [], notes: [], facts: {} };
  checkKeys(source, map, ['rows', 'notes', 'title', 'by', 'unitless', 'unplaced']);
  const rows = map.entries.get('rows')?.value;
  if (rows !== undefined && rows.type !== 'list') source.report('expected-list', { key: 'rows' }, rows.span);
  const notes = map.entries.get('notes')?.value;
  const empty = notes === undefined || (notes.type === 'list' && notes.items.length === 0);
  const texts = empty ? [] : textsField(source, map, 'notes').map((note) => note.text);
  return { rows: rows?.type === 'list' ? rows.items : [], notes: texts, facts: readFacts(source, map) };
}

function readFacts(source: SourceText, map: MapNode): ExampleTable['facts'] {
  const title = textField(source, map, 'title')?.text;
  const compiledBy = textField(source, map, 'by')?.text;
  const unitless = textField(source, map, 'unitless') !== undefined;
  const unplaced = textsField(source, map, 'unplaced').map((node) => node.text);
  return {
    ...(unplaced.length > 0 && { unplaced }),
    ...(title !== undefined && { title }),
    ...(compiledBy !== undefined && { compiledBy }),
    ...(unitless && { unitless }),
  };
}

/** The text of the document, as far as the example gives any. */
function readText(source: SourceText, map: MapNode): Pick<RuleExample, 'office' | 'prose' | 'contents'> {
  const list = (key: string) => {
    const texts = textsField(source, map, key).map((node) => node.text);
    return texts.length === 0 ? {} : { [key]: texts };
  };
  const office = textField(source, map, 'office')?.text;
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
  const { rows, notes, facts } = readRows(source, value);
  const read = rows.flatMap((node) => {
    const row = asMap(source, node, 'rows');
    return (row && readExampleRow(source, names, entry, row, year)) ?? [];
  });
  return { entry, instance: Number(instance), rows: read, notes, facts, line: source.place(key.span).line };
}

function readUnit(source: SourceText, names: CatalogueNames, map: MapNode): UnitEntry {
  const { units } = names.catalogue.conventions;
  const written = textField(source, map, 'unit');
  const usual = units.find((unit) => unit.exponent === 4) ?? { title: '', exponent: 0 };
  if (written === undefined) return usual;
  const found = units.find((unit) => unit.title === written.text);
  if (found === undefined) {
    const expected = units.map((unit) => unit.title).join(', ');
    source.report('bad-value', { key: 'unit', value: written.text, expected }, written.span);
  }
  return found ?? usual;
}

function readDifference(source: SourceText, map: MapNode): RuleExample['difference'] {
  const written = textField(source, map, 'difference');
  const figure = written && parseFigure(written.text);
  if (written !== undefined && figure === undefined) {
    const params = { key: 'difference', value: written.text, expected: '-12.34' };
    source.report('bad-value', params, written.span);
  }
  return figure && { coefficient: figure.coefficient, exponent: figure.exponent };
}

function readYear(source: SourceText, map: MapNode): number | undefined {
  const written = textField(source, map, 'year');
  if (written === undefined) return undefined;
  if (/^(19|20)[0-9]{2}$/.test(written.text)) return Number(written.text);
  source.report('bad-years', { value: written.text }, written.span);
  return undefined;
}

function readTables(source: SourceText, names: CatalogueNames, map: MapNode, year: number | undefined) {
  const value = map.entries.get('tables')?.value;
  const tables = value && asMap(source, value, 'tables');
  return [...(tables?.entries.values() ?? [])].flatMap(
    (entry) => readTable(source, names, entry, year) ?? [],
  );
}

function readOther(source: SourceText, names: CatalogueNames, node: YamlNode): ExampleDocument[] {
  const map = asMap(source, node, 'others');
  if (map === undefined) return [];
  checkKeys(source, map, ['kind', 'year', 'office', 'tables']);
  requireKeys(source, map, ['tables'], map.span);
  const year = readYear(source, map);
  const tables = readTables(source, names, map, year);
  const kind = choiceField(source, map, 'kind', kinds) ?? tables[0]?.entry.kind ?? 'budget';
  const office = textField(source, map, 'office')?.text;
  return [
    { kind, ...(year === undefined ? {} : { year }), ...(office === undefined ? {} : { office }), tables },
  ];
}

function readOthers(source: SourceText, names: CatalogueNames, map: MapNode): readonly ExampleDocument[] {
  const value = map.entries.get('others')?.value;
  if (value === undefined) return [];
  return oneOrMany(source, value, 'others').flatMap((node) => readOther(source, names, node));
}

function readExample(
  source: SourceText,
  names: CatalogueNames,
  rule: TextNode,
  node: YamlNode,
): RuleExample | undefined {
  const map = asMap(source, node, rule.text);
  if (map === undefined) return undefined;
  const before = source.problems.length;
  checkKeys(source, map, exampleKeys);
  requireKeys(source, map, ['verdict', 'tables'], map.span);
  const verdict = choiceField(source, map, 'verdict', verdicts);
  const year = readYear(source, map);
  const tables = readTables(source, names, map, year);
  const kind = choiceField(source, map, 'kind', kinds) ?? tables[0]?.entry.kind ?? 'budget';
  const unit = readUnit(source, names, map);
  const difference = readDifference(source, map);
  const unfilled = textsField(source, map, 'unfilled').map((node) => node.text);
  const others = readOthers(source, names, map);
  if (verdict === undefined || source.problems.length > before) return undefined;
  const place = source.place(map.span);
  const optional = {
    ...(year === undefined ? {} : { year }),
    ...(difference === undefined ? {} : { difference }),
    ...readText(source, map),
  };
  return { rule: rule.text, verdict, kind, unit, ...optional, unfilled, tables, others, place };
}

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
    const root = readYaml(source);
    const map = root && asMap(source, root, '');
    for (const { key, value } of map?.entries.values() ?? []) {
      if (!places.has(key.text)) {
        source.report(
          'example-unknown-rule',
          { name: key.text },
          key.span,
          nearestName(key.text, places.keys()),
        );
      }
      const nodes = oneOrMany(source, value, key.text);
      examples.push(...nodes.flatMap((node) => readExample(source, names, key, node) ?? []));
    }
  }
  return { examples, problems: sources.flatMap((source) => source.problems) };
}
