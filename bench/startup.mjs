// Process time of `gouji check` on a one-document package as a ratio to an empty Node process: `node bench/startup.mjs`.
import { spawnSync } from 'node:child_process';

const runs = 15;

/** Milliseconds of one process. */
function timed(args) {
  const start = process.hrtime.bigint();
  spawnSync(process.execPath, args, { stdio: 'ignore' });
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

const empty = [];
const check = [];
for (let run = 0; run < runs; run++) {
  empty.push(timed(['-e', '0']));
  check.push(timed(['bin/gouji.js', 'check', 'fixtures/example-budget']));
}
console.log(
  `gouji check / node -e 0: ${(median(check) / median(empty)).toFixed(2)} (median of ${runs} runs)`,
);
