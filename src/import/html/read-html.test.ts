import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ReadError } from '../../core/model/read-error.ts';
import type { RawBlock } from '../raw.ts';
import { readHtml } from './read-html.ts';

const encode = (html: string) => new TextEncoder().encode(html);

/** One line a block: text as it is, a grid as `rows x columns`, its cells as `row,column[+rows+columns][hidden] text`. */
function show(blocks: readonly RawBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'text') return [block.heading ? `h${block.heading} ${block.text}` : block.text];
    const cells = block.cells.map((cell) => {
      const spans = cell.rowSpan * cell.columnSpan === 1 ? '' : `+${cell.rowSpan}+${cell.columnSpan}`;
      return `${cell.row},${cell.column}${spans}${cell.hidden ? '!' : ''} ${cell.text}`;
    });
    return [`${block.rows}x${block.columns}`, ...cells];
  });
}

test.each<[string, string, string[]]>([
  [
    'spans',
    '<table><tr><td rowspan=2>项目</td><td colspan=2>支出</td></tr><tr><td>基本<td>专项</table>',
    ['2x3', '0,0+2+1 项目', '0,1+1+2 支出', '1,1 基本', '1,2 专项'],
  ],
  [
    'absurd spans end at the edge',
    '<table><tr><td colspan=100000000>标题</td></tr><tr><td rowspan=99999999>a<td>b<td>c</table>',
    ['2x3', '0,0+1+3 标题', '1,0 a', '1,1 b', '1,2 c'],
  ],
  ['headings and paragraphs', '<h2>收入 决算</h2><p>一<p>二<br>三', ['h2 收入 决算', '一', '二', '三']],
  [
    'breaks inside cells',
    '<table><tr><td><p>产出</p><p>指标<br>(40分)</p><td>1</table>',
    ['1x2', '0,0 产出\n指标\n(40分)', '0,1 1'],
  ],
  [
    'scripts, styles and navigation',
    '<nav>首页</nav><script>x="<p>1"</script><style>p{}</style><p>正文',
    ['正文'],
  ],
  [
    'hidden rows are marked',
    '<table><tr style="display: none"><td>1<td>2</tr><tr><td>3<td>4</table>',
    ['2x2', '0,0! 1', '0,1! 2', '1,0 3', '1,1 4'],
  ],
  ['hidden paragraphs are dropped', '<div hidden>a<p>b</div><p>c', ['c']],
  ['entities', '<p>&ge;95%&nbsp;&#x4E00;', ['≥95% 一']],
  [
    'a table around tables that arranges the page dissolves',
    '<table><tr><td>收入决算表<table><tr><td>a<td>1</table>注：无</td></tr></table>',
    ['收入决算表', '1x2', '0,0 a', '0,1 1', '注：无'],
  ],
  [
    'a table of figures keeps its grid and the inner table follows',
    '<table><tr><td>a<td>b<td>c<td><table><tr><td>x<td>y</table></tr></table>',
    ['1x4', '0,0 a', '0,1 b', '0,2 c', '1x2', '0,0 x', '0,1 y'],
  ],
  ['a cell without row', '<table><td>a<td>b</table>', ['1x2', '0,0 a', '0,1 b']],
  [
    'unclosed inline tags',
    '<table><tr><td><font>a<td><font>b<tr><td>c<td>d</table>',
    ['2x2', '0,0 a', '0,1 b', '1,0 c', '1,1 d'],
  ],
  ['a frame of one cell is text', '<table><tr><td>单位：万元</table>', ['单位：万元']],
  [
    'a caption precedes its table',
    '<table><caption>表一</caption><tr><td>a<td>b</table>',
    ['表一', '1x2', '0,0 a', '0,1 b'],
  ],
])('%s', async (_, html, expected) => {
  expect(show((await readHtml('a.html', encode(html))).blocks)).toEqual(expected);
});

test('every block and cell has its line', async () => {
  const { blocks } = await readHtml('a.html', encode('<p>一\n<table>\n<tr><td>a\n<td>b\n</table>\n<p>二'));
  expect(blocks.map((block) => block.place.line)).toEqual([1, 2, 6]);
  const grid = blocks[1];
  expect(grid?.type === 'grid' && grid.cells.map((cell) => cell.place.line)).toEqual([3, 4]);
});

test('deep nesting of tables flattens at the bound', async () => {
  const html = `${'<table><tr><td>a<td>b<td>c<td>'.repeat(20)}x`;
  const { blocks } = await readHtml('a.html', encode(html));
  expect(blocks.filter((block) => block.type === 'grid')).toHaveLength(8);
});

test('endless nesting of elements is refused', async () => {
  await expect(readHtml('a.html', encode('<b>'.repeat(100_000)))).rejects.toMatchObject({
    reason: 'too-deeply-nested',
  });
});

test.each([
  ['gb18030', [0xc8, 0xcb], '人'],
  ['big5', [0xa4, 0x48], '人'],
])('a page in %s', async (encoding, character, text) => {
  const bytes = new Uint8Array([...encode(`<meta charset="${encoding}"><p>`), ...character]);
  const page = await readHtml('a.html', bytes);
  expect([page.encoding, show(page.blocks)]).toEqual([encoding, [text]]);
});

const tag = fc.constantFrom(
  '<table>',
  '</table>',
  '<tr>',
  '<td colspan=7>',
  '</td>',
  '<th rowspan=0>',
  '<p>',
  '<br>',
  '<h1>',
  '</h1>',
  '<nav>',
  '<pre>',
  'x',
  '1',
  '<div hidden>',
  '</div>',
);

test('any sequence of tags gives blocks or a ReadError', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(tag, { maxLength: 200 }), async (tags) => {
      const { blocks } = await readHtml('a.html', encode(`y${tags.join('')}`));
      for (const block of blocks) {
        if (block.type === 'text') continue;
        for (const cell of block.cells) {
          expect(cell.row + cell.rowSpan).toBeLessThanOrEqual(block.rows);
          expect(cell.column + cell.columnSpan).toBeLessThanOrEqual(block.columns);
        }
      }
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      await readHtml('a.html', bytes).catch((error: unknown) => expect(error).toBeInstanceOf(ReadError));
    }),
  );
});
