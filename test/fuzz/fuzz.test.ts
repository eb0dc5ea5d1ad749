/** A fixed small part of what `npm run fuzz` does, and everything that it ever found. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Campaign } from './campaign.ts';
import { faultsOf, settingFaults } from './oracle.ts';

const root = new URL('../../', import.meta.url);
const found = new URL('found/', import.meta.url);
const campaign = new Campaign(root, 20_260_101);

test.each([0, 1, 2, 3])('damaged files end in a report that says so, part %i', async (part) => {
  const failures = [];
  for (let run = part * 8; run < (part + 1) * 8; run++) {
    const failure = await campaign.run(run);
    if (failure !== undefined)
      failures.push(`${run} ${failure.file.name} ${failure.file.how}: ${failure.faults}`);
  }
  expect(failures).toEqual([]);
});

test('what was found stays mended', async () => {
  for (const name of readdirSync(found).filter((each) => !each.endsWith('.md'))) {
    const bytes = new Uint8Array(readFileSync(new URL(name, found)));
    const file = { name, bytes, how: '', isShort: false };
    const faults = name.endsWith('.yaml') ? settingFaults(file) : await faultsOf(file, 0);
    expect([name, faults]).toEqual([name, []]);
  }
});
