import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkFiles } from '../src/check/check-files.ts';
import type { Finding } from '../src/core/findings/report.ts';

const labelled = new URL('../../shared/samples/labelled/', import.meta.url).pathname;

interface TruthFinding {
  readonly id: string;
  readonly class: string;
  readonly severity: 'error' | 'warning' | 'info';
}

/** Where a finding of the truth file is expected: the rule, the pages, and what the finding speaks of. */
interface Expected {
  readonly rule: string;
  readonly pages: readonly number[];
  readonly about: string;
}

/** Looked up by hand: which rule is to report each of them. */
const expected: Readonly<Record<string, Readonly<Record<string, Expected>>>> = {
  'jiangsu-rd-2018-dept-budget': {
    F1: { rule: 'GJ-NA-05', pages: [21], about: '1312.56' },
    F2: { rule: 'GJ-HI-10', pages: [25], about: '行政事业单位离退休(类)' },
  },
  'putuo-shfly-2024-unit-budget': {
    F1: { rule: 'GJ-NA-01', pages: [6], about: '738.66' },
    F2: { rule: 'GJ-NA-11', pages: [11], about: '其他行政事业单位养老支出' },
    F3: { rule: 'GJ-HI-12', pages: [9, 11], about: '2101102' },
    F4: { rule: 'GJ-HI-07', pages: [14], about: '30203' },
    F5: { rule: 'GJ-HI-07', pages: [7, 10], about: '卫生健康支出' },
  },
  'putuo-shgzb-2024-final': {
    F1: { rule: 'GJ-NA-08', pages: [18], about: '95.89' },
    F2: { rule: 'GJ-PR-15', pages: [22], about: '42.14' },
    F3: { rule: 'GJ-NA-25', pages: [20], about: '住房公积金' },
  },
};

/** Errors and warnings beside those of the truth file: what a template left behind, which it does not deal with. */
const besides: Readonly<Record<string, readonly string[]>> = {
  'jiangsu-rd-2018-dept-budget': ['GJ-HI-10', 'GJ-NA-40', 'GJ-ST-12'],
  'putuo-shfly-2024-unit-budget': ['GJ-HI-07', 'GJ-NA-40'],
  // 邮电费 stands in a list of the text, and its row of the table is 0.00.
  'putuo-shgzb-2024-final': ['GJ-NA-56', 'GJ-ST-12'],
};

const ranks = ['info', 'warning', 'error'];

const pageOf = ({ cells, place }: Finding): number | undefined => cells[0]?.place?.page ?? place?.page;

async function findingsOf(name: string): Promise<readonly Finding[]> {
  const path = `${name}.pdf`;
  const bytes = new Uint8Array(readFileSync(labelled + path));
  const { findings } = await checkFiles([{ path, bytes }], {});
  return findings;
}

const truthOf = (name: string): readonly TruthFinding[] =>
  JSON.parse(readFileSync(`${labelled}${name}.truth.json`, 'utf8')).findings;

/** The findings that the truth file asks for, by its ids. */
function foundFor(findings: readonly Finding[], { rule, pages, about }: Expected, least: string): Finding[] {
  return findings.filter(
    (finding) =>
      finding.rule === rule &&
      ranks.indexOf(finding.severity) >= ranks.indexOf(least) &&
      pages.includes(pageOf(finding) ?? 0) &&
      finding.message.includes(about),
  );
}

describe.skipIf(!existsSync(labelled))('labelled documents', () => {
  describe.each(Object.keys(expected))('%s', (name) => {
    test('every error and warning of the truth file is reported where it stands', async () => {
      const findings = await findingsOf(name);
      const loud = truthOf(name).filter(({ severity }) => severity !== 'info');
      expect(loud.map(({ id }) => id).sort()).toEqual(Object.keys(expected[name] ?? {}).sort());
      const seen = loud.map(({ id, severity }) => {
        const where = expected[name]?.[id] as Expected;
        const pages = foundFor(findings, where, severity).map(pageOf);
        return [id, [...new Set(pages)].sort((a, b) => (a ?? 0) - (b ?? 0))];
      });
      expect(seen).toEqual(loud.map(({ id }) => [id, expected[name]?.[id]?.pages]));
    });

    test('nothing else is an error or a warning', async () => {
      const findings = await findingsOf(name);
      const wanted = truthOf(name).flatMap(({ id, severity }) => {
        const where = expected[name]?.[id];
        return where === undefined ? [] : foundFor(findings, where, severity);
      });
      const others = findings.filter((each) => each.severity !== 'info' && !wanted.includes(each));
      expect([...new Set(others.map(({ rule }) => rule))].sort()).toEqual(besides[name]);
      expect(others.filter(({ severity }) => severity === 'error')).toEqual([]);
    });

    test('differences of rounding are no more than remarks', async () => {
      const findings = await findingsOf(name);
      const rounding = findings.filter(({ verdict }) => verdict === 'rounding');
      expect(truthOf(name).filter((each) => each.class === 'rounding-only')).not.toEqual([]);
      expect(rounding.filter(({ severity }) => severity !== 'info')).toEqual([]);
    });
  });
});
