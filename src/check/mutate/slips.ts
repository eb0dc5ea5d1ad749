import type { Operand } from '../../core/findings/outcome.ts';
import type { Cell, Disclosure, Table } from '../../core/model/disclosure.ts';
import { subtract } from '../../core/model/exact.ts';
import type { Figure } from '../../core/model/figure.ts';
import { formatFigure } from '../../core/model/format-figure.ts';
import { parseFigure } from '../../core/model/parse-figure.ts';
import { misprints } from './misprint.ts';
import { pick, type Random } from './random.ts';
import type { MutationTarget, Tie } from './targets.ts';

/** New texts for the cells that a slip takes hold of. */
export type PlantedSlip = ReadonlyMap<Cell, string>;

/** Makes a slip at a cell; `undefined` where the slip cannot be made there. */
type MakeSlip = (target: MutationTarget, document: Disclosure, random: Random) => PlantedSlip | undefined;

const inOneFigure = Object.entries(misprints).map(([name, misprint]): [string, MakeSlip] => [
  name,
  ({ operand }, _document, random) => {
    const text = misprint(plainText(operand.cell), random);
    return text === undefined || parseFigure(text) === undefined
      ? undefined
      : new Map([[operand.cell, text]]);
  },
]);

/** All slips by name, those within one figure first. */
export const slips: ReadonlyMap<string, MakeSlip> = new Map<string, MakeSlip>([
  ...inOneFigure,
  ['copied-neighbour', copyNeighbour],
  ['cells-exchanged', exchange],
  ['stale-total', forgetAddend],
]);

const plainText = ({ text }: Cell): string => text.replaceAll(',', '').trim();

function tableOf({ table, instance }: Operand, { tables }: Disclosure): Table | undefined {
  return tables.find((each) => each.id === table && each.instance === instance);
}

/** Cells above, below and beside it that show another figure. */
function besides({ operand }: MutationTarget, document: Disclosure): Cell[] {
  const table = tableOf(operand, document);
  const at = table?.rows.findIndex(({ cells }) => cells[operand.column] === operand.cell) ?? -1;
  if (table === undefined || at < 0) return [];
  const columns = table.columns.map(({ id }) => id);
  const column = columns.indexOf(operand.column);
  const near = [
    table.rows[at - 1]?.cells[operand.column],
    table.rows[at + 1]?.cells[operand.column],
    ...[columns[column - 1], columns[column + 1]].map((id) =>
      id === undefined ? undefined : table.rows[at]?.cells[id],
    ),
  ];
  return near.filter(
    (cell) =>
      cell?.state === 'value' &&
      plainText(cell) !== plainText(operand.cell) &&
      cell.figure?.coefficient !== 0,
  ) as Cell[];
}

function copyNeighbour(
  target: MutationTarget,
  document: Disclosure,
  random: Random,
): PlantedSlip | undefined {
  const from = pick(random, besides(target, document));
  return from === undefined ? undefined : new Map([[target.operand.cell, plainText(from)]]);
}

function exchange(target: MutationTarget, document: Disclosure, random: Random): PlantedSlip | undefined {
  const { cell } = target.operand;
  const other = pick(random, besides(target, document));
  if (other === undefined) return undefined;
  return new Map([
    [cell, plainText(other)],
    [other, plainText(cell)],
  ]);
}

const fewestAddends = 2;

/** A total as it was before one of its addends came in. */
function forgetAddend(
  { operand, ties }: MutationTarget,
  document: Disclosure,
  random: Random,
): PlantedSlip | undefined {
  const tie = pick(
    random,
    ties.filter((each) => addendsOf(each, operand).length >= fewestAddends),
  );
  const addend = tie && pick(random, addendsOf(tie, operand));
  const table = tableOf(operand, document);
  const { figure } = operand.cell;
  if (addend === undefined || table === undefined || figure === undefined) return undefined;
  const decimals = parseFigure(operand.cell.text)?.decimals ?? 0;
  return new Map([[operand.cell, formatFigure(subtract(figure, addend), table.unitExponent, decimals)]]);
}

/** Figures of the other side, where the cell stands alone on its own. */
function addendsOf({ identity: { left, right } }: Tie, { cell }: Operand): Figure[] {
  const [only, ...rest] = left;
  const other = only?.cell === cell && rest.length === 0 ? right : [];
  return other.flatMap(({ cell: { figure } }) =>
    figure === undefined || figure.coefficient === 0 ? [] : [figure],
  );
}
