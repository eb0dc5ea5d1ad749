import { expect, test } from 'vitest';
import { makeDocxFromBody } from '../../../test/make-documents.ts';
import { readDocx } from './read-docx.ts';

const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const read = async (body: string, parts = {}) => readDocx('a.docx', makeDocxFromBody(body, parts));

const relations = (...types: string[]) =>
  `<Relationships xmlns="urn:rel">${types.map((type, i) => `<Relationship Id="r${i}" Type="http://x/${type}" Target="${type}.xml"/>`).join('')}</Relationships>`;

const level = (ilvl: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

const numbering = `<w:numbering xmlns:w="urn:w"><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '第%1部分', '<w:pStyle w:val="H2"/>')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '•')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num></w:numbering>`;

const styles = `<w:styles xmlns:w="urn:w"><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="own"/><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="O"><w:name w:val="标题三"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style></w:styles>`;

const parts = {
  'word/_rels/document.xml.rels': relations('numbering', 'styles', 'footnotes'),
  'word/numbering.xml': numbering,
  'word/styles.xml': styles,
  'word/footnotes.xml': `<w:footnotes xmlns:w="urn:w"><w:footnote w:type="separator">${p('---')}</w:footnote><w:footnote w:id="2">${p('注：尾差')}</w:footnote></w:footnotes>`,
};
const item = (list: number, ilvl: number, text: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const styled = (style: string, text: string, more = '') =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

test('prints the numbers of lists, headings by style, footnotes at the end', async () => {
  const body = [
    item(1, 0, '收入'),
    item(1, 1, '本年'),
    item(1, 1, '上年'),
    item(1, 2, '5万元'),
    item(1, 0, '支出'),
    item(1, 1, '基本'),
    item(2, 0, '重新'),
    item(4, 0, '点'),
    styled('H2', '概况'),
    styled('O', '职能'),
    styled('H1', '正文', '<w:outlineLvl w:val="9"/>'),
  ];
  const { blocks } = await read(body.join(''), parts);
  expect(blocks.map((block) => block.type === 'text' && [block.text, block.heading])).toEqual([
    ['一、收入', undefined],
    ['（一）本年', undefined],
    ['（二）上年', undefined],
    ['1. 5万元', undefined],
    ['二、支出', undefined],
    ['（一）基本', undefined],
    ['一、重新', undefined],
    ['点', undefined],
    ['第1部分概况', 1],
    ['职能', 3],
    ['正文', undefined],
    ['注：尾差', undefined],
  ]);
});
