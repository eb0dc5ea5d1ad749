import type { Box } from './box.ts';
import { cleanCharacter } from './clean-character.ts';
import { quarterOf } from './orientation.ts';
import { type Glyph, makeRun, type Run } from './run.ts';
import type { ShownGlyph, ShownText } from './shown-text.ts';

function isSpace(text: string): boolean {
  return text.trim() === '';
}

/** Glyphs of a horizontal text; white space becomes a mark on the glyph after it. */
function horizontalRun(text: ShownText): Run | undefined {
  const glyphs: Glyph[] = [];
  let spaced = false;
  for (const shown of text.glyphs) {
    const character = cleanCharacter(shown.text);
    if (isSpace(character)) {
      spaced ||= character !== '';
      continue;
    }
    const right = shown.x + shown.dx;
    glyphs.push({
      text: character,
      left: Math.min(shown.x, right),
      right: Math.max(shown.x, right),
      starts: glyphs.length === 0,
      spaced,
    });
    spaced = false;
  }
  const first = text.glyphs[0] as ShownGlyph;
  return glyphs.length === 0 ? undefined : makeRun(glyphs, first.y, text.size, text.clip);
}

/** Upright glyphs under each other: one run each, centred on the pen. */
function uprightRuns(text: ShownText): Run[] {
  const runs: Run[] = [];
  for (const shown of text.glyphs) {
    const character = cleanCharacter(shown.text);
    if (isSpace(character)) continue;
    const left = shown.x - text.size / 2;
    const glyph = { text: character, left, right: left + text.size, starts: true, spaced: false };
    runs.push(makeRun([glyph], shown.y + text.size * 0.86, text.size, text.clip));
  }
  return runs;
}

/** Text turned against the rest of the page: one piece that is never split. */
function turnedRun(text: ShownText): Run | undefined {
  const whole = text.glyphs.map((glyph) => cleanCharacter(glyph.text)).join('').trim();
  if (whole === '') return undefined;
  const first = text.glyphs[0] as ShownGlyph;
  const last = text.glyphs[text.glyphs.length - 1] as ShownGlyph;
  const xs = [first.x, last.x + last.dx];
  const ys = [first.y, last.y + last.dy];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const glyph = { text: whole, left, right: Math.max(right, left + text.size), starts: true, spaced: true };
  return makeRun([glyph], (Math.min(...ys) + Math.max(...ys)) / 2 + text.size / 3, text.size, text.clip);
}

function runsOf(text: ShownText): readonly (Run | undefined)[] {
  const quarter = quarterOf(text);
  if (quarter === undefined) return [];
  if (quarter !== 0) return [turnedRun(text)];
  return text.upright ? uprightRuns(text) : [horizontalRun(text)];
}

/** The runs of a page that was turned to read from left to right; what lies off the page is left out. */
export function shownRuns(texts: readonly ShownText[], page: Box): Run[] {
  const runs: Run[] = [];
  for (const text of texts) {
    for (const run of runsOf(text)) {
      if (run !== undefined && isOn(run, page)) runs.push(run);
    }
  }
  return runs;
}

function isOn(run: Run, page: Box): boolean {
  const middle = (run.top + run.bottom) / 2;
  return run.right > page.left && run.left < page.right && middle > page.top && middle < page.bottom;
}
