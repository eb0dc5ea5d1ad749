import { openOfficePackage } from '../../import/office-package.ts';
import { findMainPart } from '../../import/relationships.ts';
import { xmlText } from '../../report/gates/xml.ts';
import type { Marking } from '../annotate.ts';
import { head, OfficeParts, withLast } from '../office-parts.ts';
import { edited, insertion, scan, type TextEdit } from '../xml-text.ts';
import { patchArchive } from '../zip-patch.ts';
import { anchorOf, type CommentAnchor } from './anchors.ts';
import { type PlacedParagraph, paragraphsOf } from './paragraphs.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** Comments on the cells and sentences of the findings; nothing else of the document changes. */
export async function markDocument({ path, bytes, notes, excerpts }: Marking): Promise<Uint8Array> {
  const archive = openOfficePackage(path, bytes);
  const parts = new OfficeParts(archive);
  const part = findMainPart(archive, 'word/document.xml', 'damaged-document');
  const text = parts.text(part);
  const { paragraphs, prefix } = paragraphsOf(path, text);
  const [first] = paragraphs;
  if (first === undefined) return bytes;
  const byLine = new Map<number, PlacedParagraph[]>();
  for (const paragraph of paragraphs)
    byLine.set(paragraph.line, [...(byLine.get(paragraph.line) ?? []), paragraph]);
  const list = openComments(parts, part);
  const edits = notes.flatMap((note, index) => {
    const anchor = anchorOf(note, byLine, excerpts.get(note.document) ?? new Map(), first);
    return commentEdits(anchor, list.firstId + index, prefix);
  });
  parts.set(part, edited(text, expanded(text, edits)));
  const comments = notes.map((note, index) => comment(note.text, list.firstId + index, list.prefix));
  parts.set(list.part, withLast(parts.text(list.part), 'comments', comments.join('')));
  return patchArchive(path, bytes, parts.written());
}

interface CommentList {
  readonly part: string;
  readonly prefix: string;
  readonly firstId: number;
}

/** The comments that the document has, or a part for its first ones. */
function openComments(parts: OfficeParts, document: string): CommentList {
  const known = parts.related(document, 'comments');
  if (known === undefined) {
    const part = parts.freeName((number) => `word/comments${number === 1 ? '' : number}.xml`);
    parts.set(part, `${head}<w:comments xmlns:w="${main}"></w:comments>`);
    parts.declare(part, type);
    parts.relate(document, 'comments', part);
    return { part, prefix: 'w:', firstId: 0 };
  }
  let last = -1;
  const prefix = scan(parts.text(known), {
    open: ({ name, attributes }) => {
      if (name !== 'comment') return;
      const id = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1];
      last = Math.max(last, Number(id) || 0);
    },
  });
  return { part: known, prefix, firstId: last + 1 };
}

function comment(text: string, id: number, prefix: string): string {
  const lines = text
    .split('\n')
    .map(
      (line) =>
        `<${prefix}p><${prefix}r><${prefix}t xml:space="preserve">${xmlText(line)}</${prefix}t></${prefix}r></${prefix}p>`,
    );
  const own = `${prefix}id="${id}" ${prefix}author="gouji" ${prefix}initials="gj"`;
  return `<${prefix}comment ${own}>${lines.join('')}</${prefix}comment>`;
}

interface AnchorEdit extends TextEdit {
  /** The paragraph has no content yet: its tag must be opened. */
  readonly empties?: PlacedParagraph;
}

function commentEdits({ paragraph, range }: CommentAnchor, id: number, prefix: string): AnchorEdit[] {
  const begin = `<${prefix}commentRangeStart ${prefix}id="${id}"/>`;
  const end = `<${prefix}commentRangeEnd ${prefix}id="${id}"/><${prefix}r><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`;
  if (range !== undefined) return [insertion(range.start, begin), insertion(range.end, end)];
  const inside = insertion(paragraph.content, begin + end);
  return [paragraph.tag.isEmpty ? { ...inside, empties: paragraph } : inside];
}

/** Paragraphs written as one empty tag get an end of their own, around all that goes into them. */
function expanded(text: string, edits: readonly AnchorEdit[]): TextEdit[] {
  const within = new Map<PlacedParagraph, string>();
  for (const { empties, text: own } of edits)
    if (empties !== undefined) within.set(empties, (within.get(empties) ?? '') + own);
  const opened = [...within].map(
    ([
      {
        tag: { start, end },
      },
      own,
    ]): TextEdit => {
      const tag = text.slice(start, end);
      const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
      return { start, end, text: `${tag.replace(/\s*\/>$/, '>')}${own}</${name}>` };
    },
  );
  return [...edits.filter(({ empties }) => empties === undefined), ...opened];
}
