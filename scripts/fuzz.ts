/**
 * Damages documents, rules and configurations without end: `npm run fuzz -- --minutes N --seed S` or `--runs N`. Documents are
 * read in the thread of the built program, with its limits. What fails is made smaller and kept under `test/fuzz/found`.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { PooledWork } from '../src/node/pool/pooled-work.ts';
import { Campaign, type Failure, minimize } from '../test/fuzz/campaign.ts';
import { extensionOf } from '../test/fuzz/damage.ts';
import { faultsOf, settingFaults } from '../test/fuzz/oracle.ts';

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, runs: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
const root = new URL(`file://${process.cwd()}/`);
const worker = new URL('dist/cli/worker.js', root);
if (!existsSync(worker)) throw new Error('npm run build first: documents are read by the built program');

const seed = Number(values.seed);
const runs = Number(values.runs ?? Number.POSITIVE_INFINITY);
const end = Date.now() + 60_000 * Number(values.minutes ?? (values.runs === undefined ? 5 : 100_000));
const settings = { language: 'en', ruleSets: [undefined], keepTables: false } as const;
const place = new PooledWork(worker, 1, settings, { megabytes: 512, processorSeconds: 30 });
const campaign = new Campaign(root, seed, place);

/**
 * Rules and configurations are read in this thread, where nothing can stop what hangs: another one looks after it, and ends a campaign
 * whose run number has not changed for a minute, with that number.
 */
function watchman(): (run: number) => void {
  const shared = new Int32Array(new SharedArrayBuffer(4));
  const source = `
    const { workerData } = require('node:worker_threads');
    let last = -1;
    setInterval(() => {
      const run = Atomics.load(workerData, 0);
      if (run === last) {
        require('node:fs').writeSync(2, 'run ' + run + ': hangs\\n');
        process.kill(process.pid, 'SIGKILL');
      }
      last = run;
    }, 60000);
  `;
  new Worker(source, { eval: true, workerData: shared }).unref();
  return (run) => void Atomics.store(shared, 0, run);
}

async function keep(failure: Failure): Promise<void> {
  const { file, faults, run } = failure;
  console.log(`run ${run}: ${file.name} (${file.how}): ${faults.join('; ')}`);
  const isSetting = file.name.endsWith('.yaml');
  const bytes = await minimize(failure, async (each) =>
    isSetting ? settingFaults(each) : await faultsOf({ ...each, isShort: false }, 0, place),
  );
  writeFileSync(new URL(`test/fuzz/found/${seed}-${run}.${extensionOf(file.name)}`, root), bytes);
}

const kinds = new Map<string, number>();
let done = 0;
const watch = watchman();
for (; done < runs && Date.now() < end; done++) {
  if (done % 500 === 499) console.log(`${done + 1} runs`);
  watch(done);
  const failure = await campaign.run(done);
  if (failure === undefined) continue;
  const [kind = ''] = (failure.faults[0] ?? '').split(/[:,]/);
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  await keep(failure);
}
await place.close();
const list = [...kinds].map(([kind, count]) => `${kind} ${count}`).join(', ');
console.log(`seed ${seed}: ${done} runs, ${list === '' ? 'nothing found' : list}`);
process.exitCode = kinds.size === 0 ? 0 : 1;
