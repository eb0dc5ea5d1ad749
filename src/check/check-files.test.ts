import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ReadError } from '../core/model/read-error.ts';
import { checkFiles, runCheck } from './check-files.ts';
import type { Suppression } from './suppress.ts';
import { version } from './version.ts';

const encode = (text: string) => new TextEncoder().encode(text);

const table = `支出总表
单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
\t合计\t30.00\t10.00\t20.00
201\t一般公共服务支出\t30.00\t10.00\t20.10
`;
const selection = { select: ['GJ-EX-01'] };
const document = { path: 'a.txt', bytes: encode(table) };

test('the version is that of the package', () => {
  const { version: published } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  expect(version).toBe(published);
});

test('a document as bytes', async () => {
  const report = await checkFiles([document], { selection });
  expect(report.findings.map(({ rule, key, difference }) => [rule, key, difference])).toEqual([
    ['GJ-EX-01', 'budget_expenditure#1//201', '0.10'],
  ]);
  // SHA-256 by the Web Cryptography API is the same as by any other means.
  expect(report.inputs).toEqual([
    { path: 'a.txt', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), status: 'ok', encoding: 'utf-8' },
  ]);
  expect(report.documents[0]?.figures).toEqual({ read: 6, placed: 6, unplaced: 0 });
});

test('one unreadable input does not stop the others', async () => {
  const broken = {
    path: 'b.pdf',
    read: () => Promise.reject(new ReadError('not-found', '', { file: 'b.pdf' })),
  };
  const report = await checkFiles([broken, { path: 'c.csv', bytes: encode('') }, document], {
    selection,
    language: 'en',
  });
  expect(report.inputs.map(({ path, status, reason }) => [path, status, reason])).toEqual([
    ['b.pdf', 'unreadable', 'no such file'],
    ['c.csv', 'unreadable', 'the file is empty'],
    ['a.txt', 'ok', undefined],
  ]);
  expect(report.findings.length).toBe(1);
});

test('a bug of whoever gives the bytes is not taken for a bad input', async () => {
  const bug = { path: 'b.pdf', read: () => Promise.reject(new TypeError('bug')) };
  await expect(checkFiles([bug])).rejects.toThrow('bug');
});

test('two documents of one name keep apart', async () => {
  const other = { path: 'b.txt', bytes: encode(table.replace('20.10', '20.20')) };
  const report = await checkFiles([document, other], { selection });
  const ids = report.documents.map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
  expect(report.findings.map((finding) => [finding.document, finding.difference])).toEqual([
    [ids[0], '0.10'],
    [ids[1], '0.20'],
  ]);
});

test.each<[string, Suppression, number, { unused?: number; drifted?: number }?]>([
  ['by code', { rule: 'GJ-EX-01', key: 'budget_expenditure#1//201' }, 0],
  ['by slug', { rule: 'expenditure-row-sum', key: 'budget_expenditure#1//201' }, 0],
  ['of its difference', { rule: 'GJ-EX-01', key: 'budget_expenditure#1//201', difference: '0.10' }, 0],
  ['another key', { rule: 'GJ-EX-01', key: 'budget_expenditure#1//2' }, 1, { unused: 1 }],
  [
    'another difference',
    { rule: 'GJ-EX-01', key: 'budget_expenditure#1//201', difference: '0.20' },
    1,
    { drifted: 1 },
  ],
  // Neither the document nor the rule was looked at: nothing is known of the acceptance.
  ['another document', { rule: 'GJ-EX-01', key: 'budget_expenditure#1//201', document: 'x' }, 1],
  ['another rule', { rule: 'GJ-HI-01', key: 'budget_expenditure#1//201' }, 1],
])('suppression %s', async (_, suppression, left, { unused = 0, drifted = 0 } = {}) => {
  const result = await runCheck([document], { selection, suppressions: [suppression] });
  expect(result.report.findings.length).toBe(left);
  expect(result.report.summary.errors).toBe(left);
  expect(result.accepted.length).toBe(1 - left);
  expect([result.unusedSuppressions.length, result.drifted.size]).toEqual([unused, drifted]);
});

test('what else lies in a repository of data is counted, not checked', async () => {
  const files = [
    ['README.md', '# Data\n\nSome files.\n'],
    ['package.json', '{"name": "data", "version": "1.0.0"}'],
    ['list.csv', 'id,name\n1,a\n2,b\n'],
    ['note.txt', 'hello'],
  ].map(([path = '', text = '']) => ({ path, bytes: encode(text) }));
  const report = await checkFiles([...files, document], { selection });
  expect(report.documents.map(({ paths }) => paths)).toEqual([['a.txt']]);
  const others = report.inputs.filter(({ path }) => path !== 'a.txt');
  expect(others.map(({ status }) => status)).toEqual(['ok', 'ok', 'ok', 'ok']);
  expect(new Set(others.map(({ reason }) => reason)).size).toBe(1);
});

test('broken JSON is no other file', async () => {
  const report = await checkFiles([{ path: 'a.json', bytes: encode('{"name": ') }], { selection });
  expect(report.inputs[0]?.status).toBe('unreadable');
});
