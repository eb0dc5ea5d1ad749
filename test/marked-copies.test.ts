/** Marked copies of documents: what they hold, what they leave alone, and what LibreOffice makes of them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { read } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { annotate } from '../src/annotate/annotate.ts';
import { runCheck } from '../src/check/check-files.ts';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { PdfFile } from '../src/import/pdf/file/pdf-file.ts';
import { isDictionary } from '../src/import/pdf/file/pdf-value.ts';
import { loadLocale } from '../src/locale/locale.ts';
import { plainPaint } from '../src/report/paint.ts';
import { reporterNames } from '../src/report/reporter-names.ts';
import { runCli } from './cli/run-cli.ts';

const documents = fileURLToPath(new URL('../fixtures/documents/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gouji-marked-'));
afterAll(() => rmSync(folder, { recursive: true }));

const original = (name: string): Uint8Array => new Uint8Array(readFileSync(documents + name));

async function mark(name: string, bytes = original(name)) {
  const inputs = [{ path: name, bytes }];
  const { report, excerpts } = await runCheck(inputs, { keepTables: true });
  const names = reporterNames(catalogue, 'zh');
  const context = { locale: await loadLocale('zh'), names, paint: plainPaint, width: 80 };
  const { copies, remarks } = await annotate(inputs, report, excerpts, context);
  return { report, remarks, bytes: copies[0]?.bytes ?? new Uint8Array() };
}

/** Names of parts whose bytes differ, or that are in one archive only. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [unzipSync(before), unzipSync(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((name) => !Buffer.from(a[name] ?? []).equals(Buffer.from(b[name] ?? [])))
    .sort();
}

describe('a workbook', () => {
  test('has comments and a fill on the wrong cells, and the list of findings as its last sheet', async () => {
    const { bytes, remarks } = await mark('budget.xlsx');
    expect(remarks).toEqual([]);
    const { SheetNames, Sheets } = read(bytes, { cellStyles: true });
    expect(SheetNames.slice(0, -1)).toEqual(read(original('budget.xlsx')).SheetNames);
    expect(SheetNames.at(-1)).toBe('问题清单');
    const commented = SheetNames.flatMap((sheet) =>
      Object.entries(Sheets[sheet] ?? {})
        .filter(([, cell]) => cell.c !== undefined)
        .map(([address, cell]) => [sheet, address, cell.v, cell.s?.fgColor?.rgb]),
    );
    expect(commented).toEqual([
      ['部门支出总表', 'C11', 321.55, 'FFC9C0'],
      ['部门支出总表', 'E11', 321.55, 'FFC9C0'],
      ['一般公共预算三公经费支出表', 'A8', 15.4, 'FFC9C0'],
      ['一般公共预算三公经费支出表', 'F8', 4.05, 'FFC9C0'],
    ]);
    const [sheet] = SheetNames.slice(-1);
    expect(['O2', 'J3', 'L3'].map((address) => Sheets[sheet ?? '']?.[address]?.v)).toEqual([
      'GJ-XT-17',
      4.05,
      0.45,
    ]);
  });

  test('keeps every other part', async () => {
    const { bytes } = await mark('budget.xlsx');
    expect(changedParts(original('budget.xlsx'), bytes)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/comments1.xml',
      'xl/comments2.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/drawings/vmlDrawing2.vml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/_rels/sheet3.xml.rels',
      'xl/worksheets/_rels/sheet9.xml.rels',
      'xl/worksheets/gouji1.xml',
      'xl/worksheets/sheet3.xml',
      'xl/worksheets/sheet9.xml',
    ]);
  });

  test('that was marked before gets its comments beside the old ones', async () => {
    const once = await mark('budget.xlsx');
    const twice = await mark('budget.xlsx', once.bytes);
    const { SheetNames, Sheets } = read(twice.bytes);
    expect(SheetNames.slice(-2)).toEqual(['问题清单', '问题清单2']);
    const { c = [] } = Sheets['部门支出总表']?.['C11'] ?? {};
    expect(String(c[0]?.t).match(/GJ-XT-17/g)).toHaveLength(2);
  });
});

/** Text of a Word document without comments; runs that were one are one again. */
const unmarked = (text: string): string =>
  joined(
    text
      .replace(/<w:commentRange(?:Start|End) w:id="\d+"\/>/g, '')
      .replace(/<w:r><w:commentReference w:id="\d+"\/><\/w:r>/g, ''),
  );
const joined = (text: string): string => {
  const once = text.replace(
    /(<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t(?: xml:space="preserve")?>)([^<]*)<\/w:t><\/w:r>\1/g,
    '$1$2',
  );
  return once === text ? text : joined(once);
};

describe('a Word document', () => {
  const markedBody = async (paragraph: string): Promise<string> => {
    const parts = unzipSync(original('final.docx'));
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const at = text.lastIndexOf('<w:sectPr');
    const end = at < 0 ? text.lastIndexOf('</w:body>') : at;
    const changed = `${text.slice(0, end)}${paragraph}${text.slice(end)}`;
    const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(changed) });
    const marked = unzipSync((await mark('final.docx', bytes)).bytes);
    const all = strFromU8(marked['word/document.xml'] ?? new Uint8Array());
    expect(unmarked(all)).toBe(joined(changed));
    return all.slice(all.lastIndexOf('<w:p>', all.indexOf('&#20013;间')));
  };

  test('is marked at the sentence: a run is taken apart, with its properties and what is written in entities', async () => {
    const wrong =
      '&#20013;间的话&amp;。2023年度一般公共预算财政拨款基本支出1009.00万元，其中：人员经费857.70万元，公用经费161.30万元。后面的话。';
    const text = await markedBody(`<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${wrong}</w:t></w:r></w:p>`);
    expect(text).toMatch(
      /<w:t>&#20013;间的话&amp;。<\/w:t><\/w:r><w:commentRangeStart w:id="\d+"\/>(?:<w:commentRangeStart w:id="\d+"\/>)*<w:r><w:rPr><w:b\/><\/w:rPr><w:t>2023年度/,
    );
    expect(text).toMatch(
      /161\.30万元。<\/w:t><\/w:r><w:commentRangeEnd.*<w:rPr><w:b\/><\/w:rPr><w:t>后面的话。/,
    );
  });

  test('has comments at the cells and sentences, and is else what it was', async () => {
    const { bytes, report } = await mark('final.docx');
    const parts = unzipSync(bytes);
    const comments = strFromU8(parts['word/comments.xml'] ?? new Uint8Array());
    expect(comments.match(/<w:comment /g)).toHaveLength(report.summary.errors + report.summary.warnings);
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const marked = [
      ...text.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>(.*?)<w:commentRangeEnd w:id="\1"\/>/gs),
    ];
    const shown = marked.map(([, , inside = '']) => inside.replace(/<[^>]*>/g, ''));
    expect(shown).toContain('74.29');
    expect(shown).toContain(
      '2023年度一般公共预算财政拨款基本支出1009.00万元，其中：人员经费875.70万元；公用经费151.30万元。',
    );
    expect(unmarked(text)).toBe(
      joined(strFromU8(unzipSync(original('final.docx'))['word/document.xml'] ?? new Uint8Array())),
    );
    expect(changedParts(original('final.docx'), bytes)).toEqual([
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
      'word/comments.xml',
      'word/document.xml',
    ]);
  });

  test('keeps comments that it had', async () => {
    const once = await mark('final.docx');
    const { bytes } = await mark('final.docx', once.bytes);
    const comments = strFromU8(unzipSync(bytes)['word/comments.xml'] ?? new Uint8Array());
    const ids = [...comments.matchAll(/<w:comment w:id="(\d+)"/g)].map(([, id]) => Number(id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(2 * 9);
  });
});

describe('a PDF', () => {
  test.each(['final.pdf', 'budget-workbook.pdf'])(
    '%s: highlights with notes, behind the bytes that it had',
    async (name) => {
      const { bytes, report } = await mark(name);
      const before = original(name);
      expect(Buffer.from(bytes.subarray(0, before.length)).equals(Buffer.from(before))).toBe(true);
      const file = new PdfFile(bytes);
      const notes = file.numbers().flatMap((number) => {
        const { value } = file.object(number);
        return isDictionary(value) && value.get('/Subtype') === '/Highlight'
          ? [String(value.get('/Contents'))]
          : [];
      });
      expect(notes.length).toBeGreaterThanOrEqual(report.summary.errors + report.summary.warnings);
      const texts = notes.map((note) => Buffer.from(note.slice(5), 'hex').swap16().toString('utf16le'));
      expect(texts.every((text) => /^(?:错误|警告)：/.test(text))).toBe(true);
      const again = await runCheck([{ path: name, bytes }], {});
      expect(again.report.inputs).toMatchObject([{ status: 'ok' }]);
      expect(again.report.findings.map(({ id }) => id)).toEqual(report.findings.map(({ id }) => id));
    },
  );
});

test.each(['budget.xls', 'final.doc', 'final.html'])('%s gets a sentence, no file', async (name) => {
  const { bytes, remarks } = await mark(name);
  expect(bytes).toHaveLength(0);
  expect(remarks).toEqual([`${name} 没有标注副本：只有 XLSX、DOCX、PDF 可以标注；旧格式请先另存为新格式`]);
});

test('names and texts of a document stay texts in its copy', async () => {
  const parts = unzipSync(original('final.docx'));
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const hostile = text.replaceAll('住房改革支出', '&lt;script&gt;]]&gt;&amp;&quot;=cmd()');
  const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(hostile) });
  const marked = await mark('final.docx', bytes);
  const comments = strFromU8(unzipSync(marked.bytes)['word/comments.xml'] ?? new Uint8Array());
  expect(comments).toContain('&lt;script&gt;]]&gt;&amp;');
  expect(comments).not.toContain('<script>');
});

test('the same document gives the same bytes', async () => {
  for (const name of ['budget.xlsx', 'final.docx', 'final.pdf'])
    expect(Buffer.from((await mark(name)).bytes).equals(Buffer.from((await mark(name)).bytes))).toBe(true);
});

test('the command line writes copies into a folder, never over its inputs', async () => {
  writeFileSync(join(folder, 'budget.xlsx'), original('budget.xlsx'));
  const { stderr } = await runCli(folder, ['check', 'budget.xlsx', '--annotate', 'out']);
  expect(stderr).toContain('标注副本 1 份，已写入 out');
  expect(
    Buffer.from((await mark('budget.xlsx')).bytes).equals(readFileSync(join(folder, 'out/budget.xlsx'))),
  ).toBe(true);
  const refused = await runCli(folder, ['check', 'budget.xlsx', '--annotate', '.']);
  expect(refused.code).toBe(2);
  expect(readFileSync(join(folder, 'budget.xlsx')).equals(Buffer.from(original('budget.xlsx')))).toBe(true);
});

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));

describe.skipIf(office === undefined)('LibreOffice', () => {
  test.each([
    ['budget.xlsx', 'fods', 4],
    ['final.docx', 'fodt', 9],
  ])('opens %s with all comments there', async (name, format, count) => {
    writeFileSync(join(folder, name), (await mark(name)).bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    spawnSync(office ?? '', [
      profile,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      join(folder, 'read'),
      join(folder, name),
    ]);
    const text = readFileSync(join(folder, 'read', name.replace(/\w+$/, format)), 'utf8');
    expect(text.match(/<office:annotation /g)).toHaveLength(count);
  });
});
