import { expect, test } from 'vitest';
import { context, reportOf, sumFinding } from '../../test/report/sample.ts';
import { formatJson } from './json.ts';
import { formats, loadReporter } from './registry.ts';

test.each(formats)('%s: its reporter goes by the same name and writes something', async (format) => {
  const reporter = await loadReporter(format);
  expect(reporter.format).toBe(format);
  const output = reporter.write(reportOf([sumFinding], { fail: 1 }), context);
  expect([...output].length).toBeGreaterThan(0);
});

test('json is what JSON.stringify gives, piece by piece', async () => {
  const report = reportOf([sumFinding, sumFinding], { fail: 1 });
  for (const each of [report, { ...report, findings: [], documents: [] }]) {
    expect(formatJson(each)).toBe(`${JSON.stringify(each, null, 2)}\n`);
  }
});
