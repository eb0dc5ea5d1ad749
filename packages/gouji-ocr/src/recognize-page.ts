import type { Alternative, ReadLine } from './decode.ts';
import { evenLight } from './even-light.ts';
import { keystoneOf, leaning, straighten } from './keystone.ts';
import { type Area, type Grey, type Pixels, withoutRed } from './picture.ts';
import type { RecognizeLines } from './recognizer.ts';
import { findRulings, type RuledLine, type RuledLines } from './rulings.ts';
import { skewOf } from './skew.ts';
import { findTextLines } from './text-lines.ts';
import { inkOf } from './threshold.ts';
import { turnBy, turnByQuarters } from './turn.ts';

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
  /** From a point of the page turned upright to one of the page as given: `x' = a x + c y + e`, `y' = b x + d y + f`. */
  readonly toGiven: readonly [a: number, b: number, c: number, d: number, e: number, f: number];
  /** Mean confidence of its characters, 0 to 1. */
  readonly confidence: number;
}

/** Reads a page. `dpi`: pixels an inch. */
export type RecognizePage = (pixels: Pixels, dpi: number) => Promise<PageReading>;

/** A page turned upright, with what is ruled and written on it where. */
interface PreparedPage {
  readonly grey: Grey;
  /** The same with its ruled lines taken out. */
  readonly bare: Grey;
  readonly em: number;
  readonly areas: readonly Area[];
  readonly rulings: RuledLines;
  readonly quarters: number;
  /** From a point of it to one of the page before it was made straight. */
  readonly back: (x: number, y: number) => [x: number, y: number];
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

function prepare(given: Grey, dpi: number, quarters: number): PreparedPage {
  const page = turnByQuarters(given, quarters);
  const { width, height } = page;
  const skew = skewOf(inkOf(page), width, height);
  const { turned, turn } = turnBy(page, -skew);
  const turnedInk = inkOf(turned);
  const keystone = keystoneOf(turnedInk, width, height, dpi);
  const grey = straighten(turned, keystone);
  const ink = grey === turned ? turnedInk : inkOf(grey);
  const rulings = findRulings(ink, width, height, dpi);
  const { areas, em, bare } = findTextLines(ink, width, height, rulings, dpi);
  const lean = leaning(keystone, width, height);
  const back: PreparedPage['back'] = (x, y) => turn.back(...lean(x, y));
  return { grey, bare: whiten(grey, ink, bare), em, areas, rulings, quarters, back };
}

/** Lines that tell which way is up: the longest, but none longer than a sentence. */
const samples = 10;
const longest = 30;

function sampleOf({ areas, em }: PreparedPage): readonly Area[] {
  const width = ({ left, right }: Area) => right - left;
  return areas
    .filter((area) => width(area) > 2 * em && width(area) < longest * em)
    .sort((a, b) => width(b) - width(a))
    .slice(0, samples);
}

function confidenceOf(lines: Iterable<ReadLine>): number {
  const all = [...lines].flatMap(({ characters }) => characters);
  return all.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, all.length);
}

type LinesRead = ReadonlyMap<Area, ReadLine>;

/** A page lying one way, and how its longest lines read. */
interface Trial {
  readonly page: PreparedPage;
  readonly lines: LinesRead;
  readonly confidence: number;
}

/** Lines that must be read before anything is said of a page. */
const fewest = 3;

async function tryWay(given: Grey, dpi: number, recognize: RecognizeLines, quarters: number): Promise<Trial> {
  const page = prepare(given, dpi, quarters);
  const chosen = sampleOf(page);
  const read = await recognize(page.bare, chosen, page.em);
  const lines = new Map(chosen.map((area, index) => [area, read[index] as ReadLine]));
  return { page, lines, confidence: read.length >= fewest ? confidenceOf(read) : 0 };
}

/** Below this mean confidence a page may lie on its side or on its head. */
const doubtful = 0.85;

interface Read {
  readonly page: PreparedPage;
  readonly lines: readonly ReadLine[];
}

/** Reads a page as it lies; where that makes no sense, the way it makes most. */
async function readAnyWay(grey: Grey, dpi: number, recognize: RecognizeLines): Promise<Read> {
  let best = await tryWay(grey, dpi, recognize, 0);
  for (const quarters of best.confidence < doubtful ? [1, 2, 3] : []) {
    const trial = await tryWay(grey, dpi, recognize, quarters);
    if (trial.confidence > best.confidence) best = trial;
  }
  const { page, lines: known } = best;
  const open = page.areas.filter((area) => !known.has(area));
  const read = await recognize(page.bare, open, page.em);
  const all = new Map([...known, ...open.map((area, index) => [area, read[index] as ReadLine] as const)]);
  return { page, lines: page.areas.map((area) => all.get(area) as ReadLine) };
}

/** A point of the upright page to one of the page as given, both in pixels of it. */
function backBy(quarters: number, width: number, height: number, x: number, y: number): [number, number] {
  if (quarters === 1) return [y, width - x];
  if (quarters === 2) return [width - x, height - y];
  return quarters === 3 ? [height - y, x] : [x, y];
}

/**
 * The way back from the upright page to the page as given, in points: x and y are linear in what is given. Of a page whose
 * sides leaned it is right in the middle, and off by a few points in the corners.
 */
function backOf({ grey, quarters, back: unbent }: PreparedPage, scale: number): PageReading['toGiven'] {
  const back = (x: number, y: number): [number, number] => {
    const [u, v] = unbent(x, y);
    return backBy(quarters, grey.width, grey.height, u, v);
  };
  const [x, y] = [grey.width / 2, grey.height / 2];
  const [[p, q], [px, qx], [py, qy]] = [back(x, y), back(x + 1, y), back(x, y + 1)];
  const [a, b, c, d] = [px - p, qx - q, py - p, qy - q];
  return [a, b, c, d, (p - a * x - c * y) * scale, (q - b * x - d * y) * scale];
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
  const { page, lines } = await readAnyWay(evenLight(withoutRed(pixels), dpi), dpi, recognize);
  const { grey, areas, rulings, em } = page;
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
    toGiven: backOf(page, scale),
    confidence: confidenceOf(lines),
  };
}
