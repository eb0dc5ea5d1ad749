import type { Catalogue, TableEntry } from '../../core/catalogue/types.ts';
import type { Cell, Table } from '../../core/model/disclosure.ts';
import { abs, compare, multiply, scale, subtract } from '../../core/model/exact.ts';
import type { ReadStatement } from '../claims/read-statement.ts';
import { printedAmount } from './measure-cell.ts';
import { type Measures, measuresOf } from './measures.ts';
import { subjectKey } from './subject-key.ts';

/** A statement on its way to become a row. */
export interface BoundStatement {
  readonly read: ReadStatement;
  readonly topic: string;
  readonly measure: string | undefined;
  readonly cells: Partial<Record<string, Cell>>;
}

type Statements = readonly BoundStatement[];

/** What the words that name a base are looked up in. */
export interface BaseSource {
  readonly catalogue: Catalogue;
  readonly measures: Measures;
  readonly entry: TableEntry;
  readonly tables: readonly Table[];
}

/** The amount that each share is a share of: the one it names, or that of the statement it is part of. */
export function findBases(statements: Statements, source: BaseSource): readonly (Cell | undefined)[] {
  const wholes = wholesOf(statements);
  return statements.map((statement, index) => {
    const { cells, read } = statement;
    if (cells['share'] === undefined || cells['base'] !== undefined) return undefined;
    const candidates =
      read.shareOf === undefined
        ? enclosing(statements, wholes, index)
        : named(statements, index, subjectKey(read.shareOf, source.catalogue), source);
    return candidates.length > 1 ? candidates.find((base) => isShare(statement, base)) : candidates[0];
  });
}

function wholesOf(statements: Statements): ReadonlyMap<number, number> {
  const wholes = new Map<number, number>();
  statements.forEach(({ read }, index) => {
    for (const part of read.parts ?? []) if (!wholes.has(part)) wholes.set(part, index);
  });
  return wholes;
}

/** The amount of that name in the same passage; else those that the words can mean anywhere in the document. */
function named(statements: Statements, index: number, key: string, source: BaseSource): readonly Cell[] {
  const own = statements[index] as BoundStatement;
  const fitting = statements.filter(
    ({ read, cells }, at) =>
      at !== index && cells['amount'] !== undefined && subjectKey(read.subject, source.catalogue) === key,
  );
  const near = fitting.filter(({ read }) => read.passage === own.read.passage).at(-1)?.cells['amount'];
  if (near !== undefined) return [near];
  const lines = [own.topic, widest].flatMap((topic) => measuresOf(source.measures, key, topic));
  const ids = [...new Set(lines.map(({ id }) => id))].filter((id) => id !== own.measure);
  const amounts = ids.flatMap((id) => amountOf(statements, id, source) ?? []);
  if (amounts.length > 0) return amounts;
  return distinct(fitting.flatMap(({ cells }) => cells['amount'] ?? []));
}

/** Under this topic totals mean those of the whole document. */
const widest = 'overall';

/** The amount of a line: as the prose states it, or as its table prints it. */
function amountOf(statements: Statements, id: string, { entry, tables }: BaseSource): Cell | undefined {
  const stated = statements.find(({ measure, cells }) => measure === id && cells['amount'] !== undefined);
  if (stated !== undefined) return stated.cells['amount'];
  const line = entry.sides.flatMap(({ lines }) => lines).find((each) => each.id === id);
  return line && printedAmount(line, tables);
}

function distinct(cells: readonly Cell[]): readonly Cell[] {
  return cells.filter((cell, at) => cells.findIndex((other) => sameAmount(cell, other)) === at);
}

function sameAmount(a: Cell, b: Cell): boolean {
  return a.figure !== undefined && b.figure !== undefined && compare(a.figure, b.figure) === 0;
}

/** The wholes that a part stands in, the closest first: of a part of a part nobody says which is meant. */
function enclosing(
  statements: Statements,
  wholes: ReadonlyMap<number, number>,
  index: number,
): readonly Cell[] {
  const candidates: Cell[] = [];
  const seen = new Set<number>([index]);
  for (let at = wholes.get(index); at !== undefined && !seen.has(at); at = wholes.get(at)) {
    seen.add(at);
    const amount = statements[at]?.cells['amount'];
    if (amount !== undefined) candidates.push(amount);
  }
  return candidates;
}

/** Whether the percentage is that of the amounts, give or take its last digit. */
function isShare({ cells }: BoundStatement, base: Cell): boolean {
  const { share, amount } = cells;
  if (share?.figure === undefined || amount?.figure === undefined || base.figure === undefined) return false;
  const slack = { coefficient: 15, exponent: (share.half ?? 0) - 1 };
  const apart = abs(subtract(multiply(share.figure, base.figure), scale(amount.figure, 2)));
  return compare(apart, abs(multiply(slack, base.figure))) <= 0;
}
