import type { Alternative, ReadLine } from './decode.ts';
import { evenLight } from './even-light.ts';
import { type Area, type Grey, type Pixels, withoutRed } from './picture.ts';
import type { RecognizeLines } from './recognizer.ts';
import { findRulings, type RuledLine, type RuledLines } from './rulings.ts';
import { skewOf } from './skew.ts';
import { findTextLines } from './text-lines.ts';
import { inkOf } from './threshold.ts';
import { type Turn, turnBy, turnByQuarters } from './turn.ts';

/** A character that was read; its box in points of the page turned upright: left, top, right, bottom. */
export interface ReadCharacterBox {
  readonly text: string;
  readonly confidence: number;
  /** What else it may be; an empty text is nothing. */
  readonly alternatives: readonly Alternative[];
}

/** A line of print. Boxes are in points of the page turned upright: left, top, right, bottom. */
export interface ReadLineBox {
  readonly box: readonly [number, number, number, number];
  readonly characters: readonly (ReadCharacterBox & { readonly left: number; readonly right: number })[];
  /** Characters that may have been missed, by the index of the character they would stand before. */
  readonly omissions: readonly {
    readonly before: number;
    readonly text: string;
    readonly confidence: number;
  }[];
}

/** A straight printed line in points: at `at` across, from `from` to `to` along. */
export interface RulingBox {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What was read of one page. */
export interface PageReading {
  /** Size of the page turned upright, in points. */
  readonly width: number;
  readonly height: number;
  /** Height of the usual letter in points. */
  readonly letter: number;
  readonly lines: readonly ReadLineBox[];
  readonly horizontal: readonly RulingBox[];
  readonly vertical: readonly RulingBox[];
  /** From a point of the page turned upright to one of the page as given. */
  asGiven(x: number, y: number): readonly [number, number];
  /** Mean confidence of its characters, 0 to 1. */
  readonly confidence: number;
}

/** Reads a page. `dpi`: pixels an inch. */
export type RecognizePage = (pixels: Pixels, dpi: number) => Promise<PageReading>;

interface Read {
  readonly grey: Grey;
  readonly em: number;
  readonly areas: readonly Area[];
  readonly lines: readonly ReadLine[];
  readonly rulings: RuledLines;
  readonly quarters: number;
  readonly turn: Turn;
}

/** White where ruled lines stand, so that they are not read as letters. */
function whiten(grey: Grey, ink: Uint8Array, bare: Uint8Array): Grey {
  const data = grey.data.slice();
  const { width } = grey;
  for (let at = 0; at < data.length; at += 1) {
    if (ink[at] === 0 || bare[at] === 1) continue;
    for (const near of [at, at - 1, at + 1, at - width, at + width]) if (bare[near] !== 1) data[near] = 255;
  }
  return { ...grey, data };
}

/** Lines that tell which way is up: the longest, but none longer than a sentence. */
const samples = 10;
const longest = 30;

function sampleOf(areas: readonly Area[], em: number): readonly Area[] {
  const width = ({ left, right }: Area) => right - left;
  return areas
    .filter((area) => width(area) > 2 * em && width(area) < longest * em)
    .sort((a, b) => width(b) - width(a))
    .slice(0, samples);
}

async function readUpright(
  grey: Grey,
  dpi: number,
  recognize: RecognizeLines,
  quarters: number,
  choose?: typeof sampleOf,
): Promise<Read> {
  const { width, height } = grey;
  const skew = skewOf(inkOf(grey), width, height);
  const { turned, turn } = turnBy(grey, -skew);
  const ink = inkOf(turned);
  const rulings = findRulings(ink, width, height, dpi);
  const { areas, em, bare } = findTextLines(ink, width, height, rulings, dpi);
  const chosen = choose?.(areas, em) ?? areas;
  const lines = await recognize(whiten(turned, ink, bare), chosen, em);
  return { grey: turned, em, areas: chosen, lines, rulings, quarters, turn };
}

function confidenceOf(lines: readonly ReadLine[]): number {
  const all = lines.flatMap(({ characters }) => characters);
  return all.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, all.length);
}

/** Below this mean confidence a page may lie on its side or on its head. */
const doubtful = 0.85;

/** Reads a page as it lies; where that makes no sense, the way it makes most. */
async function readAnyWay(grey: Grey, dpi: number, recognize: RecognizeLines): Promise<Read> {
  const trial = await readUpright(grey, dpi, recognize, 0, sampleOf);
  const first = trial.lines.length >= 3 ? confidenceOf(trial.lines) : 0;
  let [best, quarters] = [first, 0];
  for (const turn of first < doubtful ? [1, 2, 3] : []) {
    const { lines } = await readUpright(turnByQuarters(grey, turn), dpi, recognize, turn, sampleOf);
    const confidence = lines.length >= 3 ? confidenceOf(lines) : 0;
    if (confidence > best) [best, quarters] = [confidence, turn];
  }
  return readUpright(turnByQuarters(grey, quarters), dpi, recognize, quarters);
}

/** A point of the upright page to one of the page as given, both in pixels of it. */
function backBy(quarters: number, width: number, height: number, x: number, y: number): [number, number] {
  if (quarters === 1) return [y, width - x];
  if (quarters === 2) return [width - x, height - y];
  return quarters === 3 ? [height - y, x] : [x, y];
}

/** Where each character of a line begins and ends: half-way to its neighbours, but no wider than a letter. */
function spread(line: ReadLine, { left, right, top, bottom }: Area, scale: number) {
  const width = right - left;
  const most = (bottom - top) * 0.75;
  const middles = line.characters.map(({ at }) => left + at * width);
  return line.characters.map((character, index) => {
    const middle = middles[index] as number;
    const [before, after] = [middles[index - 1], middles[index + 1]];
    const from = Math.max(before === undefined ? left : (before + middle) / 2, middle - most);
    const to = Math.min(after === undefined ? right : (after + middle) / 2, middle + most);
    const { text, confidence, alternatives } = character;
    return { text, confidence, alternatives, left: from * scale, right: Math.max(from + 1, to) * scale };
  });
}

function lineBox(line: ReadLine, area: Area, scale: number): ReadLineBox {
  const omissions = line.omissions.map(({ at, text, confidence }) => {
    const next = line.characters.findIndex((character) => character.at > at);
    return { before: next < 0 ? line.characters.length : next, text, confidence };
  });
  return {
    box: [area.left * scale, area.top * scale, area.right * scale, area.bottom * scale],
    characters: spread(line, area, scale),
    omissions,
  };
}

/** Reads one page with the given reader of lines. */
export async function recognizePage(
  pixels: Pixels,
  dpi: number,
  recognize: RecognizeLines,
): Promise<PageReading> {
  const read = await readAnyWay(evenLight(withoutRed(pixels)), dpi, recognize);
  const { grey, areas, lines, rulings, quarters, turn, em } = read;
  const scale = 72 / dpi;
  const points = ({ at, from, to }: RuledLine): RulingBox => ({
    at: at * scale,
    from: from * scale,
    to: to * scale,
  });
  return {
    width: grey.width * scale,
    height: grey.height * scale,
    letter: em * scale,
    lines: lines.flatMap((line, index) =>
      line.characters.length === 0 ? [] : [lineBox(line, areas[index] as Area, scale)],
    ),
    horizontal: rulings.horizontal.map(points),
    vertical: rulings.vertical.map(points),
    asGiven: (x, y) => {
      const [u, v] = turn.back(x / scale, y / scale);
      const [s, t] = backBy(quarters, grey.width, grey.height, u, v);
      return [s * scale, t * scale];
    },
    confidence: confidenceOf(lines),
  };
}
