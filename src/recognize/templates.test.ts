import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../core/generated/catalogue.ts';
import { readRawDocument } from '../import/registry.ts';
import { recognize } from './recognize.ts';

const templates = new URL('../../../shared/samples/templates/', import.meta.url);

/** The tables of the official workbooks with the columns that each prints. */
const expected: Readonly<Record<string, string>> = {
  budget_income: 'total fiscal business operating other',
  budget_expenditure: 'total basic project',
  budget_fiscal_summary: 'amount total general fund capital',
  budget_general: 'total basic project',
  budget_fund: 'total basic project',
  budget_capital: 'total basic project',
  budget_basic: 'total personnel public',
  budget_three_public: 'total abroad vehicle vehicle_purchase vehicle_running reception agency_operating',
};

describe.skipIf(!existsSync(templates))('blank official workbooks', () => {
  test.each([
    ['budget.xls', 'budget/上海市普陀区（单位）/2026', 'amount personnel public project'],
    ['unit-budget.xlsx', 'budget/上海市普陀区（单位）/2026', 'amount personnel public project'],
    ['department-budget.xlsx', 'budget/上海市普陀区/2026', 'amount'],
  ])('%s', async (name, id, summary) => {
    const raw = await readRawDocument(name, new Uint8Array(readFileSync(new URL(name, templates))));
    const [disclosure, ...others] = recognize([raw], catalogue);
    const columns = disclosure?.tables.map((table) => [
      table.id,
      table.columns.map((each) => each.id).join(' '),
    ]);
    expect(disclosure?.id).toBe(id);
    expect(others).toEqual([]);
    expect(Object.fromEntries(columns ?? [])).toEqual({ ...expected, budget_summary: summary });
    expect(columns).toHaveLength(9);
    expect(disclosure?.tables.flatMap((table) => table.unplaced)).toEqual([]);
    expect(disclosure?.unrecognized).toEqual([]);
    const sheets = disclosure?.tables.map((table) => table.place.sheet) ?? [];
    expect(new Set(sheets).size).toBe(9);
  });
});
