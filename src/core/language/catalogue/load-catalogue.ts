import { codeEntries as entriesOfCode, findTable, tablesNamed } from '../../catalogue/lookup.ts';
import { catalogueProblems } from '../../catalogue/problems.ts';
import type { Catalogue, CatalogueSource, CodeEntry } from '../../catalogue/types.ts';
import type { RuleFile } from '../load-rules.ts';
import { checkShape } from '../source/check-shape.ts';
import { nearestName } from '../source/edit-distance.ts';
import { mapOf, valueAt } from '../source/picks.ts';
import type { RuleProblem } from '../source/problem.ts';
import { readYaml } from '../source/read-yaml.ts';
import { inOrder, openSource, type SourceText } from '../source/source-text.ts';
import type { Entry, MapNode } from '../source/yaml-node.ts';
import { codeAddition, codeSchema, ownParts, tableSchema } from './catalogue-schema.ts';
import { codeEntries, inCodeOrder, tableEntry, unique } from './compile-entries.ts';
import { extendTable, hasKey, isId } from './extend-table.ts';

/** A catalogue with what some files add to it. Use it only when there is no problem. */
export interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  readonly problems: readonly RuleProblem[];
}

/** Adds catalogue files to a catalogue, one after the other. Every problem of every file is collected. */
export function loadCatalogue(files: readonly RuleFile[], base: Catalogue): LoadedCatalogue {
  const sources = files.map(({ file, text }) => openSource(file, text));
  let catalogue = base;
  for (const source of sources) catalogue = withFile(source, catalogue);
  return { catalogue, problems: sources.flatMap(({ problems }) => inOrder(problems)) };
}

function withFile(source: SourceText, base: Catalogue): Catalogue {
  const root = readYaml(source);
  if (root === undefined) return base;
  const shape = checkShape(source, ownParts, { node: root });
  const map = mapOf(root);
  if (shape === undefined || map === undefined) return base;
  const origin: CatalogueSource = { file: source.file, ...shape.source };
  let catalogue: Catalogue = { ...base, sources: [...(base.sources ?? []), origin] };
  for (const entry of entriesOf(map, 'tables')) catalogue = withTable(source, catalogue, entry);
  for (const classification of ['functional', 'economic'] as const)
    for (const entry of entriesOf(map, classification))
      catalogue = withCode(source, catalogue, entry, classification, origin);
  if (source.problems.length === 0) reportUnsound(source, base, catalogue);
  return catalogue;
}

const entriesOf = (map: MapNode, key: string): readonly Entry[] => [
  ...(mapOf(valueAt(map, key))?.entries.values() ?? []),
];

function withTable(source: SourceText, catalogue: Catalogue, entry: Entry): Catalogue {
  const { key, value } = entry;
  const place = { source, catalogue };
  const own = findTable(catalogue, key.text);
  const [known, other] = own === undefined ? tablesNamed(catalogue, key.text) : [own];
  if (known !== undefined && other !== undefined) {
    const tables = tablesNamed(catalogue, key.text).map(({ id }) => id);
    source.report('ambiguous-table', { name: key.text, tables: tables.join(', ') }, key.span);
    return catalogue;
  }
  if (known !== undefined) {
    const extended = extendTable(place, known, entry);
    return { ...catalogue, tables: catalogue.tables.map((each) => (each === known ? extended : each)) };
  }
  if (!hasKey(value, 'title')) {
    const names = catalogue.tables.flatMap(({ id, title, names: more = [] }) => [title, ...more, id]);
    source.report('unknown-table', { name: key.text }, key.span, nearestName(key.text, names));
    return catalogue;
  }
  const shape = checkShape(source, tableSchema, { key, node: value });
  if (shape === undefined || !isId(place, key)) return catalogue;
  return { ...catalogue, tables: [...catalogue.tables, tableEntry(key.text, shape, catalogue.conventions)] };
}

const isCode = (text: string): boolean => /^(\d{3}|\d{5}|\d{7})$/.test(text);

function withCode(
  source: SourceText,
  catalogue: Catalogue,
  { key, value }: Entry,
  classification: CodeEntry['classification'],
  { from, to }: CatalogueSource,
): Catalogue {
  if (!isCode(key.text)) {
    source.report('bad-code', { value: key.text }, key.span);
    return catalogue;
  }
  const known = entriesOfCode(catalogue, key.text, classification);
  const part = { key, node: value };
  if (known.length > 0) {
    const shape = checkShape(source, codeAddition, part);
    if (shape === undefined) return catalogue;
    const codes = catalogue.codes.map((each) =>
      known.includes(each) ? { ...each, aliases: unique([...each.aliases, ...shape.aliases]) } : each,
    );
    return { ...catalogue, codes };
  }
  const shape = checkShape(source, codeSchema, part);
  if (shape === undefined) return catalogue;
  const years = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const added = codeEntries(key.text, classification, { ...years, ...shape });
  return { ...catalogue, codes: inCodeOrder([...catalogue.codes, ...added]) };
}

/** What only the whole can show: a new table that shares its title with another, a part of a line that there is not. */
function reportUnsound(source: SourceText, base: Catalogue, catalogue: Catalogue): void {
  const before = new Set(catalogueProblems(base));
  for (const detail of catalogueProblems(catalogue))
    if (!before.has(detail)) source.report('catalogue-unsound', { detail }, { start: 0, end: 1 });
}
