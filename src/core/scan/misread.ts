import type { Catalogue } from '../catalogue/types.ts';
import { catalogueTables } from '../engine/index/catalogue-index.ts';
import type { Operand, Outcome } from '../findings/outcome.ts';
import type { Cell, Disclosure, Table } from '../model/disclosure.ts';
import { abs, add, compare, multiply, sign, subtract } from '../model/exact.ts';
import { type CellOptions, readCell } from '../model/read-cell.ts';

/** A figure that was read wrongly: another reading of it closes everything that it stands in. */
export interface Misreading {
  readonly cell: Cell;
  readonly right: Cell;
}

/** Another reading is one only where the recognizer itself held it possible, in hundredths. */
const leastLikely = 1;

interface Use {
  readonly outcome: Outcome;
  readonly operand: Operand;
}

/** The linear identities over each figure of a scanned page. */
function usesOf(outcomes: Iterable<Outcome>): ReadonlyMap<Cell, readonly Use[]> {
  const uses = new Map<Cell, Use[]>();
  for (const outcome of outcomes) {
    const { form, relation, left, right } = outcome.identity;
    if (form !== 'linear' || relation !== '==' || outcome.residual === undefined) continue;
    for (const operand of [...left, ...right]) {
      if (operand.cell.reading === undefined) continue;
      const known = uses.get(operand.cell);
      if (known === undefined) uses.set(operand.cell, [{ outcome, operand }]);
      else known.push({ outcome, operand });
    }
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

/** The figures whose other readings explain what fails, likeliest first; each identity is explained once. */
export function misreadings(
  outcomes: readonly Outcome[],
  disclosure: Disclosure,
  catalogue: Catalogue,
): readonly Misreading[] {
  const entries = catalogueTables(catalogue);
  const tables = new Map(disclosure.tables.map((table) => [`${table.id}#${table.instance}`, table]));
  const optionsOf = ({ table: id, instance, column, cell }: Operand): CellOptions => {
    const type = entries.get(id)?.columns.get(column)?.type ?? 'money';
    const table = tables.get(`${id}#${instance}`) ?? disclosure.narrative?.table;
    return {
      blankMarks: catalogue.conventions.blankMarks,
      unitExponent: table?.unitExponent ?? 0,
      type: type === 'code' || type === 'text' ? 'count' : type,
      columnDecimals: table?.columns.find((each) => each.id === column)?.decimals ?? 0,
      place: cell.place,
    };
  };
  const found: (Misreading & { readonly likely: number; readonly uses: readonly Use[] })[] = [];
  for (const [cell, uses] of usesOf(outcomes)) {
    if (!uses.some(({ outcome }) => outcome.verdict === 'fail')) continue;
    const [use] = uses;
    if (use === undefined) continue;
    for (const { text, confidence } of cell.reading?.alternatives ?? []) {
      if (confidence < leastLikely) continue;
      const right = readCell(text, optionsOf(use.operand));
      if (right.state === 'value' && closesAll(uses, right)) {
        found.push({ cell, right: { ...cell, ...right }, likely: confidence, uses });
        break;
      }
    }
  }
  found.sort((a, b) => b.likely - a.likely);
  const explained = new Set<Outcome>();
  return found.filter(({ uses }) => {
    const failing = uses.map(({ outcome }) => outcome).filter(({ verdict }) => verdict === 'fail');
    if (failing.some((outcome) => explained.has(outcome))) return false;
    for (const outcome of failing) explained.add(outcome);
    return true;
  });
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
