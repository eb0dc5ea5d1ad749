/** Names that would act, in every format: each output is parsed back, and the name is a text in it. */
import { read } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { armedText } from '../../src/core/model/spreadsheet-text.ts';
import { printable } from '../../src/report/gates/terminal.ts';
import { formats, loadReporter, type ReportFormat } from '../../src/report/registry.ts';
import { context, reportOf, sumFinding } from './sample.ts';

const names: readonly (readonly [string, string])[] = [
  ['a script', '<script>alert(1)</script>'],
  ['a formula', '=cmd()|x'],
  ['a formula behind a quotation mark', '"=cmd()'],
  ['the end of a section', ']]>'],
  ['colour', 'a\u001b[31mb'],
  ['line breaks', 'a\r\n::error::b\nc'],
  ['writing that turns', 'a\u202eb\u2066c'],
  ['a link', '[x](javascript:alert(1)) @someone'],
];

async function write(format: ReportFormat, name: string): Promise<Buffer> {
  const cells = sumFinding.cells.map((cell) => ({ ...cell, rowLabel: name }));
  const finding = { ...sumFinding, cells, message: name, title: name, basis: name, quote: name };
  const report = reportOf([finding], { fail: 1 });
  const documents = report.documents.map((document) => ({ ...document, department: name, paths: [name] }));
  const { write: writeReport } = await loadReporter(format);
  const written = writeReport({ ...report, documents }, context);
  if (written instanceof Uint8Array) return Buffer.from(written);
  return Buffer.from(printable(typeof written === 'string' ? written : [...written].join('')));
}

/** What may not stand in a text that somebody opens. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const acting = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]/;

const parsers: Readonly<Partial<Record<ReportFormat, (bytes: Buffer) => unknown>>> = {
  json: (bytes) => JSON.parse(bytes.toString()),
  sarif: (bytes) => JSON.parse(bytes.toString()),
  gitlab: (bytes) => JSON.parse(bytes.toString()),
  ndjson: (bytes) =>
    bytes
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  junit: (bytes) => new SaxesParser().write(bytes.toString()).close(),
};

describe.each(names)('%s', (_, name) => {
  test.each(formats)('%s', async (format) => {
    const bytes = await write(format, name);
    if (format !== 'xlsx') expect(bytes.toString().replace(/\\u[0-9a-f]{4}/g, '')).not.toMatch(acting);
    const parser = parsers[format];
    if (parser !== undefined) expect(() => parser(bytes)).not.toThrow();
    if (format === 'html' || format === 'markdown')
      expect(bytes.toString()).not.toMatch(/[^\\]<script>alert/);
    const commands = (text: string): number => text.match(/^::/gm)?.length ?? 0;
    if (format === 'github')
      expect(commands(bytes.toString())).toBe(commands((await write(format, 'a')).toString()));
  });

  test('in a workbook and a list it is a text of one cell', async () => {
    const clean = name.replace(/\s+/g, ' ');
    const { Sheets } = read(await write('xlsx', name));
    const cells = Object.values(Sheets).flatMap((sheet) => Object.values(sheet));
    expect(cells.some((cell) => 'f' in Object(cell))).toBe(false);
    const rows: string[][] = parse(await write('csv', name), { bom: true, record_delimiter: '\r\n' });
    expect(rows).toHaveLength(2);
    const risky = rows.flat().filter((field) => /^[=+@-]/.test(field) && Number.isNaN(Number(field)));
    expect(risky).toEqual([]);
    if (!acting.test(name) && !/[\r\n]/.test(name)) expect(rows[1]?.map(armedText)).toContain(clean);
  });
});
