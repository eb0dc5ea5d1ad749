/** Milliseconds to diagnose documents of some 5,000 cells with slips in them: `node scripts/run.mjs bench-diagnosis [trials]`. */
import { experiment, type Trial } from '../src/check/mutate/experiment.ts';
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
  for (let group = 0; group < 60; group++) {
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
const clock = () => Number(process.hrtime.bigint()) / 1e6;
for (const errors of [1, 2, 3, 5]) {
  const plan = { seed: 5, trials, errors };
  const all: Trial[] = [...experiment(document, plan, { rules, catalogue }, clock)];
  const times = all.map(({ verdict }) => verdict.milliseconds).sort((a, b) => a - b);
  const named = all.filter(({ verdict }) => verdict.named).length;
  const show = (value: number | undefined) => (value ?? 0).toFixed(1);
  console.log(
    `${cells} cells, ${errors} slip(s): median ${show(times[times.length >> 1])} ms, worst ${show(times.at(-1))} ms, all cells named ${named} of ${all.length}`,
  );
}
