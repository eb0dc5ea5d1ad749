import { parseAddress } from '../../import/xlsx/cell-address.ts';
import { xmlText } from '../../report/gates/xml.ts';
import type { MarginNote } from '../notes.ts';
import { head, type OfficeParts, relation, withLast } from '../office-parts.ts';
import { edited, insertion, scan, type TextEdit } from '../xml-text.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const commentsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const drawingType = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Elements of a sheet that stand behind the reference to the boxes of its comments. */
const behind = new Set([
  ...['legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts'],
  ...['extLst', 'AlternateContent'],
]);

/** Adds comments to a sheet: their texts, and the boxes that Excel shows them in. */
export function addComments(
  parts: OfficeParts,
  sheet: string,
  notes: ReadonlyMap<string, readonly MarginNote[]>,
): void {
  const texts = new Map(
    [...notes].map(([address, own]) => [address, own.map(({ text }) => text).join('\n\n')]),
  );
  const known = parts.related(sheet, 'comments');
  let fresh = [...texts.keys()];
  if (known === undefined) {
    const part = parts.freeName((number) => `xl/comments${number}.xml`);
    const list = `<comments xmlns="${main}"><authors><author>gouji</author></authors><commentList>${commentsOf(texts, '', 0)}</commentList></comments>`;
    parts.set(part, head + list);
    parts.declare(part, commentsType);
    parts.relate(sheet, 'comments', part);
  } else {
    const added = appended(parts.text(known), texts);
    parts.set(known, added.text);
    fresh = fresh.filter((address) => !added.joined.has(address));
  }
  addBoxes(parts, sheet, fresh);
}

function commentsOf(texts: ReadonlyMap<string, string>, prefix: string, author: number): string {
  return [...texts]
    .map(
      ([address, text]) =>
        `<${prefix}comment ref="${address}" authorId="${author}"><${prefix}text>${run(text, prefix)}</${prefix}text></${prefix}comment>`,
    )
    .join('');
}

const run = (text: string, prefix: string): string =>
  `<${prefix}r><${prefix}t xml:space="preserve">${xmlText(text)}</${prefix}t></${prefix}r>`;

/** A cell that bears a comment keeps it, with ours behind it. */
function appended(
  text: string,
  texts: ReadonlyMap<string, string>,
): { readonly text: string; readonly joined: ReadonlySet<string> } {
  const joined = new Map<string, number>();
  let authors = 0;
  let address = '';
  const prefix = scan(text, {
    open: ({ name, attributes }) => {
      if (name === 'author') authors++;
      if (name === 'comment') address = attributes['ref'] ?? '';
    },
    close: ({ name, start, isEmpty }) => {
      if (name === 'text' && !isEmpty && texts.has(address)) joined.set(address, start);
    },
  });
  const edits: TextEdit[] = [...joined].map(([at, start]) =>
    insertion(start, run(`\n\n${texts.get(at) ?? ''}`, prefix)),
  );
  const others = new Map([...texts].filter(([at]) => !joined.has(at)));
  const withOwn = withLast(edited(text, edits), 'commentList', commentsOf(others, prefix, authors));
  const author = `<${prefix}author>gouji</${prefix}author>`;
  return { text: withLast(withOwn, 'authors', author), joined: new Set(joined.keys()) };
}

function addBoxes(parts: OfficeParts, sheet: string, addresses: readonly string[]): void {
  if (addresses.length === 0) return;
  const boxes = addresses.map((address, index) => box(address, index + 1)).join('');
  const known = parts.related(sheet, 'vmlDrawing');
  if (known !== undefined && refersTo(parts.text(sheet))) {
    const text = parts.text(known);
    const at = text.lastIndexOf('</xml>');
    parts.set(known, at < 0 ? text : edited(text, [insertion(at, boxes)]));
    return;
  }
  const part = parts.freeName((number) => `xl/drawings/vmlDrawing${number}.vml`);
  parts.set(part, drawing(boxes));
  parts.declare(part, drawingType);
  const id = parts.relate(sheet, 'vmlDrawing', part);
  parts.set(sheet, withReference(parts.text(sheet), id));
}

function refersTo(text: string): boolean {
  let found = false;
  scan(text, {
    open: ({ name }) => {
      if (name === 'legacyDrawing') found = true;
    },
  });
  return found;
}

function withReference(text: string, id: string): string {
  let depth = 0;
  let at: number | undefined;
  const prefix = scan(text, {
    open: ({ name, start }) => {
      if (depth++ === 1 && at === undefined && behind.has(name)) at = start;
    },
    close: ({ start }) => {
      if (--depth === 0) at ??= start;
    },
  });
  const reference = `<${prefix}legacyDrawing xmlns:r="${relation}" r:id="${id}"/>`;
  return at === undefined ? text : edited(text, [insertion(at, reference)]);
}

const drawing = (boxes: string): string =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${boxes}</xml>`;

/** Columns and rows that a box covers. */
const [across, along] = [4, 8];

function box(address: string, number: number): string {
  const { row, column } = parseAddress(address) ?? { row: 0, column: 0 };
  const anchor = [column + 1, 12, Math.max(0, row - 1), 8, column + 1 + across, 12, row + along, 4].join(
    ', ',
  );
  return `<v:shape id="gouji${number}" type="#_x0000_t202" style="position:absolute;width:280pt;height:120pt;z-index:${number};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
