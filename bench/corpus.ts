/** Packages for benches: as many as wanted, from few that tie, each of an office of its own; every tenth has a slip. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { budgetTables, finalTables } from '../test/consistent-document.ts';
import { anyMoney } from '../test/money-arbitrary.ts';
import { packageFiles } from '../test/package-files.ts';

const patterns = 100;
const digits = '甲乙丙丁戊己庚辛壬癸';

/** Offices have names of their own, so that no two documents are taken for forms of one. */
export const officeOf = (index: number): string =>
  `${[...String(index).padStart(5, '0')].map((digit) => digits[Number(digit)]).join('')}县档案局`;

/** Writes packages into a folder, those of one office (budget and account of a year) side by side. */
export function writeCorpus(folder: string, count: number): void {
  const drawn = fc.sample(anyMoney, { numRuns: patterns, seed: 7 });
  for (let index = 0; index < count; index++) {
    const kind = index % 2 === 0 ? ('budget' as const) : ('final' as const);
    const home = join(folder, `${String(index).padStart(5, '0')}-${kind}`);
    const files = filesOf(
      drawn[(index >> 1) % patterns] as (typeof drawn)[number],
      kind,
      officeOf(index >> 1),
    );
    mkdirSync(home, { recursive: true });
    for (const [path, text] of files)
      writeFileSync(join(home, path), index % 10 === 9 ? slipped(path, text) : text);
  }
}

const filesOf = (money: Parameters<typeof budgetTables>[0], kind: 'budget' | 'final', department: string) =>
  packageFiles(kind === 'budget' ? budgetTables(money) : finalTables(money), {
    kind,
    department,
    year: 2024,
    unit: '万元',
  });

/** Another last digit of the last figure of a table; behind it stands where it was printed. */
const slipped = (path: string, text: string): string =>
  path.endsWith('.csv')
    ? text.replace(/([0-9])(?=,+L[0-9]+\n$)/, (digit) => String((Number(digit) + 1) % 10))
    : text;
