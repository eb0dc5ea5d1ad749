import { type Box, boundingBox } from '../box.ts';
import { type CharacterClass, classify, classifyEnd, isNumberCharacter } from '../character-class.ts';
import type { Line } from '../line.ts';
import type { Glyph, Run } from '../run.ts';

/** Share of an em by which baselines of one line may differ. */
const sameLine = 0.4;

/** A line whose text is put together when somebody asks: most lines are only measured. */
class PieceLine implements Line {
  readonly pieces: readonly Run[];
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly baseline: number;
  readonly size: number;
  #text: string | undefined;

  constructor(pieces: readonly Run[], box: Box, longest: Run) {
    this.pieces = pieces;
    this.left = box.left;
    this.top = box.top;
    this.right = box.right;
    this.bottom = box.bottom;
    this.baseline = longest.baseline;
    this.size = longest.size;
  }

  get text(): string {
    this.#text ??= joinLine(this.pieces);
    return this.#text;
  }
}

/** Makes a line of pieces; its baseline and size are those of its longest piece. */
export function makeLine(pieces: readonly Run[]): Line {
  const ordered = pieces.length > 1 ? [...pieces].sort((a, b) => a.left - b.left) : pieces;
  let longest = ordered[0] as Run;
  for (const piece of ordered) if (piece.glyphs.length > longest.glyphs.length) longest = piece;
  return new PieceLine(ordered, boundingBox(ordered), longest);
}

/** Groups pieces by baseline, top to bottom. */
export function groupLines(pieces: readonly Run[]): Line[] {
  const sorted = [...pieces].sort((a, b) => a.baseline - b.baseline || a.left - b.left);
  const groups: Run[][] = [];
  for (const piece of sorted) {
    const group = groups[groups.length - 1];
    const anchor = group?.[0];
    const limit = sameLine * Math.min(anchor?.size ?? 0, piece.size);
    if (group !== undefined && anchor !== undefined && piece.baseline - anchor.baseline <= limit)
      group.push(piece);
    else groups.push([piece]);
  }
  return groups.map(makeLine);
}

/** Shares of an em from which a gap between two characters can be a space. */
const latinGap = 0.15;
const digitGap = 0.35;
const wideGap = 0.9;
/** A typed space between ideographs; less is loose setting. */
const wordGap = 0.45;
/** A gap from which even single digits are numbers of their own. */
const apart = 1.1;

/** A stretch of text without gaps, and the gap before it in ems. */
interface Token {
  text: string;
  readonly gap: number;
  /** A space was typed before it. */
  readonly spaced: boolean;
  count: number;
}

type Kind = CharacterClass;

/** Gap from which a space is meant beside a letter; a typed one may be narrower. */
function letterGap(left: Kind, right: Kind, spaced: boolean): number {
  if (left === right) return spaced ? 0 : latinGap;
  return spaced && left !== 'wide' && right !== 'wide' ? latinGap : wideGap;
}

/** Gap from which a space is meant between two kinds of characters. */
function meantGap(left: Kind, right: Kind, numbers: boolean, spaced: boolean): number {
  if (left === 'latin' || right === 'latin') return letterGap(left, right, spaced);
  if (numbers) return spaced ? latinGap : digitGap;
  return spaced && left === right && left === 'wide' ? wordGap : wideGap;
}

/** Whether the gap between two neighbouring glyphs can be a space that somebody meant. */
function isGap(before: Glyph, after: Glyph, gap: number): boolean {
  if (gap <= (after.spaced ? 0 : latinGap)) return false;
  const [left, right] = [classifyEnd(before.text), classify(after.text)];
  const digit = left === 'digit' || right === 'digit';
  const numbers = digit && isNumberCharacter(before.text) && isNumberCharacter(after.text);
  return gap > meantGap(left, right, numbers, after.spaced);
}

function tokens(glyphs: readonly Glyph[], size: number): Token[] {
  const result: Token[] = [];
  let previous: Glyph | undefined;
  for (const glyph of glyphs) {
    const gap = previous === undefined ? 0 : (glyph.left - previous.right) / size;
    const last = result[result.length - 1];
    if (previous === undefined || last === undefined || isGap(previous, glyph, gap)) {
      result.push({ text: glyph.text, gap, spaced: glyph.spaced, count: 1 });
    } else {
      last.text += glyph.text;
      last.count += 1;
    }
    previous = glyph;
  }
  return result;
}

/** Single characters set apart evenly are one word or one number, printed wide. */
function isLetterSpaced(before: Token, after: Token): boolean {
  if (before.count > 1 || after.count > 1) return false;
  if (classify(before.text) === 'wide' && classify(after.text) === 'wide') return true;
  return after.gap < apart && isNumberCharacter(before.text) && isNumberCharacter(after.text);
}

/** After a thousands separator or a decimal point a narrow gap is loose setting, unless it was typed (`1. 2024`). */
function isInsideNumber(before: Token, after: Token): boolean {
  if (after.gap >= wideGap || !/^\d/.test(after.text)) return false;
  return /\d[,，]$/.test(before.text) || (!after.spaced && /\d[.．]$/.test(before.text));
}

/** The text of pieces that stand on one line, in order from left to right, without invented spaces. */
function joinLine(pieces: readonly Run[]): string {
  const ordered = [...pieces].sort((a, b) => a.left - b.left);
  const size = Math.max(1, ...ordered.map((piece) => piece.size));
  const parts = tokens(
    ordered.flatMap((piece) => piece.glyphs),
    size,
  );
  let text = '';
  for (const [index, token] of parts.entries()) {
    const before = parts[index - 1];
    const joined = before === undefined || isLetterSpaced(before, token) || isInsideNumber(before, token);
    text += joined ? token.text : ` ${token.text}`;
  }
  return text;
}
