/** Milliseconds to diagnose documents of some 5,000 cells with slips in them: `node scripts/run.mjs bench-diagnosis [trials]`. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { replaceTexts } from '../src/check/mutate/replace-cells.ts';
import { diagnose } from '../src/core/diagnosis/diagnose.ts';
import { jointRounding } from '../src/core/diagnosis/joint-rounding.ts';
import { knowledgeOf } from '../src/core/diagnosis/knowledge.ts';
import { evaluate } from '../src/core/engine/evaluate.ts';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { rules } from '../src/core/generated/rules.ts';
import { readPackage } from '../src/import/package/read-package.ts';
import { budgetTables, type Item, type Money } from '../test/consistent-document.ts';
import { packageFiles } from '../test/package-files.ts';

const trials = Number(process.argv[2] ?? 100);
const encoder = new TextEncoder();

/** Amounts without any pattern, the same in every run. */
function amounts(): () => bigint {
  let state = 1n;
  return () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) % 2n ** 64n;
    return (state >> 33n) % 90_000_000n;
  };
}

function largeMoney(): Money {
  const next = amounts();
  const items: Item[] = [];
  for (let group = 0; group < 85; group++) {
    for (let item = 1; item <= 4; item++) {
      const code = `${201 + (group % 12)}${String(1 + Math.floor(group / 12)).padStart(2, '0')}0${item}`;
      items.push({ code, label: `科目${code}`, basic: next(), project: next(), fund: 0n, other: next() });
    }
  }
  const basic = items.reduce((sum, each) => sum + each.basic, 0n);
  return {
    items,
    economic: [{ code: '30101', label: '基本工资', fen: basic }],
    threePublic: { abroad: 0n, purchase: 0n, running: 1_000_000n, reception: 500_000n },
    opening: 0n,
    closing: 0n,
  };
}

const files = packageFiles(budgetTables(largeMoney()), {
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
const clock = () => Number(process.hrtime.bigint()) / 1e6;
// What evaluation leaves behind is swept before the clock starts.
setFlagsFromString('--expose-gc');
const sweep: () => void = runInNewContext('gc');
for (const errors of [1, 2, 3, 5]) {
  const searching: number[] = [];
  const rounding: number[] = [];
  for (let trial = 0; trial < trials; trial++) {
    const cellAt = (error: number) => filled[(trial * 7919 + error * 104_729) % filled.length];
    const wrong = Array.from({ length: errors }, (_, error) => cellAt(error)).filter(
      (cell) => cell !== undefined,
    );
    const damaged = replaceTexts(document, new Map(wrong.map((cell) => [cell, `9${cell.text}`])), catalogue);
    const outcomes = evaluate(rules, damaged, catalogue);
    sweep();
    const start = clock();
    diagnose(outcomes, damaged, knowledge);
    const middle = clock();
    jointRounding(outcomes, damaged, knowledge);
    searching.push(middle - start);
    rounding.push(clock() - middle);
  }
  console.log(
    `${cells} cells, ${errors} slip(s): causes ${spread(searching)}; joint rounding ${spread(rounding)}`,
  );
}

function spread(times: number[]): string {
  times.sort((a, b) => a - b);
  const show = (value: number | undefined) => (value ?? 0).toFixed(1);
  return `median ${show(times[times.length >> 1])} ms, worst ${show(times.at(-1))} ms`;
}
