import type { ColumnEntry, TableEntry } from '../../catalogue/types.ts';
import { nearestName } from '../source/edit-distance.ts';
import type { ReportProblem } from '../source/problem.ts';
import type { PathNode, Step, Word } from '../syntax/syntax.ts';
import {
  columnsOf,
  findColumn,
  findSide,
  findTables,
  findTablesOfKind,
  laneName,
  type NamedLane,
  namesOf,
} from './catalogue-names.ts';
import { type ResolvedRow, resolveRow } from './resolve-row.ts';
import { type ScopeContext, scopeNames } from './scope-context.ts';

/** `table.side[row].column`, looked up. */
export interface ResolvedPath {
  readonly lane: NamedLane;
  readonly row?: ResolvedRow;
  readonly column?: Word;
}

interface PathParts {
  readonly side?: Word;
  readonly row?: Word;
  readonly column?: Word;
}

/** The steps by what they name, if they come in an order that means something. */
function partsOf(steps: readonly Step[]): PathParts | undefined {
  const [first, second, third, ...more] = steps;
  const [side, row, column] = first?.type === 'member' ? [first, second, third] : [undefined, first, second];
  const extra = side === undefined ? third : undefined;
  if (more.length > 0 || extra !== undefined || row?.type === 'member' || column?.type === 'row')
    return undefined;
  return {
    ...(side === undefined ? {} : { side: side.word }),
    ...(row === undefined ? {} : { row: row.word }),
    ...(column === undefined ? {} : { column: column.word }),
  };
}

function unknownTable(context: ScopeContext, word: Word, report: ReportProblem): undefined {
  const own = scopeNames(context);
  if (own.length === 0) {
    report('unknown-table', { name: word.text }, word.span, nearestName(word.text, context.names.tableNames));
    return;
  }
  const near = nearestName(word.text, [...own, ...context.names.tableNames]);
  report('unknown-name', { name: word.text, expected: own.join(', ') }, word.span, near);
}

/** The one table of that name among those of the document that the scope speaks of. */
export function resolveTable(
  context: ScopeContext,
  word: Word,
  report: ReportProblem,
): TableEntry | undefined {
  const [first] = findTables(context.names, word.text);
  if (first === undefined) return unknownTable(context, word, report);
  const { kind } = context;
  const own = findTablesOfKind(context.names, word.text, kind);
  const [table, second] = own;
  if (table === undefined) {
    report('mixed-kinds', { table: first.title, kind: kind ?? '', other: first.kind }, word.span);
  } else if (second !== undefined) {
    const tables = own.map((each) => each.title).join(', ');
    report('ambiguous-table', { name: word.text, tables }, word.span);
    return undefined;
  }
  return table;
}

function resolveSide(
  table: TableEntry,
  word: Word | undefined,
  report: ReportProblem,
): NamedLane | undefined {
  if (word === undefined) return { table };
  const side = findSide(table, word.text);
  if (side !== undefined) return { table, side };
  const near = nearestName(word.text, table.sides.flatMap(namesOf));
  if (findColumn({ table }, word.text) !== undefined) report('row-needed', { table: table.title }, word.span);
  else report('unknown-side', { name: word.text, table: table.title }, word.span, near);
  return undefined;
}

/** Looks up a path that starts with a table, or with a document and a table; its column is left to the caller. */
export function resolvePath(
  context: ScopeContext,
  node: PathNode,
  root: Word,
  report: ReportProblem,
): ResolvedPath | undefined {
  const peer = context.peers.find(({ name }) => name === root.text);
  const [first, ...steps] = node.steps;
  if (peer === undefined || first?.type !== 'member') return ownPath(context, node, root, report);
  const within = ownPath({ ...context, kind: peer.kind }, { ...node, steps }, first.word, report);
  return within && { ...within, lane: { ...within.lane, peer: peer.name } };
}

function ownPath(
  context: ScopeContext,
  node: PathNode,
  root: Word,
  report: ReportProblem,
): ResolvedPath | undefined {
  const parts = partsOf(node.steps);
  if (parts === undefined) {
    report('not-a-reference', {}, node.span);
    return undefined;
  }
  const table = resolveTable(context, root, report);
  const lane = table && resolveSide(table, parts.side, report);
  if (lane === undefined) return undefined;
  if (parts.row === undefined) return { lane };
  const row = resolveRow(context.names, lane, parts.row, report);
  if (row === undefined) return undefined;
  return { lane: row.lane, row, ...(parts.column === undefined ? {} : { column: parts.column }) };
}

/** The column of that name on the lane. */
export function resolveColumn(lane: NamedLane, word: Word, report: ReportProblem): ColumnEntry | undefined {
  const column = findColumn(lane, word.text);
  const table = laneName(lane);
  if (column === undefined) {
    const near = nearestName(word.text, columnsOf(lane).flatMap(namesOf));
    report('unknown-column', { name: word.text, table }, word.span, near);
    return undefined;
  }
  if (lane.side !== undefined && !columnsOf(lane).includes(column)) {
    const params = { name: word.text, side: lane.side.title, table: lane.table.title };
    report('column-not-on-side', params, word.span);
    return undefined;
  }
  return column;
}

/** The column that a reference means when it names none: the only column of money on the lane, or the only one that every form prints. */
export function soleColumn(lane: NamedLane, node: PathNode, report: ReportProblem): ColumnEntry | undefined {
  const money = columnsOf(lane).filter((column) => column.type === 'money');
  const required = money.filter((column) => column.required);
  const [only, second] = money.length === 1 ? money : required;
  if (only !== undefined && second === undefined) return only;
  const columns = money.map((column) => column.title).join(', ');
  report('column-needed', { table: laneName(lane), columns }, node.span);
  return undefined;
}
