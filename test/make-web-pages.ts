/** Makes the web pages that office programs save: markup of their own around the text, and the encoding of the system. */
import {
  type DocumentBlock,
  type DocumentTable,
  type PlacedCell,
  placeCells,
  type TableCell,
} from './make-documents.ts';

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A span for each script, as Word writes them. */
function wordSpans(text: string): string {
  const runs = text.match(/[\x20-\x7e]+|[^\x20-\x7e\n]+|\n/g) ?? [];
  return runs
    .map((run) => {
      if (run === '\n') return '<br>\n';
      return /^[\x20-\x7e]/.test(run)
        ? `<span lang=EN-US\n  style='font-size:9.0pt'>${escapeHtml(run)}</span>`
        : `<span\n  style='font-size:9.0pt;font-family:宋体'>${escapeHtml(run)}</span>`;
    })
    .join('');
}

const wordParagraph = (text: string): string =>
  `<p class=MsoNormal align=left style='text-align:left;line-height:\n12.0pt'>${text === '' ? '<span lang=EN-US>&nbsp;</span>' : wordSpans(text)}</p>\n`;

const attributeIf = (name: string, span: number): string => (span > 1 ? ` ${name}=${span}` : '');
const spansOf = ({ rowSpan = 1, columnSpan = 1 }: TableCell): string =>
  attributeIf('rowspan', rowSpan) + attributeIf('colspan', columnSpan);

function wordTable({ rows }: DocumentTable): string {
  const lines = rows.map((cells) => {
    const tds = cells.map(
      (cell) =>
        `  <td width=76 nowrap${spansOf(cell)} style='width:57.0pt;border:solid windowtext 1.0pt;\n  padding:0cm 5.4pt 0cm 5.4pt;height:15.0pt'>\n  ${wordParagraph(cell.text)}  </td>\n`,
    );
    return ` <tr style='height:15.0pt'>\n${tds.join('')} </tr>\n`;
  });
  return `<table class=MsoNormalTable border=0 cellspacing=0 cellpadding=0 width=553\n style='width:414.8pt;border-collapse:collapse'>\n${lines.join('')}</table>\n`;
}

/** A page that Word saves as 网页，筛选过的. */
export function wordPage(blocks: readonly DocumentBlock[]): string {
  const body = blocks.map((block) =>
    typeof block === 'string'
      ? wordParagraph(block)
      : `${block.title === '' ? '' : wordParagraph(block.title)}${wordTable(block)}`,
  );
  return `<html>

<head>
<meta http-equiv=Content-Type content="text/html; charset=gb2312">
<meta name=Generator content="Microsoft Word 15 (filtered)">
<style>
<!--
 /* Font Definitions */
 @font-face
	{font-family:宋体;}
 p.MsoNormal
	{margin:0cm;font-size:10.5pt;}
-->
</style>

</head>

<body lang=ZH-CN style='word-wrap:break-word'>

<div class=WordSection1 style='layout-grid:15.6pt'>

${body.join('\n')}
</div>

</body>

</html>
`;
}

const isAmount = (text: string): boolean => /^-?[\d,]+\.\d+$/.test(text);

/** What a cell of a saved sheet says of its value beside what it shows. */
function excelCell(cell: TableCell): string {
  const value = isAmount(cell.text) ? ` align=right x:num="${cell.text.replaceAll(',', '')}"` : ' x:str';
  const shown = escapeHtml(cell.text).replaceAll('\n', '<br>\n    ');
  return `  <td${spansOf(cell)} class=xl65${value} style='border-top:none'>${shown === '' ? '　' : shown}</td>\n`;
}

/** A page that Excel saves of a sheet. */
export function excelPage(tables: readonly DocumentTable[]): string {
  const grids = tables.map(({ title, rows }) => {
    const width = Math.max(...placeCells(rows).map((cell) => cell.column + cell.columnSpan));
    const lines = rows.map((cells) => {
      const tds = cells.map(excelCell);
      return ` <tr height=19 style='mso-height-source:userset;height:14.25pt'>\n${tds.join('')} </tr>\n`;
    });
    const columns = ` <col class=xl65 width=72 span=${width} style='width:54pt'>\n`;
    const head = ` <tr height=29>\n  <td colspan=${width} height=29 class=xl66>${escapeHtml(title)}</td>\n </tr>\n`;
    const foot = ` <![if supportMisalignedColumns]>\n <tr height=0 style='display:none'>\n${'  <td width=72></td>\n'.repeat(width)} </tr>\n <![endif]>\n`;
    return `<table x:str border=0 cellpadding=0 cellspacing=0 style='border-collapse:\n collapse;table-layout:fixed'>\n${columns}${title === '' ? '' : head}${lines.join('')}${foot}</table>\n`;
  });
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=gb2312">
<meta name=ProgId content=Excel.Sheet>
<!--[if gte mso 9]><xml>
 <x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>Sheet1</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook>
</xml><![endif]-->
</head>

<body link=blue vlink=purple>

${grids.join('\n')}
</body>

</html>
`;
}

/** Pages as parts of one web archive (`.mht`), the way Excel saves a workbook. */
export function webArchive(pages: readonly Uint8Array[]): Uint8Array {
  const boundary = '----=_NextPart_01D9';
  const parts = pages.map(
    (page, index) =>
      `--${boundary}\r\nContent-Location: file:///C:/1/sheet${index + 1}.htm\r\nContent-Transfer-Encoding: base64\r\nContent-Type: text/html; charset="gb2312"\r\n\r\n${Buffer.from(page).toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n\r\n`,
  );
  const head = `MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary="${boundary}"\r\n\r\n`;
  return new TextEncoder().encode(`${head}${parts.join('')}--${boundary}--\r\n`);
}

const mergeIf = (name: string, span: number): string => (span > 1 ? ` ss:${name}="${span - 1}"` : '');

function xmlCell({ text, column, rowSpan, columnSpan }: PlacedCell): string {
  const merge = mergeIf('MergeAcross', columnSpan) + mergeIf('MergeDown', rowSpan);
  const place = `ss:Index="${column + 1}"${merge}`;
  if (text === '') return `<Cell ${place}/>`;
  if (isAmount(text))
    return `<Cell ${place} ss:StyleID="money"><Data ss:Type="Number">${text.replaceAll(',', '')}</Data></Cell>`;
  const shown = escapeHtml(text).replaceAll('\n', '&#10;');
  return `<Cell ${place}><Data ss:Type="String">${shown}</Data></Cell>`;
}

/** A workbook in the XML of 2003. */
export function xmlWorkbook(tables: readonly DocumentTable[]): string {
  const sheets = tables.map(({ title, rows }, index) => {
    const placed = placeCells(rows);
    const lines = rows.map(
      (_, row) =>
        `<Row>${placed
          .filter((cell) => cell.row === row)
          .map(xmlCell)
          .join('')}</Row>`,
    );
    const head = `<Row><Cell><Data ss:Type="String">${escapeHtml(title)}</Data></Cell></Row>`;
    return `<Worksheet ss:Name="表${index + 1}"><Table>${head}${lines.join('')}</Table></Worksheet>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="money"><NumberFormat ss:Format="#,##0.00"/></Style></Styles>
${sheets.join('\n')}
</Workbook>`;
}
