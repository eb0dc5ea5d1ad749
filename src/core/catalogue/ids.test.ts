import { describe, expect, test } from 'vitest';
import type { ColumnId } from '../generated/names.ts';
import type { ClaimColumn } from '../model/narrative.ts';
import { columnId, lineId, tableId } from './ids.ts';

describe('ids of the catalogue', () => {
  test('an id that the catalogue does not have does not compile', () => {
    expect(tableId('self_eval')).toBe('self_eval');
    expect(columnId('score')).toBe('score');
    expect(lineId('funds_total')).toBe('funds_total');
    // @ts-expect-error no such table
    tableId('self_evaluation');
    // @ts-expect-error no such column
    columnId('scores');
    // @ts-expect-error no such line
    lineId('fund_total');
  });

  test('what the figures of a statement are is a column of the catalogue', () => {
    const asColumn: (column: ClaimColumn) => ColumnId = (column) => column;
    expect(asColumn('budget_growth')).toBe('budget_growth');
  });
});
