import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runCheck } from '../src/check/check-files.ts';
import type { Report } from '../src/core/findings/report.ts';
import { formatPretty } from '../src/report/pretty.ts';
import { loadFixture } from './fixture-packages.ts';
import { type PrintedTable, printOfficially } from './official-layout.ts';
import { context } from './report/sample.ts';
import { formats } from './written-formats.ts';

/** Every equation holds in it. */
const sound = printOfficially(loadFixture('example-budget'));
const cover = '示例市档案局2024年度部门预算';
const amount = /^-?[0-9][0-9,]*\.[0-9]{2}$/;

/** A cell of a table by its position among those that a change is for. */
interface Cell {
  readonly table: number;
  readonly row: number;
  readonly cell: number;
}

function cellsWhere(wanted: (text: string, row: number, table: PrintedTable) => boolean): Cell[] {
  return sound.flatMap((table, at) =>
    table.rows.flatMap((row, index) =>
      row.flatMap(({ text }, cell) => (wanted(text, index, table) ? [{ table: at, row: index, cell }] : [])),
    ),
  );
}

function changed({ table, row, cell }: Cell, text: string): PrintedTable[] {
  return sound.map((each, at) => {
    if (at !== table) return each;
    const rows = each.rows.map((cells, index) =>
      index === row ? cells.map((old, position) => (position === cell ? { ...old, text } : old)) : cells,
    );
    return { ...each, rows };
  });
}

async function check(tables: readonly PrintedTable[]): Promise<Report> {
  const [path, write] = formats['HTML'] ?? ['', () => new Uint8Array()];
  return (await runCheck([{ path, bytes: write(cover, tables) }])).report;
}

/** What the report calls sound. */
const isCalledSound = (report: Report): boolean =>
  /全部相符|没有错误和警告/.test(formatPretty(report, context));

const unread = ({ documents }: Report): number =>
  documents.reduce((sum, { figures }) => sum + figures.unplaced, 0);

const firstAmountRow = ({ rows }: PrintedTable): number =>
  rows.findIndex((row) => row.some(({ text }) => amount.test(text)));

const headers = cellsWhere((text, row, table) => text.length > 1 && row < firstAmountRow(table));
const amounts = cellsWhere((text) => amount.test(text) && !/^0/.test(text));
/** Words in the first column of a table of one row without a name pass for its name: known, and not yet told. */
const besideNames = amounts.filter(
  ({ table, cell }) =>
    cell > 0 || (sound[table]?.rows.length ?? 0) > firstAmountRow(sound[table] as PrintedTable) + 1,
);
const noughts = cellsWhere((text) => text === '0.00');

test('the document is sound as it stands', async () => {
  const report = await check(sound);
  expect(unread(report)).toBe(0);
  expect(isCalledSound(report)).toBe(true);
});

describe('nothing is called sound over what was not read', () => {
  test('a header that nobody knows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...headers), async (cell) => {
        const report = await check(changed(cell, '甲乙丙丁'));
        expect(unread(report) > 0 && isCalledSound(report)).toBe(false);
      }),
      { numRuns: 10 },
    );
  });

  test.each(['9O.35', '1,2345.67', '#DIV/0!', '####', '=VLOOKUP(A1,B:C,2)'])(
    'an amount that is %s',
    async (text) => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...amounts), async (cell) => {
          const report = await check(changed(cell, text));
          expect(isCalledSound(report)).toBe(false);
          expect(report.summary.errors + report.summary.warnings).toBeGreaterThan(0);
        }),
        { numRuns: 3 },
      );
    },
  );

  test.each(['详见附件', '见附表', '保密', '待批复后填列'])('words for an amount: %s', async (text) => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...besideNames), async (cell) => {
        const report = await check(changed(cell, text));
        expect(isCalledSound(report)).toBe(false);
        expect(report.summary.errors + report.summary.warnings).toBeGreaterThan(0);
      }),
      { numRuns: 4 },
    );
  });

  test('words where there is nothing are no reason for a warning', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...noughts), async (cell) => {
        const { summary } = await check(changed(cell, '单位不需填列'));
        expect(summary.errors + summary.warnings).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  /** Rows that hold at least two amounts, by the position of the first. */
  const wide = amounts.filter(({ table, row, cell }) =>
    amount.test(sound[table]?.rows[row]?.[cell + 1]?.text ?? ''),
  );
  const rowsOf = (damage: (cells: { text: string }[], at: number) => void) => (at: Cell) => {
    const tables = structuredClone(sound) as PrintedTable[];
    damage(tables[at.table]?.rows[at.row] as { text: string }[], at.cell);
    return tables;
  };

  test.each([
    [
      'two amounts in one cell',
      rowsOf((cells, at) => {
        const [one, other] = [cells[at], cells[at + 1]];
        if (one !== undefined && other !== undefined)
          [one.text, other.text] = [`${one.text} ${other.text}`, ''];
      }),
    ],
    [
      'an amount glued to the name',
      rowsOf((cells, at) => {
        const [name, one] = [cells[at - 1], cells[at]];
        if (name !== undefined && one !== undefined && !amount.test(name.text))
          [name.text, one.text] = [`某${name.text}款${one.text}`, ''];
      }),
    ],
    ['a row one cell to the right', rowsOf((cells) => cells.unshift({ text: '' }))],
    [
      'a row without a name',
      rowsOf((cells) => {
        for (const cell of cells) if (!amount.test(cell.text)) cell.text = '';
      }),
    ],
  ] as const)('%s', async (_, damage) => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...wide), async (at) => {
        const report = await check(damage(at));
        expect(unread(report) > 0 && isCalledSound(report)).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  test('a table of which the title and the headers are gone', async () => {
    const [first, ...rest] = sound;
    const strange = {
      ...first,
      title: '附表',
      rows: (first?.rows ?? []).map((row) =>
        row.map((cell) => ({ ...cell, text: amount.test(cell.text) ? cell.text : '某' })),
      ),
    };
    const report = await check([strange as PrintedTable, ...rest]);
    expect(unread(report)).toBeGreaterThan(0);
    expect(report.findings.some(({ rule, severity }) => rule === 'GJ-ST-19' && severity === 'warning')).toBe(
      true,
    );
  });
});
