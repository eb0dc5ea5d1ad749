import { isPlainAmount } from '../../layout/amount.ts';
import { classify } from '../../layout/character-class.ts';
import type { Line } from '../../layout/line.ts';
import { makeRun, type Run } from '../../layout/run.ts';
import { makeLine } from '../../layout/text/lines.ts';
import { em } from './em.ts';

/** Places taken off the end of a word, so that a single space after it parts cells. */
const cut = 0.35 * em;

/** Ideographs only, and more than one: such words stand beside each other in a sentence without any space. */
function isWord({ glyphs }: Run): boolean {
  return glyphs.length > 1 && glyphs.every((glyph) => classify(glyph.text) === 'wide');
}

function shorten(piece: Run): Run {
  const last = piece.glyphs.length - 1;
  const glyphs = piece.glyphs.map((glyph, index) => {
    return index === last ? { ...glyph, right: glyph.right - cut } : glyph;
  });
  return makeRun(glyphs, piece.baseline, piece.size, piece.clip);
}

/** An amount in a column of its own, and words one space away from it: the next column begins. */
function isBeforeColumn(before: Run | undefined, piece: Run, next: Run | undefined): boolean {
  if (before === undefined || next === undefined || !isPlainAmount(piece)) return false;
  return piece.left - before.right >= em && classify(next.glyphs[0]?.text ?? '') === 'wide';
}

/** Runs of a line in which an amount stays apart from the words of the next column. */
export function partColumns(runs: readonly Run[]): Run[] {
  return runs.map((run, index) =>
    isBeforeColumn(runs[index - 1], run, runs[index + 1]) ? shorten(run) : run,
  );
}

/** A line of a header in which words beside each other are cells of their own, even where they fill their columns. */
export function partHeading(line: Line): Line {
  const pieces = line.pieces.map((piece, index) => {
    const next = line.pieces[index + 1];
    return next !== undefined && isWord(piece) && isWord(next) ? shorten(piece) : piece;
  });
  return makeLine(pieces);
}
