// Process time of `gouji check` on a one-document package and of `gouji --version` as a ratio to an empty Node process: `node bench/startup.mjs`.
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
const version = [];
for (let run = 0; run < runs; run++) {
  empty.push(timed(['-e', '0']));
  check.push(timed(['bin/gouji.js', 'check', 'fixtures/example-budget']));
  version.push(timed(['bin/gouji.js', '--version']));
}
for (const [name, times] of Object.entries({ check, '--version': version })) {
  const ratio = (median(times) / median(empty)).toFixed(2);
  console.log(`gouji ${name} / node -e 0: ${ratio} (median of ${runs} runs)`);
}
