/** Files that are made to harm their reader, by name. */
import { utils, write } from '@e965/xlsx';
import { strToU8 } from 'fflate';
import { openCompoundFile } from '../src/import/compound-file.ts';
import { assemble, ruledTable, tableTexts, tinyPdf } from '../src/import/pdf/testing/tiny-pdf.ts';
import {
  type DocumentTable,
  makeCompoundFile,
  makeDocx,
  makeDocxFromBody,
  makeHtml,
  makeXls,
  makeXlsx,
  makeZip,
} from './make-documents.ts';
import { makeDoc } from './make-word97.ts';

/** A small sound table. */
export const table: DocumentTable = {
  title: '一般公共预算支出表',
  rows: [
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['', '合计', '30.00', '20.00', '10.00'],
    ['201', '一般公共服务支出', '30.00', '20.00', '10.00'],
    ['20103', '政府办公厅（室）及相关机构事务', '30.00', '20.00', '10.00'],
    ['2010301', '行政运行', '20.00', '20.00', ''],
    ['2010302', '一般行政管理事务', '10.00', '', '10.00'],
  ].map((row) => row.map((text) => ({ text }))),
};

const blocks = ['示例市档案局2024年部门预算', '单位：万元', table, '注：以上为预算数。'];
const texts = table.rows.map((row) => row.map((cell) => cell.text));
const columns = [40, 120, 300, 380, 460, 540];
const lines = texts.map((_, row) => 120 + row * 20).concat(120 + texts.length * 20);

/** A small sound file of every format. */
export const sound: Readonly<Record<string, Uint8Array>> = {
  'sound.xlsx': makeXlsx([table]),
  'sound.xls': makeXls([table]),
  'sound.docx': makeDocx(blocks),
  'sound.doc': makeDoc(blocks),
  'sound.html': makeHtml(blocks),
  'sound.txt': strToU8(
    ['示例市档案局2024年部门预算', table.title, '单位：万元', ...texts.map((row) => row.join('\t')), ''].join(
      '\n',
    ),
  ),
  'sound.csv': strToU8(texts.map((row) => row.join(',')).join('\n')),
  'sound.pdf': tinyPdf([
    { content: [...ruledTable(columns, lines), ...tableTexts(columns, lines, texts, 8)] },
  ]),
};

const half = (bytes: Uint8Array | undefined): Uint8Array =>
  (bytes ?? new Uint8Array()).slice(0, (bytes?.length ?? 0) / 2);
const soundFile = (name: string): Uint8Array => sound[name] ?? new Uint8Array();

const sheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook of one sheet with this markup. */
function workbook(sheet: string, name = 'Sheet1'): Uint8Array {
  return makeZip({
    'xl/workbook.xml': `<workbook xmlns="${sheetNamespace}" xmlns:r="${officeNamespace}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageNamespace}"><Relationship Id="rId1" Type="${officeNamespace}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
  });
}

const sheet = (rows: string, head = ''): string =>
  `${head}<worksheet xmlns="${sheetNamespace}"><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData></worksheet>`;

const string = (address: string, value: string): string => `<c r="${address}" t="str"><v>${value}</v></c>`;

const entities = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(100)}"><!ENTITY c "${'&b;'.repeat(100)}"><!ENTITY d "${'&c;'.repeat(100)}">]>`;
const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';

function encryptedXls(): Uint8Array {
  const stream = openCompoundFile('a', soundFile('sound.xls')).read('Workbook');
  const first = 4 + ((stream[2] ?? 0) | ((stream[3] ?? 0) << 8));
  const password = [0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4];
  return makeCompoundFile({
    Workbook: Uint8Array.of(...stream.slice(0, first), ...password, ...stream.slice(first)),
  });
}

const oddKeys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

function oddSheetNames(): Uint8Array {
  const book = utils.book_new();
  for (const name of oddKeys) utils.book_append_sheet(book, utils.aoa_to_sheet(texts), name);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
}

const oddPackage = `{"__proto__": {"kind": "final"}, "gouji": {"version": "1", "kind": "budget", "department": "局", "year": 2024, "currencyUnit": "万元", "__proto__": {"year": 1}},
  "resources": [{"__proto__": {"path": "/etc/passwd"}, "gouji": {"table": "__proto__", "title": "表", "currencyUnit": "万元", "notes": []}, "data": [{"row": "total", "__proto__": "1"}]}]}`;

const catalogObject = '<< /Type /Catalog /Pages 2 0 R >>';
const leaf = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>';

function wideTree(count: number): Uint8Array {
  const kids = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(' ');
  return assemble([
    catalogObject,
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    ...new Array<string>(count).fill('<< /Type /Pages /Kids [] /Count 1 /Parent 2 0 R >>'),
  ]);
}

function deepTree(depth: number): Uint8Array {
  const nodes = Array.from(
    { length: depth },
    (_, index) => `<< /Type /Pages /Kids [${index + 3} 0 R] /Count 1 >>`,
  );
  return assemble([catalogObject, ...nodes, leaf]);
}

const loopTree = assemble([catalogObject, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>']);
const encryption = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<41> <41>]`;

const nested = (open: string, close: string, depth: number): string =>
  open.repeat(depth) + close.repeat(depth);
const wordTable = (depth: number): string =>
  `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}<w:p><w:r><w:t>1.00</w:t></w:r></w:p>${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`;

const long = 'x'.repeat(1_000_000);
const png = Uint8Array.of(
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  0,
  0,
  0,
  13,
  0x49,
  0x48,
  0x44,
  0x52,
);

/** Long runs of whatever a pattern may try again and again. */
const bait = [
  ' ',
  '　',
  '1',
  '1,',
  '(',
  '（',
  '）',
  '一、',
  '2024年',
  '-',
  '.',
  '|',
  '其中：',
  '"',
  '单位：',
  '合计 ',
  '1 ',
];
const baitLines = bait.map((piece) => piece.repeat(100_000));
const tableAround = (middle: string): string =>
  `${table.title}\n单位：万元\n${texts.map((row) => row.join('\t')).join('\n')}\n${middle}\t${middle}\t1.00\n`;

/** Files by name, and what must come of each: why it is refused, or the problems that are noted. */
export const hostileFiles: Readonly<Record<string, () => Uint8Array>> = {
  'bomb.xlsx': () => workbook(sheet(' '.repeat(100_000_000))),
  'bomb.docx': () => makeDocxFromBody(' '.repeat(100_000_000)),
  'range.xlsx': () =>
    workbook(
      sheet(`<row r="1">${string('A1', '1.00')}</row><row r="1048576">${string('XFD1048576', '2.00')}</row>`),
    ),
  'merge.xlsx': () =>
    workbook(
      sheet(`<row r="1">${string('A1', '1.00')}</row>`).replace(
        '</sheetData>',
        '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      ),
    ),
  'wide-tree.pdf': () => wideTree(100_000),
  'deep-tree.pdf': () => deepTree(100_000),
  'loop.pdf': () => loopTree,
  'entities.xlsx': () => workbook(sheet(`<row r="1">${string('A1', '&d;')}</row>`, entities)),
  'entities.docx': () =>
    makeZip({
      'word/document.xml': `${entities}<w:document xmlns:w="urn:w"><w:body>&d;</w:body></w:document>`,
    }),
  'outside.xlsx': () => workbook(sheet(`<row r="1">${string('A1', '&a;')}</row>`, outside)),
  'encrypted.pdf': () => tinyPdf([{ content: [] }], encryption),
  'encrypted.xlsx': () =>
    makeCompoundFile({ EncryptedPackage: strToU8('secret'), EncryptionInfo: strToU8('info') }),
  'encrypted.xls': encryptedXls,
  ...Object.fromEntries(
    Object.keys(sound)
      .filter((name) => !/\.(?:html|txt|csv)$/.test(name))
      .map((name) => [name.replace('sound', 'half'), () => half(soundFile(name))]),
  ),
  'nested.html': () => strToU8(`<html><body>${nested('<table><tr><td>1.00', '</td></tr></table>', 20_000)}`),
  'nested.docx': () => makeDocxFromBody(wordTable(20_000)),
  'spans.html': () =>
    strToU8('<table><tr><td rowspan=65534 colspan=1000>1.00</td></tr></table>'.repeat(2_000)),
  'odd-names.xlsx': oddSheetNames,
  'odd-names.csv': () =>
    strToU8([oddKeys, ['1', '2', '3', '4'], oddKeys].map((row) => row.join(',')).join('\n')),
  'odd-names.json': () => strToU8(oddPackage),
  'deep.json': () => strToU8('{"a":'.repeat(200_000)),
  'long-cell.xlsx': () => workbook(sheet(`<row r="1">${string('A1', long)}${string('B1', '1.00')}</row>`)),
  'long-cell.html': () => strToU8(`<table><tr><td>${long}</td><td>1.00</td></tr></table>`),
  'long-cell.csv': () => strToU8(`a,b\n${long},1.00\n`),
  'nul.txt': () => strToU8('合计\t1.00\n\0\0\0\0\n'),
  'nul.csv': () => strToU8('合计,1.00\n\0\n'),
  'nul.html': () => strToU8('<table><tr><td>合计\0</td><td>1.00</td></tr></table>'),
  'xlsx-named.pdf': () => soundFile('sound.xlsx'),
  'html-named.xls': () => soundFile('sound.html'),
  'pdf-named.docx': () => soundFile('sound.pdf'),
  'png-named.docx': () => png,
  'png-named.txt': () => png,
  'zip-named.xlsx': () => makeZip({ 'readme.txt': 'nothing' }),
  'text-named.pdf': () => soundFile('sound.txt'),
  'long-line.txt': () => new Uint8Array(50_000_000).fill(0x31),
  'long-line.csv': () => new Uint8Array(50_000_000).fill(0x2c),
  'long-line.html': () => Uint8Array.of(...strToU8('<p>'), ...new Uint8Array(100_000).fill(0x3c)),
  ...Object.fromEntries(
    ['xlsx', 'xls', 'docx', 'doc', 'pdf', 'html', 'txt', 'csv', 'json'].map((extension) => [
      `empty.${extension}`,
      () => new Uint8Array(),
    ]),
  ),
  'bait.txt': () => strToU8(baitLines.join('\n')),
  'bait.md': () => strToU8(bait.map((piece) => `| ${piece.repeat(30_000)} | 1.00 |`).join('\n')),
  'pipes.md': () => strToU8(`${'\\|'.repeat(400_000)} | 1.00 |`.replace(/^/, '|')),
  'wide.csv': () => strToU8(`${'1.00,'.repeat(100_000)}\n`),
  'bait.html': () => makeHtml(baitLines.slice(0, 12)),
  'bait-cells.txt': () => strToU8(bait.map((piece) => tableAround(piece.repeat(30_000))).join('\n')),
};
