import { makeRun, type Run } from '../run.ts';
import type { ShownGlyph, ShownText } from '../shown-text.ts';
import { cleanCharacter } from './clean-character.ts';

/** Ems within which the next text goes on where the last one ended. */
const goesOn = 1.5;

function endOf(text: ShownText): readonly [number, number] {
  const last = text.glyphs[text.glyphs.length - 1] as ShownGlyph;
  return [last.x + last.dx, last.y + last.dy];
}

/** Whether a text goes on where another one ended, in the same direction. */
function continues(before: ShownText, text: ShownText): boolean {
  const first = text.glyphs[0] as ShownGlyph;
  const [x, y] = endOf(before);
  const [dx, dy] = [first.x - x, first.y - y];
  const along = dx * text.ux + dy * text.uy;
  const across = Math.abs(dx * text.uy - dy * text.ux);
  const sameWay = before.ux * text.ux + before.uy * text.uy > 0.99;
  return sameWay && across < 0.3 * text.size && along > -0.3 * text.size && along < goesOn * text.size;
}

function toRun(texts: readonly ShownText[]): Run | undefined {
  const glyphs = texts.flatMap((text) => text.glyphs);
  const whole = glyphs
    .map((glyph) => cleanCharacter(glyph.text))
    .join('')
    .trim();
  if (whole === '') return undefined;
  const first = texts[0] as ShownText;
  const start = glyphs[0] as ShownGlyph;
  const [endX, endY] = endOf(texts[texts.length - 1] as ShownText);
  const left = Math.min(start.x, endX);
  const right = Math.max(start.x, endX, left + first.size);
  const baseline = (start.y + endY) / 2 + first.size / 3;
  return makeRun(
    [{ text: whole, left, right, starts: true, spaced: true }],
    baseline,
    first.size,
    first.clip,
  );
}

/** Text turned against the rest of the page: every stretch of it is one piece that is never split. */
export function turnedRuns(texts: readonly ShownText[]): Run[] {
  const stretches: ShownText[][] = [];
  for (const text of texts) {
    const stretch = stretches[stretches.length - 1];
    const before = stretch?.[stretch.length - 1];
    if (stretch !== undefined && before !== undefined && continues(before, text)) stretch.push(text);
    else stretches.push([text]);
  }
  return stretches.flatMap((stretch) => toRun(stretch) ?? []);
}
