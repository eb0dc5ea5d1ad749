import type { Box } from '../box.ts';
import { type Glyph, makeRun, type Run } from '../run.ts';
import type { ShownGlyph, ShownText } from '../shown-text.ts';
import { cleanCharacter, isBlank } from './clean-character.ts';
import { quarterOf } from './orientation.ts';

/** Where white space ended that no glyph has followed yet: office programs show every space by itself. */
interface Blank {
  readonly x: number;
  readonly y: number;
}

/** Share of an em within which a glyph follows a space. */
const follows = 0.5;

function isAfter(blank: Blank | undefined, shown: ShownGlyph, size: number): boolean {
  if (blank === undefined) return false;
  return Math.abs(blank.y - shown.y) < follows * size && Math.abs(blank.x - shown.x) < follows * size;
}

interface HorizontalText {
  readonly run: Run | undefined;
  readonly blank: Blank | undefined;
}

/** Glyphs of a horizontal text; white space becomes a mark on the glyph after it. */
function horizontalText(text: ShownText, before: Blank | undefined): HorizontalText {
  const glyphs: Glyph[] = [];
  let blank = before;
  for (const shown of text.glyphs) {
    const character = cleanCharacter(shown.text);
    if (character === '') continue;
    const right = shown.x + shown.dx;
    if (isBlank(character)) {
      blank = { x: right, y: shown.y };
      continue;
    }
    glyphs.push({
      text: character,
      left: Math.min(shown.x, right),
      right: Math.max(shown.x, right),
      starts: glyphs.length === 0,
      spaced: isAfter(blank, shown, text.size),
    });
    blank = undefined;
  }
  const first = text.glyphs[0] as ShownGlyph;
  const run = glyphs.length === 0 ? undefined : makeRun(glyphs, first.y, text.size, text.clip);
  return { run, blank };
}

/** Upright glyphs under each other: one run each, centred on the pen. */
function uprightRuns(text: ShownText): Run[] {
  const runs: Run[] = [];
  for (const shown of text.glyphs) {
    const character = cleanCharacter(shown.text);
    if (isBlank(character)) continue;
    const left = shown.x - text.size / 2;
    const glyph = { text: character, left, right: left + text.size, starts: true, spaced: false };
    runs.push(makeRun([glyph], shown.y + text.size * 0.86, text.size, text.clip));
  }
  return runs;
}

/** Texts that read like the page, in the order they are shown. */
function straightRuns(texts: readonly ShownText[]): Run[] {
  const runs: Run[] = [];
  let blank: Blank | undefined;
  for (const text of texts) {
    if (text.upright) {
      runs.push(...uprightRuns(text));
      continue;
    }
    const shown = horizontalText(text, blank);
    if (shown.run !== undefined) runs.push(shown.run);
    blank = shown.blank;
  }
  return runs;
}

/** The runs of a page that was turned to read from left to right; what leans or lies off the page is left out. */
export function shownRuns(texts: readonly ShownText[], page: Box): Run[] {
  const quarters = texts.map(quarterOf);
  const straight = texts.filter((_, index) => quarters[index] === 0);
  const turned = texts.filter((_, index) => quarters[index] !== undefined && quarters[index] !== 0);
  return [...straightRuns(straight), ...turnedRuns(turned)].filter((run) => isOn(run, page));
}

function isOn(run: Run, page: Box): boolean {
  const middle = (run.top + run.bottom) / 2;
  return run.right > page.left && run.left < page.right && middle > page.top && middle < page.bottom;
}

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
function turnedRuns(texts: readonly ShownText[]): Run[] {
  const stretches: ShownText[][] = [];
  for (const text of texts) {
    const stretch = stretches[stretches.length - 1];
    const before = stretch?.[stretch.length - 1];
    if (stretch !== undefined && before !== undefined && continues(before, text)) stretch.push(text);
    else stretches.push([text]);
  }
  return stretches.flatMap((stretch) => toRun(stretch) ?? []);
}
