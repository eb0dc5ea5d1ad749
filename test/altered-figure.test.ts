import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../src/core/engine/evaluate.ts';
import type { Operand, Outcome } from '../src/core/findings/outcome.ts';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { rules } from '../src/core/generated/rules.ts';
import type { Cell, Disclosure } from '../src/core/model/disclosure.ts';
import { abs, add, compare } from '../src/core/model/exact.ts';
import { type Figure, zero } from '../src/core/model/figure.ts';
import { readPackage } from '../src/import/package/read-package.ts';

const fixtures = new URL('../fixtures/', import.meta.url).pathname;

function load(name: string): Disclosure {
  const folder = join(fixtures, name);
  const files = readdirSync(folder).map((file): [string, Uint8Array] => [
    file,
    readFileSync(join(folder, file)),
  ]);
  return readPackage(new Map(files), name, catalogue);
}

const packages = readdirSync(fixtures, { withFileTypes: true })
  .filter(
    (entry) => entry.isDirectory() && readdirSync(join(fixtures, entry.name)).includes('datapackage.json'),
  )
  .map((entry) => entry.name);

const hard = rules.filter(({ kind, severity }) => kind === 'hard' && severity === 'error');
const hardCodes = new Set(hard.map(({ code }) => code));

interface Held {
  readonly operand: Operand;
  /** The least change that leaves the envelope of one of its equalities. */
  readonly change: Figure;
}

/** An equality of a hard rule that holds, exactly or within rounding. */
const holds = ({ identity, verdict }: Outcome): boolean =>
  (verdict === 'pass' || verdict === 'rounding') &&
  identity.form === 'linear' &&
  identity.relation === '==' &&
  hardCodes.has(identity.rule);

/** Cells with a value in an equality that holds, each with its address. */
function heldCells(outcomes: readonly Outcome[]): Map<Cell, Held> {
  const cells = new Map<Cell, Held>();
  for (const { identity, residual, envelope } of outcomes.filter(holds)) {
    const slack = add(abs(residual ?? zero), envelope ?? zero);
    const operands = [...identity.left, ...identity.right];
    for (const operand of operands.filter(({ cell }) => cell.state === 'value')) {
      const change = add(slack, { coefficient: 1, exponent: operand.cell.half ?? -2 });
      const known = cells.get(operand.cell);
      if (known === undefined || compare(change, known.change) < 0)
        cells.set(operand.cell, { operand, change });
    }
  }
  return cells;
}

/** The same document with one figure larger. */
function alter(document: Disclosure, target: Cell, change: Figure): { altered: Disclosure; cell: Cell } {
  const cell: Cell = { ...target, figure: add(target.figure ?? zero, change) };
  const tables = document.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: Object.fromEntries(
        Object.entries(row.cells).map(([id, each]) => [id, each === target ? cell : each]),
      ),
    })),
  }));
  return { altered: { ...document, tables }, cell };
}

/** Whether a hard rule fails with the cell among its operands. */
function isNamed(outcomes: readonly Outcome[], cell: Cell): boolean {
  return outcomes.some(
    ({ identity, verdict }) =>
      verdict === 'fail' &&
      hardCodes.has(identity.rule) &&
      [...identity.left, ...identity.right].some((operand) => operand.cell === cell),
  );
}

describe('one altered figure', () => {
  test('there are packages to alter', () => {
    expect(packages.length).toBeGreaterThanOrEqual(4);
  });

  test.each(packages)('in %s is an error that names the cell, for every cell of a hard equality', (name) => {
    const document = load(name);
    const cells = heldCells(evaluate(hard, document, catalogue));
    const missed = [...cells.values()].filter(({ operand, change }) => {
      const { altered, cell } = alter(document, operand.cell, change);
      return !isNamed(evaluate(hard, altered, catalogue), cell);
    });
    expect(cells.size).toBeGreaterThan(5);
    expect(missed.map(({ operand: { table, row, column } }) => `${table}/${row}/${column}`)).toEqual([]);
  });
});
