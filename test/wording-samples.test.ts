import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDisclosures } from '../src/check/read-disclosures.ts';
import { evaluate } from '../src/core/engine/evaluate.ts';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { loadRules } from '../src/core/language/load-rules.ts';

const samples = new URL('../../shared/samples/', import.meta.url).pathname;
const files = ['hierarchy', 'structure', 'wording'].map((name) => `rules/national/${name}.yaml`);
const { rules } = loadRules(
  files.map((file) => ({ file, text: readFileSync(file, 'utf8') })),
  catalogue,
);
const loud = new Map(rules.filter(({ severity }) => severity !== 'info').map((rule) => [rule.code, rule]));

/** Rule, page and detail of everything that is wrong about structure and wording. */
async function faultsOf(path: string): Promise<string[]> {
  const bytes = new Uint8Array(readFileSync(samples + path));
  const { disclosures } = await readDisclosures([{ path, bytes }], {});
  const outcomes = disclosures.flatMap((each) => evaluate(rules, each, catalogue));
  return outcomes
    .filter(({ verdict, identity }) => verdict === 'fail' && loud.has(identity.rule))
    .map(({ identity: { rule, place, left, params } }) => {
      const page = left[0]?.cell.place.page ?? place?.page;
      return [rule, page, params['detail'] ?? params['text']].join(' ').trim();
    });
}

/** Looked up one by one in the documents. */
describe.skipIf(!existsSync(samples))('structure and wording of real documents', () => {
  test.each([
    [
      'labelled/jiangsu-rd-2018-dept-budget.pdf',
      [
        'GJ-HI-10 25 住房改革支出(类)',
        'GJ-HI-10 25 行政事业单位离退休(类)',
        'GJ-NA-40 19 choice',
        'GJ-ST-12 26 page',
      ],
    ],
    [
      'labelled/putuo-shfly-2024-unit-budget.pdf',
      [
        'GJ-HI-07 7 other-name',
        'GJ-HI-07 10 other-name',
        'GJ-HI-07 14 class-name',
        'GJ-HI-07 14 other-code',
        'GJ-HI-07 14 renumbered',
        'GJ-HI-12 9',
        'GJ-HI-12 11',
        'GJ-NA-40 16 reason',
      ],
    ],
    ['labelled/putuo-shgzb-2024-final.pdf', ['GJ-NA-25 20 事业单位医疗保险支出', 'GJ-ST-12 15 page']],
    ['unlabelled/jiangsu-gaoyuan-2018.pdf', ['GJ-NA-21 20 either', 'GJ-ST-02 14']],
    ['unlabelled/jiangsu-rd-2017.pdf', []],
    ['unlabelled/putuo-qfb-2025-dept.pdf', []],
    [
      'unlabelled/putuo-wanli-2024-dept.pdf',
      ['GJ-NA-25 9 城乡社区管理事务一般行政管理事务', 'GJ-NA-25 7 reason', 'GJ-ST-03 31'],
    ],
  ])('%s', async (path, expected) => {
    expect((await faultsOf(path)).sort()).toEqual([...expected].sort());
  });
});
