import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkFiles } from '../src/check/check-files.ts';
import type { Finding } from '../src/core/findings/report.ts';
import { type InspectedCase, inspectedCases, type Want } from './inspected/cases.ts';
import { moreCases } from './inspected/more-cases.ts';

const files = { final: 'final.md', budget: 'budget.md', form: 'form.html' } as const;
const read = (name: string): string => readFileSync(new URL(`./inspected/${name}`, import.meta.url), 'utf8');
const texts = { final: read(files.final), budget: read(files.budget), form: read(files.form) };
const encoder = new TextEncoder();
const ranks = ['info', 'warning', 'error'];

/** Every text must stand there once. */
function edited({ of, edits }: InspectedCase): string {
  return edits.reduce((text, [from, to]) => {
    if (typeof from === 'string') expect(text.split(from), from).toHaveLength(2);
    const changed = text.replace(from, () => to);
    expect(changed, String(from)).not.toBe(text);
    return changed;
  }, texts[of]);
}

async function findingsOf(name: keyof typeof files, text: string): Promise<readonly Finding[]> {
  const { findings } = await checkFiles([{ path: files[name], bytes: encoder.encode(text) }], {});
  return findings;
}

/** What is no word for the reader. */
const silent = new Set([
  'id',
  'key',
  'rule',
  'place',
  'coefficient',
  'table',
  'row',
  'basis',
  'causes',
  'quote',
]);

function said({ message, title, left, right, difference, cells, suspects, consequences }: Finding): string {
  const shown = [message, title, left, right, difference, cells, suspects, consequences];
  const text = JSON.stringify(shown, (key, value) => (silent.has(key) ? undefined : value));
  return text.replace(/(?<=\d),(?=\d{3})/g, '');
}

const meets = (finding: Finding, [level, ...words]: Want): boolean =>
  ranks.indexOf(finding.severity) >= ranks.indexOf(level) &&
  words.every((word) => said(finding).includes(word));

describe('what inspectors look for', () => {
  test.each(['final', 'budget', 'form'] as const)('nothing to say of the %s itself', async (name) => {
    expect(await findingsOf(name, texts[name])).toEqual([]);
  });

  test.each([...inspectedCases, ...moreCases])('$name', async (each) => {
    const findings = await findingsOf(each.of, edited(each));
    const loud = findings.filter(({ severity }) => severity !== 'info');
    const { reports, quiet } = each;
    if (reports === undefined && quiet === undefined) expect(loud.map(({ message }) => message)).toEqual([]);
    for (const want of reports ?? [])
      expect(
        findings.some((finding) => meets(finding, want)),
        `${want}: ${findings.map(said)}`,
      ).toBe(true);
    for (const want of quiet ?? [])
      expect(findings.filter((finding) => meets(finding, want)).map(({ message }) => message)).toEqual([]);
  });
});
