import type { RunText, WordRun } from './paragraphs.ts';

/** A place of a part where something is written, and the markup around it. */
export interface RunGap {
  readonly at: number;
  readonly close: string;
  readonly reopen: string;
}

/**
 * A run taken apart before the sign at `offset` of its paragraph: the second half has the tag and the properties of the
 * first. Nothing where its text is written in a way that cannot be counted.
 */
export function splitOf(text: string, run: WordRun, offset: number, prefix: string): RunGap | undefined {
  const piece = run.texts.findLast(({ from }) => from < offset);
  if (piece === undefined) return undefined;
  const at = positionOf(text.slice(piece.tag.end, piece.end), offset - piece.from);
  if (at === undefined) return undefined;
  const [before, after] = [text.slice(piece.tag.end, piece.tag.end + at), text.slice(piece.tag.end + at)];
  // White space at the end of a text is kept only where it is asked for, and this one did not stand at an end.
  if (/\s$/.test(before) && !isPreserved(text, piece)) return undefined;
  const space = isPreserved(text, piece) || /^\s/.test(after) ? ' xml:space="preserve"' : '';
  return {
    at: piece.tag.end + at,
    close: `</${prefix}t></${prefix}r>`,
    reopen: `${text.slice(run.start, run.content)}<${prefix}t${space}>`,
  };
}

const isPreserved = (text: string, { tag }: RunText): boolean =>
  /\sxml:space\s*=\s*["']preserve["']/.test(text.slice(tag.start, tag.end));

/** A sign as it is written: an entity or itself. Unparsed text, comments and line ends are longer than what they say. */
const writtenSign = /&(?:#(\d+)|#x([\da-f]+)|\w+);|[^<\r&]/giu;

/** Where the sign with this number stands in written text. */
function positionOf(written: string, count: number): number | undefined {
  let [at, signs] = [0, 0];
  for (const match of written.matchAll(writtenSign)) {
    if (signs >= count || match.index !== at) break;
    signs += lengthOf(match);
    at += match[0].length;
  }
  return signs === count ? at : undefined;
}

/** Signs above the basic plane count twice, however they are written. */
function lengthOf([sign, decimal, hexadecimal]: RegExpMatchArray): number {
  if (!sign.startsWith('&')) return sign.length;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '0', 16) : Number(decimal);
  return code > 0xffff ? 2 : 1;
}
