/** A table that states another unit than its figures are in: one finding, about the line on the unit. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFiles } from '../src/check/check-files.ts';

const text = readFileSync(new URL('./inspected/final.md', import.meta.url), 'utf8');

/** The part of a table, from its heading to the next one. */
function edited(title: string, edit: (part: string) => string): string {
  const start = text.indexOf(`### ${title}\n`);
  const end = text.indexOf('\n##', start + 3);
  expect(start).toBeGreaterThan(0);
  return text.slice(0, start) + edit(text.slice(start, end)) + text.slice(end);
}

const loud = async (document: string) => {
  const bytes = new TextEncoder().encode(document);
  const { findings } = await checkFiles([{ path: 'final.md', bytes }]);
  return findings.filter(({ severity }) => severity !== 'info');
};

test.each([
  '收入支出决算总表',
  '收入决算表',
  '支出决算表',
  '一般公共预算财政拨款支出决算表',
  '政府性基金预算财政拨款收入支出决算表',
  '财政拨款“三公”经费支出决算表',
])('%s in 万元 under 元', async (title) => {
  const findings = await loud(edited(title, (part) => part.replace('金额单位：万元', '金额单位：元')));
  expect(findings.map(({ severity }) => severity)).toEqual(['error']);
  expect(findings[0]?.cause?.unit).toEqual({ stated: '元', meant: '万元' });
});

test('in 元 under 万元', async () => {
  const inYuan = (part: string) =>
    part.replace(/\d[\d,]*\.\d\d/g, (figure) => `${figure.replace(/[,.]/g, '')}00.00`);
  const findings = await loud(edited('支出决算表', inYuan));
  expect(findings.map(({ severity }) => severity)).toEqual(['error']);
  expect(findings[0]?.cause?.unit).toEqual({ stated: '万元', meant: '元' });
});

test('one figure ten thousand times off says nothing of the line', async () => {
  const findings = await loud(
    edited('支出决算表', (part) =>
      part.replace(/\| 2070101 \|[^\n]*/, (row) => row.replace(/(\d)\.(\d\d)/, '$1$200.00')),
    ),
  );
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.flatMap(({ cause }) => cause?.unit ?? [])).toEqual([]);
});
