import { codeName } from '../../catalogue/lookup.ts';
import { layoutKey, totalKey } from '../../catalogue/row-key.ts';
import type { SideEntry } from '../../catalogue/types.ts';
import {
  type CatalogueNames,
  columnsOf,
  findColumn,
  findLines,
  findSide,
  hasCode,
  type Lane,
  laneName,
  namesOf,
  sidesOf,
} from '../resolve/catalogue-names.ts';
import { nearestName } from '../source/edit-distance.ts';
import { textOf, valueAt } from '../source/picks.ts';
import type { SourceText } from '../source/source-text.ts';
import type { MapNode, TextNode } from '../source/yaml-node.ts';
import { readExampleStatement, statementKeys } from './example-statement.ts';
import type { ExampleRow } from './rule-example.ts';

const rowKeys = ['code', 'line', 'total', 'item', 'unit', 'addend', 'of-which'] as const;
const otherKeys = ['side', 'name'] as const;
type RowKey = (typeof rowKeys)[number];
const isRowKey = (key: string): key is RowKey => (rowKeys as readonly string[]).includes(key);

type Head = Pick<ExampleRow, 'key' | 'kind' | 'label'> & { readonly side?: string };

/** The one side whose codes these can be, where the row names none. */
function sideOfCode(names: CatalogueNames, lane: Lane, code: string): SideEntry | undefined {
  if (lane.side !== undefined || lane.table.shape !== 'sided') return lane.side;
  return lane.table.sides.find((side) => hasCode(names, side.classification, code));
}

function withSide(head: Head, side: SideEntry | undefined): Head {
  return side === undefined || side.id === '' ? head : { ...head, side: side.id };
}

function codeRow(names: CatalogueNames, lane: Lane, code: string, year: number | undefined): Head {
  const side = sideOfCode(names, lane, code);
  const classification = side?.classification ?? lane.table.classification ?? 'functional';
  const label = codeName(names.catalogue, code, classification, year) ?? code;
  return withSide({ key: code, kind: 'code', label }, side);
}

function lineRow(source: SourceText, lane: Lane, node: TextNode): Head | undefined {
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
  lane: Lane,
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

function readLane(source: SourceText, table: Lane['table'], row: MapNode): Lane {
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
  lane: Lane,
  row: MapNode,
  ordinals: readonly string[],
): ExampleRow['cells'] {
  const own = lane.table.shape === 'narrative' ? statementKeys : [];
  const known: readonly string[] = [...rowKeys, ...otherKeys, ...own, ...ordinals];
  const cells: (readonly [Lane['table']['columns'][number], string])[] = [];
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
export function readExampleRow(
  source: SourceText,
  names: CatalogueNames,
  table: Lane['table'],
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
