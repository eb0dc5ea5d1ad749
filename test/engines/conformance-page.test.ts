import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { conformancePage, pageFile, readRuns } from '../../scripts/conformance-page.ts';

test('the page shows the runs that were kept, none of which found a difference', () => {
  const runs = readRuns();
  expect(readFileSync(pageFile, 'utf8')).toBe(conformancePage(runs));
  expect(Object.keys(runs)).toEqual(expect.arrayContaining(['duckdb', 'postgres']));
  const differing = Object.entries(runs).flatMap(([engine, { rules }]) =>
    Object.entries(rules).flatMap(([rule, [, differences]]) =>
      differences > 0 ? [`${engine} ${rule}`] : [],
    ),
  );
  expect(differing).toEqual([]);
});
