import { openOfficePackage } from '../../import/office-package.ts';
import { findMainPart } from '../../import/relationships.ts';
import { xmlText } from '../../report/gates/xml.ts';
import type { Marking } from '../annotate.ts';
import { head, OfficeParts, withLast } from '../office-parts.ts';
import { edited, insertion, scan, type TextEdit } from '../xml-text.ts';
import { patchArchive } from '../zip-patch.ts';
import { anchorOf, type CommentAnchor } from './anchors.ts';
import { type PlacedParagraph, paragraphsOf } from './paragraphs.ts';
import { type RunGap, splitOf } from './split-run.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** Comments on the cells and sentences of the findings; nothing else of the document changes. */
export async function markDocument({ path, bytes, notes, excerpts }: Marking): Promise<Uint8Array> {
  const archive = openOfficePackage(path, bytes);
  const parts = new OfficeParts(archive);
  const part = findMainPart(archive, 'word/document.xml', 'damaged-document');
  const text = parts.text(part);
  const { paragraphs, prefix } = paragraphsOf(path, text);
  const first = paragraphs.find(({ text: own }) => own.trim() !== '') ?? paragraphs[0];
  if (first === undefined) return bytes;
  const byLine = new Map<number, PlacedParagraph[]>();
  for (const paragraph of paragraphs)
    byLine.set(paragraph.line, [...(byLine.get(paragraph.line) ?? []), paragraph]);
  const list = openComments(parts, part);
  const anchors = notes.map((note) =>
    anchorOf(note, byLine, excerpts.get(note.document) ?? new Map(), first),
  );
  const edits = commentEdits(text, anchors, list.firstId, prefix);
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

/** Beginnings and ends of comments; what stands at one place is written there together, ends first. */
function commentEdits(
  text: string,
  anchors: readonly CommentAnchor[],
  firstId: number,
  prefix: string,
): AnchorEdit[] {
  const ends = new Map<number, { readonly gap: RunGap; ends: string; starts: string }>();
  const at = (gap: RunGap) => {
    const known = ends.get(gap.at) ?? { gap, ends: '', starts: '' };
    ends.set(gap.at, known);
    return known;
  };
  const empty: AnchorEdit[] = [];
  for (const [index, { paragraph, range }] of anchors.entries()) {
    const id = firstId + index;
    const begin = `<${prefix}commentRangeStart ${prefix}id="${id}"/>`;
    const end = `<${prefix}commentRangeEnd ${prefix}id="${id}"/><${prefix}r><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`;
    const gaps = gapsOf(text, paragraph, range, prefix);
    if (gaps !== undefined) {
      at(gaps.begin).starts += begin;
      at(gaps.end).ends += end;
      continue;
    }
    const inside = insertion(paragraph.content, begin + end);
    empty.push(paragraph.tag.isEmpty ? { ...inside, empties: paragraph } : inside);
  }
  const written = [...ends.values()].map(({ gap, ends: before, starts }) =>
    insertion(gap.at, `${gap.close}${before}${starts}${gap.reopen}`),
  );
  return [...written, ...empty];
}

function gapsOf(
  text: string,
  { runs }: PlacedParagraph,
  { from, to }: CommentAnchor['range'],
  prefix: string,
): { readonly begin: RunGap; readonly end: RunGap } | undefined {
  const within = runs.filter((run) => run.to > run.from && run.from < to && run.to > from);
  const [first, last] = [within[0], within.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return {
    begin: (from > first.from ? splitOf(text, first, from, prefix) : undefined) ?? plainGap(first.start),
    end: (to < last.to ? splitOf(text, last, to, prefix) : undefined) ?? plainGap(last.end),
  };
}

const plainGap = (at: number): RunGap => ({ at, close: '', reopen: '' });

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
