import type { Catalogue, UnitEntry } from '../../catalogue/types.ts';
import { verdicts } from '../../findings/outcome.ts';
import { documentKinds } from '../../model/disclosure.ts';
import { parseFigure } from '../../model/parse-figure.ts';
import type { LoadedRules, RuleFile } from '../load-rules.ts';
import { type CatalogueNames, findTables, indexCatalogue } from '../resolve/catalogue-names.ts';
import { checkShape, rootEntries } from '../source/check-shape.ts';
import { nearestName } from '../source/edit-distance.ts';
import { choiceAt, mapOf, nodesAt, textOf, textsAt, valueAt } from '../source/picks.ts';
import type { RuleProblem } from '../source/problem.ts';
import { readYaml } from '../source/read-yaml.ts';
import { openSource, type SourceText } from '../source/source-text.ts';
import type { Entry, MapNode, TextNode, YamlNode } from '../source/yaml-node.ts';
import { readExampleRow } from './example-row.ts';
import { exampleSchema } from './example-schema.ts';
import type { ExampleDocument, ExampleTable, RuleExample } from './rule-example.ts';

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
