import { columnNamed, findColumn, findSide, linesNamed, sideNamed } from '../../catalogue/lookup.ts';
import { stemKey } from '../../catalogue/title-index.ts';
import { normaliseTitle, titleStem } from '../../catalogue/title-stem.ts';
import type { Catalogue, ColumnEntry, LineEntry, SideEntry, TableEntry } from '../../catalogue/types.ts';
import { checkShape } from '../source/check-shape.ts';
import { nearestName } from '../source/edit-distance.ts';
import { mapOf, textsAt, valueAt } from '../source/picks.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Entry, TextNode, YamlNode } from '../source/yaml-node.ts';
import {
  columnAddition,
  columnSchema,
  lineAddition,
  lineSchema,
  sideParts,
  tableParts,
} from './catalogue-schema.ts';
import { columnEntry, headerPath, lineEntry, lineVariant, sideId, unique } from './compile-entries.ts';

/** What a table, or a part of it, is added to from. */
interface Place {
  readonly source: SourceText;
  readonly catalogue: Catalogue;
}

export const hasKey = (node: YamlNode, key: string): boolean => mapOf(node)?.entries.has(key) ?? false;

/** Texts of a list that mean nothing else yet; one that does is a problem at its place. */
function free(
  { source }: Place,
  node: YamlNode,
  key: string,
  compiled: (text: string) => string,
  ownerOf: (text: string) => string | undefined,
): readonly string[] {
  const map = mapOf(node);
  const nodes: readonly TextNode[] = map === undefined ? [] : textsAt(map, key);
  return nodes.flatMap((each) => {
    const text = compiled(each.text);
    const owner = ownerOf(text);
    if (owner === undefined) return [text];
    source.report('name-taken', { name: each.text, owner }, each.span);
    return [];
  });
}

/** A table with what a file adds to it. */
export function extendTable(place: Place, table: TableEntry, { key, value }: Entry): TableEntry {
  const { source, catalogue } = place;
  const shape = checkShape(source, tableParts, { key, node: value });
  if (shape === undefined) return table;
  const { conventions } = catalogue;
  const stemOf = (text: string) => {
    const { stem, suffix } = titleStem(text, conventions);
    return stemKey(stem, suffix);
  };
  const others = catalogue.tables.filter(({ id, kind }) => id !== table.id && kind === table.kind);
  const stems = free(
    place,
    value,
    'stems',
    (text) => normaliseTitle(text, conventions),
    (text) => others.find((other) => other.stems.some((stem) => stemOf(stem) === stemOf(text)))?.title,
  );
  let extended: TableEntry = {
    ...table,
    ...(shape.required !== undefined && { required: shape.required }),
    names: unique([...(table.names ?? []), ...(shape.names ?? [])]),
    stems: unique([...table.stems, ...stems]),
  };
  for (const entry of entriesAt(value, 'columns')) extended = withColumn(place, extended, entry);
  for (const entry of entriesAt(value, 'sides')) extended = withSide(place, extended, entry);
  return extended;
}

function entriesAt(node: YamlNode, key: string): readonly Entry[] {
  const map = mapOf(node);
  const inner = map === undefined ? undefined : mapOf(valueAt(map, key));
  return [...(inner?.entries.values() ?? [])];
}

const sharesSide = (a: ColumnEntry, b: ColumnEntry): boolean =>
  a.sides === undefined || b.sides === undefined || a.sides.some((side) => b.sides?.includes(side));

function withColumn(place: Place, table: TableEntry, { key, value }: Entry): TableEntry {
  const { source } = place;
  const known = findColumn(table, key.text) ?? columnNamed(table, key.text);
  const part = { key, node: value };
  const taken = (column: ColumnEntry) => (header: string) =>
    table.columns.find(
      (other) => other.id !== column.id && sharesSide(column, other) && other.headers.includes(header),
    )?.title;
  if (known !== undefined) {
    const shape = checkShape(source, columnAddition, part);
    if (shape === undefined) return table;
    const headers = free(place, value, 'headers', headerPath, taken(known));
    const column = {
      ...known,
      names: unique([...(known.names ?? []), ...(shape.names ?? [])]),
      headers: unique([...known.headers, ...headers]),
    };
    return { ...table, columns: table.columns.map((each) => (each === known ? column : each)) };
  }
  if (!hasKey(value, 'title')) {
    const hint = nearestName(
      key.text,
      [...table.columns].flatMap(({ id, title }) => [title, id]),
    );
    source.report('unknown-column', { name: key.text, table: table.title }, key.span, hint);
    return table;
  }
  const shape = checkShape(source, columnSchema, part);
  if (shape === undefined || !isId(place, key)) return table;
  const column = columnEntry(key.text, shape);
  free(place, value, 'headers', headerPath, taken(column));
  return { ...table, columns: [...table.columns, column] };
}

function withSide(place: Place, table: TableEntry, { key, value }: Entry): TableEntry {
  const { source } = place;
  const side = findSide(table, sideId(key.text)) ?? sideNamed(table, key.text);
  if (side === undefined) {
    const names = table.sides.map(({ title }) => title);
    const hint = nearestName(key.text, names);
    source.report('unknown-side', { name: key.text, table: table.title }, key.span, hint);
    return table;
  }
  const shape = checkShape(source, sideParts, { key, node: value });
  if (shape === undefined) return table;
  let extended: SideEntry = {
    ...side,
    headers: unique([...side.headers, ...(shape.headers ?? []).map(headerPath)]),
  };
  for (const entry of entriesAt(value, 'lines')) extended = withLine(place, table, extended, entry);
  return { ...table, sides: table.sides.map((each) => (each === side ? extended : each)) };
}

function withLine(place: Place, table: TableEntry, side: SideEntry, { key, value }: Entry): SideEntry {
  const { source, catalogue } = place;
  const known =
    side.lines.find(({ id }) => id === key.text) ??
    linesNamed({ ...table, sides: [side] }, key.text)[0]?.line;
  const part = { key, node: value };
  const compiled = (text: string) => lineVariant(text, catalogue.conventions);
  const taken = (line: LineEntry) => (variant: string) =>
    side.lines.find(
      (other) => other.id !== line.id && other.after === line.after && other.variants.includes(variant),
    )?.title;
  if (known !== undefined) {
    const shape = checkShape(source, lineAddition, part);
    if (shape === undefined) return side;
    const variants = free(place, value, 'variants', compiled, taken(known));
    const line = {
      ...known,
      names: unique([...(known.names ?? []), ...(shape.names ?? [])]),
      variants: unique([...known.variants, ...variants]),
    };
    return { ...side, lines: side.lines.map((each) => (each === known ? line : each)) };
  }
  if (!hasKey(value, 'title')) {
    const hint = nearestName(
      key.text,
      side.lines.flatMap(({ id, title }) => [title, id]),
    );
    source.report('unknown-line', { name: key.text, table: table.title }, key.span, hint);
    return side;
  }
  const shape = checkShape(source, lineSchema, part);
  if (shape === undefined || !isId(place, key)) return side;
  const line = lineEntry(key.text, shape, catalogue.conventions);
  free(place, value, 'variants', compiled, taken(line));
  return { ...side, lines: [...side.lines, line] };
}

/** Whether a new thing is named as reports and packages can name it. */
export function isId({ source }: Place, key: TextNode): boolean {
  if (/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/.test(key.text)) return true;
  source.report('bad-id', { value: key.text }, key.span);
  return false;
}
