/** Sentences in the wording of any province: silent where every figure ties, not where one was changed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFiles } from '../src/check/check-files.ts';
import type { Finding } from '../src/core/findings/report.ts';
import { readDocument } from '../src/library/read-document.ts';
import { alteredProse, isDirection } from './altered-prose.ts';
import { anyAccounts, anyProvince, linesOf } from './province-prose.ts';

const encoder = new TextEncoder();
const withoutTables = /^GJ-(?:ST-01|SG-09)$/;

const fileOf = (lines: readonly string[]) => ({
  path: 'account.txt',
  bytes: encoder.encode(`${lines.join('\n')}\n`),
});

/** Errors and warnings on a text; that it has no tables is held against none. */
async function reported(lines: readonly string[]): Promise<readonly Finding[]> {
  const { findings } = await checkFiles([fileOf(lines)]);
  return findings.filter(({ severity, rule }) => severity !== 'info' && !withoutTables.test(rule));
}

test('a consistent account is silent, however it is worded', async () => {
  await fc.assert(
    fc.asyncProperty(anyProvince, anyAccounts, async (words, accounts) => {
      const lines = linesOf(words, accounts);
      expect(
        (await reported(lines)).map(({ rule, message }) => `${rule} ${message}`),
        lines.join('\n'),
      ).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a changed amount, percentage, direction or year is reported nine times in ten, at the place itself', async () => {
  const samples = alteredProse(120, 12, 'start');
  const missed: string[] = [];
  for (const { lines, index, was, word } of samples) {
    const findings = await reported(lines);
    const isNamed = findings.some(({ cells, place: own }) =>
      [own, ...cells.map((cell) => cell.place)].some((each) => each?.line === index + 1),
    );
    if (!isNamed) missed.push(`${was} > ${word}: ${lines[index]}`);
  }
  expect(samples.length).toBeGreaterThan(100);
  expect(missed.length / samples.length, missed.join('\n')).toBeLessThan(0.1);
});

/** Where a claim stands, whatever else there is of the same name. */
const addressOf = (row: string, column: string, line: number | undefined): string =>
  `${row.replace(/#\d+$/, '')} ${column} ${line}`;

/** The figures that a text states, by row, column and line; a direction gives them their sign. */
async function statedIn(lines: readonly string[], signed: boolean): Promise<ReadonlyMap<string, string[]>> {
  const { documents } = await readDocument(fileOf(lines));
  const stated = new Map<string, string[]>();
  for (const { key, cells } of documents.flatMap(({ narrative }) => narrative?.table.rows ?? [])) {
    for (const [column, { text, figure, place }] of Object.entries(cells)) {
      const sign = signed && Number(figure?.coefficient) < 0 ? '-' : '';
      const address = addressOf(key, column, place.line);
      stated.set(address, [...(stated.get(address) ?? []), sign + text]);
    }
  }
  return stated;
}

/** Everything that is proposed for a text and not called uncertain. */
async function proposedFor(lines: readonly string[]) {
  const suspects = (await reported(lines)).flatMap((finding) => finding.suspects);
  return suspects
    .filter(({ confidence }) => confidence !== 'ambiguous')
    .map(({ cell, suggested }) => ({
      address: addressOf(cell.row, cell.column, cell.place?.line),
      suggested,
    }));
}

test('what is proposed and not called uncertain is what stood there', async () => {
  const samples = [...alteredProse(110, 7, 'typing'), ...alteredProse(70, 9, 'start')];
  let proposed = 0;
  for (const { right, lines, index, was, word } of samples) {
    const signed = isDirection(was);
    const stated = await statedIn(right, signed);
    for (const { address, suggested } of await proposedFor(lines)) {
      proposed++;
      const value = signed ? suggested : suggested.replace('-', '');
      const stood = stated.get(address)?.map(Number);
      expect(stood, `${was} > ${word}: ${lines[index]}`).toContain(Number(value));
    }
  }
  expect(proposed).toBeGreaterThan(40);
});
