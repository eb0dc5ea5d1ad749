import { expect, test } from 'vitest';
import { context, reportOf, sumFinding } from '../../test/report/sample.ts';
import { formats, loadReporter } from './registry.ts';

test.each(formats)('%s: its reporter goes by the same name and writes something', async (format) => {
  const reporter = await loadReporter(format);
  expect(reporter.format).toBe(format);
  expect(reporter.write(reportOf([sumFinding], { fail: 1 }), context).length).toBeGreaterThan(0);
});
