/** Milliseconds to diagnose documents of some 5,000 cells with slips in them: `node scripts/run.mjs bench/diagnosis [trials]`. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { replaceTexts } from '../src/check/mutate/replace-cells.ts';
import { diagnose } from '../src/core/diagnosis/diagnose.ts';
import { jointRounding } from '../src/core/diagnosis/rounding/joint-rounding.ts';
import { knowledgeOf } from '../src/core/diagnosis/system/knowledge.ts';
import { lookupsIn } from '../src/core/diagnosis/system/lookups.ts';
import { evaluate } from '../src/core/engine/evaluate.ts';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { rules } from '../src/core/generated/rules.ts';
import type { Cell } from '../src/core/model/disclosure.ts';
import { formatFigure } from '../src/core/model/format-figure.ts';
import { readPackage } from '../src/import/package/read-package.ts';
import { budgetTables } from '../test/consistent-document.ts';
import { packageFiles } from '../test/package-files.ts';
import { largeMoney } from './large-money.ts';

const trials = Number(process.argv[2] ?? 100);
const encoder = new TextEncoder();

const files = packageFiles(budgetTables(largeMoney(85, 4)), {
  kind: 'budget',
  department: '示例局',
  year: 2024,
  unit: '万元',
});
const document = readPackage(
  new Map([...files].map(([path, text]) => [path, encoder.encode(text)])),
  'bench',
  catalogue,
);
const cells = document.tables.reduce(
  (sum, { rows }) => sum + rows.reduce((count, row) => count + Object.keys(row.cells).length, 0),
  0,
);
const knowledge = knowledgeOf(rules, catalogue);
const filled = document.tables.flatMap(({ rows }) =>
  rows.flatMap((row) =>
    Object.values(row.cells).filter(({ state, figure }) => state === 'value' && figure?.coefficient !== 0),
  ),
);
/** The column with the most figures. */
const longest = document.tables
  .flatMap(({ rows, columns }) => columns.map(({ id }) => rows.flatMap((row) => row.cells[id] ?? [])))
  .map((column) => column.filter(({ state }) => state === 'value'))
  .reduce((best, column) => (column.length > best.length ? column : best), []);
const blockLength = 30;

type Damage = (trial: number) => ReadonlyMap<Cell, string>;

/** What is wrong beside the random slips. */
const damages: ReadonlyMap<string, Damage> = new Map<string, Damage>([
  ['nothing else', () => new Map()],
  ['a block shifted by a row', (trial: number) => shifted(longest.slice(trial, trial + blockLength))],
  ['a column in another unit', () => new Map(longest.map((cell) => [cell, inYuan(cell)]))],
]);

function shifted(block: readonly Cell[]): ReadonlyMap<Cell, string> {
  return new Map(block.map((cell, at) => [cell, block[(at + 1) % block.length]?.text ?? '']));
}

function inYuan({ figure, text }: Cell): string {
  return figure === undefined ? text : formatFigure(figure, 0);
}

function slips(trial: number, count: number): ReadonlyMap<Cell, string> {
  const cellAt = (slip: number) => filled[(trial * 7919 + slip * 104_729) % filled.length];
  const wrong = Array.from({ length: count }, (_, slip) => cellAt(slip)).filter((cell) => cell !== undefined);
  return new Map(wrong.map((cell) => [cell, `9${cell.text}`]));
}

const clock = () => Number(process.hrtime.bigint()) / 1e6;
// What evaluation leaves behind is swept before the clock starts; a full sweep would throw compiled code away as well.
setFlagsFromString('--expose-gc');
const sweep: (options: { type: 'minor' }) => void = runInNewContext('gc');
for (const [name, damage] of damages) {
  for (const count of [1, 2, 3, 5]) {
    const searching: number[] = [];
    const rounding: number[] = [];
    for (let trial = 0; trial < trials; trial++) {
      const texts = new Map([...damage(trial), ...slips(trial, count)]);
      const damaged = replaceTexts(document, texts, catalogue);
      const outcomes = evaluate(rules, damaged, catalogue);
      sweep({ type: 'minor' });
      const start = clock();
      const lookups = lookupsIn(outcomes, damaged);
      diagnose(outcomes, damaged, knowledge, lookups);
      const middle = clock();
      jointRounding(outcomes, damaged, knowledge, lookups);
      searching.push(middle - start);
      rounding.push(clock() - middle);
    }
    const both = searching.map((time, trial) => time + (rounding[trial] ?? 0));
    const figures = `causes ${spread(searching)}; joint rounding ${spread(rounding)}; both ${spread(both)}`;
    console.log(`${cells} cells, ${count} slip(s) and ${name}: ${figures}`);
  }
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const show = (value: number | undefined) => (value ?? 0).toFixed(1);
  return `median ${show(sorted[sorted.length >> 1])} ms, worst ${show(sorted.at(-1))} ms`;
}
