import { findTable } from '../catalogue/lookup.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { type Operand, type Outcome, operandsOf } from '../findings/outcome.ts';
import type { MisreadFigure } from '../findings/scan-facts.ts';
import type { Cell, Disclosure, Table } from '../model/disclosure.ts';
import { abs, add, compare, multiply, sign, subtract } from '../model/exact.ts';
import { type Figure, one } from '../model/figure.ts';
import { formatFigure } from '../model/format-figure.ts';
import { readCell } from '../model/read-cell.ts';
import { leastLikely } from '../model/scan.ts';

/** A figure that was read wrongly: another reading of it closes everything that it stands in. */
export interface Misreading {
  readonly cell: Cell;
  readonly right: Cell;
}

interface Use {
  readonly outcome: Outcome;
  readonly operand: Operand;
}

/** Whether an identity can tell which figure it lacks. */
const isEquation = ({ identity: { form, relation }, residual }: Outcome): boolean =>
  form === 'linear' && relation === '==' && residual !== undefined;

/** The equations over each figure of a scanned page. */
function usesOf(outcomes: readonly Outcome[]): ReadonlyMap<Cell, readonly Use[]> {
  const uses = new Map<Cell, Use[]>();
  const all = outcomes
    .filter(isEquation)
    .flatMap((outcome) => operandsOf(outcome).map((operand) => ({ outcome, operand })));
  for (const use of all) {
    const { cell } = use.operand;
    if (cell.reading === undefined) continue;
    const known = uses.get(cell);
    if (known === undefined) uses.set(cell, [use]);
    else known.push(use);
  }
  return uses;
}

/** Whether every identity over the figure holds with the other one. */
function closesAll(uses: readonly Use[], right: Cell): boolean {
  return uses.every(({ outcome: { residual, envelope }, operand: { coefficient, cell } }) => {
    if (residual === undefined || cell.figure === undefined || right.figure === undefined) return false;
    const moved = add(residual, multiply(coefficient, subtract(right.figure, cell.figure)));
    return sign(moved) === 0 || (envelope !== undefined && compare(abs(moved), envelope) <= 0);
  });
}

interface Candidate extends Misreading {
  readonly likely: number;
  /** What it explains. */
  readonly failing: readonly Outcome[];
}

/** How figures of one place are read. */
type ReadFigure = (operand: Operand, text: string) => Cell;

const columnType = (catalogue: Catalogue, table: string, column: string) =>
  findTable(catalogue, table)?.columns.find((each) => each.id === column)?.type;

/** How the figures of a document are read. */
function readerOf(disclosure: Disclosure, catalogue: Catalogue): ReadFigure {
  const tables = new Map(disclosure.tables.map((table) => [`${table.id}#${table.instance}`, table]));
  return ({ table: id, instance, column, cell: { place } }, text) => {
    const type = columnType(catalogue, id, column) ?? 'money';
    const table = tables.get(`${id}#${instance}`) ?? disclosure.narrative?.table;
    return readCell(text, {
      blankMarks: catalogue.conventions.blankMarks,
      unitExponent: table?.unitExponent ?? 0,
      type: type === 'code' || type === 'text' ? 'count' : type,
      columnDecimals: table?.columns.find((each) => each.id === column)?.decimals ?? 0,
      place,
    });
  };
}

/** The likeliest other reading of a figure that closes everything, if what it stands in fails as it is. */
function candidateOf(cell: Cell, uses: readonly Use[], read: ReadFigure): Candidate | undefined {
  const failing = uses.map(({ outcome }) => outcome).filter(({ verdict }) => verdict === 'fail');
  const [use] = uses;
  if (failing.length === 0 || use === undefined) return undefined;
  for (const { text, confidence } of cell.reading?.alternatives ?? []) {
    const right = confidence < leastLikely ? undefined : read(use.operand, text);
    if (right?.state === 'value' && closesAll(uses, right))
      return { cell, right: { ...cell, ...right }, likely: confidence, failing };
  }
  return undefined;
}

/** The figures whose other readings explain what fails, likeliest first; each identity is explained once. */
export function misreadings(
  outcomes: readonly Outcome[],
  disclosure: Disclosure,
  catalogue: Catalogue,
): readonly Misreading[] {
  const read = readerOf(disclosure, catalogue);
  const found = [...usesOf(outcomes)].flatMap(([cell, uses]) => candidateOf(cell, uses, read) ?? []);
  const explained = new Set<Outcome>();
  return found
    .sort((a, b) => b.likely - a.likely)
    .filter(({ failing }) => {
      if (failing.some((outcome) => explained.has(outcome))) return false;
      for (const outcome of failing) explained.add(outcome);
      return true;
    });
}

/**
 * Figures whose print is no number, each as what sums ask for if the recognizer held that possible at all, else as the
 * likeliest of its other readings that is a number.
 */
export function guesses(
  disclosure: Disclosure,
  catalogue: Catalogue,
  forced: ReadonlyMap<Cell, Figure>,
): readonly Misreading[] {
  const read = readerOf(disclosure, catalogue);
  const guess = (operand: Operand): readonly Misreading[] => {
    const { cell } = operand;
    const others = cell.state === 'unreadable' ? (cell.reading?.alternatives ?? []) : [];
    const numbers = others.map(({ text }) => read(operand, text)).filter(({ state }) => state === 'value');
    const wanted = forced.get(cell);
    const isWanted = ({ figure }: Cell) => wanted && figure && compare(figure, wanted) === 0;
    const right = numbers.find(isWanted) ?? numbers[0];
    return right === undefined ? [] : [{ cell, right: { ...cell, ...right } }];
  };
  return figuresOf(disclosure).flatMap(guess);
}

/** Figures that were not read, each as it would be printed if the sums over it are right. */
export function askedFigures(
  disclosure: Disclosure,
  catalogue: Catalogue,
  forced: ReadonlyMap<Cell, Figure>,
): readonly MisreadFigure[] {
  const tables = new Map(disclosure.tables.map((table) => [`${table.id}#${table.instance}`, table]));
  return figuresOf(disclosure).flatMap(({ table: id, instance, column, cell }) => {
    const [figure, table] = [forced.get(cell), tables.get(`${id}#${instance}`)];
    if (figure === undefined || table === undefined) return [];
    const decimals = table.columns.find((each) => each.id === column)?.decimals ?? 0;
    const isMoney = (columnType(catalogue, id, column) ?? 'money') === 'money';
    const text = formatFigure(figure, isMoney ? table.unitExponent : 0, decimals);
    return [{ text, read: cell.text, place: cell.place }];
  });
}

/** All figures of the tables of a document, each with its place. */
function figuresOf({ tables, id: document }: Disclosure): readonly Operand[] {
  return tables.flatMap(({ id: table, instance, rows }) =>
    rows.flatMap(({ key: row, label: rowLabel, cells }) =>
      Object.entries(cells).map(([column, cell]) => {
        return { document, table, instance, row, rowLabel, column, coefficient: one, cell };
      }),
    ),
  );
}

/** The document with figures read as they must be. */
export function withReadings(disclosure: Disclosure, found: readonly Misreading[]): Disclosure {
  if (found.length === 0) return disclosure;
  const right = new Map(found.map((each) => [each.cell, each.right]));
  const mended = (table: Table): Table => {
    const rows = table.rows.map((row) => {
      if (!Object.values(row.cells).some((cell) => right.has(cell))) return row;
      const cells = Object.entries(row.cells).map(([id, cell]) => [id, right.get(cell) ?? cell] as const);
      return { ...row, cells: Object.fromEntries(cells) };
    });
    return { ...table, rows };
  };
  const { narrative } = disclosure;
  return {
    ...disclosure,
    tables: disclosure.tables.map(mended),
    ...(narrative && { narrative: { ...narrative, table: mended(narrative.table) } }),
  };
}
