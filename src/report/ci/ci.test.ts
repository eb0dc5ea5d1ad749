import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { context, reportOf, sumFinding } from '../../../test/report/sample.ts';
import type { Finding } from '../../core/findings/report.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { junit } from './junit.ts';
import { ndjson } from './ndjson.ts';
import { sarif } from './sarif.ts';

const file = 'data/a b%/x,y:1.csv';
/** A finding whose texts try to leave their place in every format. */
const hostile: Finding = {
  ...sumFinding,
  id: 'ff',
  severity: 'warning',
  message: 'one\n::error::two "<script>&\u0007 %0A ]]>',
  cells: sumFinding.cells.map((cell, index) => ({ ...cell, place: { file, line: 3 + index } })),
};
const report = {
  ...reportOf([sumFinding, hostile], { fail: 2 }),
  inputs: [{ path: 'cut.pdf', sha256: '', status: 'unreadable' as const, reason: '加密' }],
};
const written = (reporter: typeof sarif): string => String(reporter.write(report, context));

describe('SARIF', () => {
  const [run] = JSON.parse(written(sarif)).runs;

  test('a result for each finding, its rule by index, the other operands related', () => {
    const [first, second] = run.results;
    expect([first.ruleId, first.level, second.level]).toEqual(['GJ-EX-01', 'error', 'warning']);
    expect(run.tool.driver.rules[first.ruleIndex].id).toBe('GJ-EX-01');
    expect(second.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'data/a%20b%25/x%2Cy%3A1.csv' },
      region: { startLine: 3 },
    });
    expect(
      second.relatedLocations.map(
        (each: { physicalLocation: { region: unknown } }) => each.physicalLocation.region,
      ),
    ).toEqual([{ startLine: 4 }, { startLine: 5 }]);
    expect(first.partialFingerprints).toEqual({ 'goujiFinding/v1': sumFinding.id });
  });

  test('a page is a logical place, with no line made up', () => {
    const [first] = run.results;
    expect(first.locations[0].physicalLocation.region).toBeUndefined();
    expect(first.locations[0].logicalLocations).toEqual([{ name: '第12页' }]);
  });

  test('what was not read is told, and the run is no success', () => {
    const [invocation] = run.invocations;
    expect(invocation.executionSuccessful).toBe(false);
    expect(invocation.toolExecutionNotifications[0].message.text).toBe('未能读取：加密');
  });
});

test('JUnit is well-formed, counts what it lists and keeps its texts', () => {
  const open: string[] = [];
  const messages: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name);
    if (name === 'failure') messages.push(String(attributes['message']));
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(written(junit)).close();
  expect(open.filter((name) => name === 'failure').length).toBe(2);
  expect(open.filter((name) => name === 'error').length).toBe(1);
  expect(messages[1]).toBe('one ::error::two "<script>& %0A ]]>');
  expect(written(junit)).toContain('tests="2" failures="2"');
});

test('GitHub: every line is one command, at most ten of a level', () => {
  const many = { ...report, findings: Array.from({ length: 30 }, () => hostile) };
  const lines = String(github.write(many, context)).trimEnd().split('\n');
  expect(lines.filter((line) => line.startsWith('::warning')).length).toBe(10);
  expect(lines.every((line) => /^::(error|warning|notice) /.test(line))).toBe(true);
  expect(lines[0]).toBe('::warning file=cut.pdf::加密');
  expect(lines[1]).toBe(
    '::warning file=data/a b%25/x%2Cy%3A1.csv,line=3,title=GJ-EX-01::one ::error::two "<script>& %250A ]]>',
  );
});

test('GitLab: one issue a finding, fingerprints as they are', () => {
  const issues: { fingerprint: string; severity: string; location: unknown }[] = JSON.parse(written(gitlab));
  expect(issues.map(({ fingerprint, severity }) => [fingerprint, severity])).toEqual([
    [sumFinding.id, 'major'],
    ['ff', 'minor'],
  ]);
  expect(issues[1]?.location).toEqual({ path: file, lines: { begin: 3 } });
});

test('NDJSON: every line is an object with its type, and nothing is lost', () => {
  const lines = written(ndjson)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const { type: _, ...coverage } = lines.find(({ type }) => type === 'coverage');
  expect(lines.map(({ type }) => type).slice(0, 2)).toEqual(['report', 'input']);
  expect(lines.filter(({ type }) => type === 'finding').map(({ id }) => id)).toEqual([sumFinding.id, 'ff']);
  expect(coverage).toEqual(JSON.parse(JSON.stringify(report.coverage)));
});
