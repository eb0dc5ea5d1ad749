import type { Box } from '../box.ts';
import { identity, type Transform } from '../matrix.ts';
import type { Ruling, Rulings } from '../ruling.ts';
import type { ShownText } from '../shown-text.ts';

/** Clockwise quarter turns of text on the page; text that leans (a watermark) has none. */
export type Quarter = 0 | 1 | 2 | 3;

/** Sine of the largest lean that still counts as straight. */
const straight = 0.05;

/** Which way a text reads. Upright vertical writing reads like the horizontal text beside it. */
export function quarterOf(text: ShownText): Quarter | undefined {
  const turned = text.upright ? 3 : 0;
  if (Math.abs(text.uy) < straight) return (((text.ux > 0 ? 0 : 2) + turned) % 4) as Quarter;
  if (Math.abs(text.ux) < straight) return (((text.uy > 0 ? 1 : 3) + turned) % 4) as Quarter;
  return undefined;
}

/** The way most glyphs of a page read. */
export function mainQuarter(texts: readonly ShownText[]): Quarter {
  const votes = [0, 0, 0, 0];
  for (const text of texts) {
    const quarter = quarterOf(text);
    if (quarter !== undefined) votes[quarter] = (votes[quarter] ?? 0) + text.glyphs.length;
  }
  return votes.indexOf(Math.max(...votes)) as Quarter;
}

/** The map that turns a page of the given size so that text of that quarter reads from left to right. */
function uprightMatrix(quarter: Quarter, width: number, height: number): Transform {
  if (quarter === 1) return [0, -1, 1, 0, 0, width];
  if (quarter === 2) return [-1, 0, 0, -1, width, height];
  if (quarter === 3) return [0, 1, -1, 0, height, 0];
  return identity;
}

/** A box after the page was turned. */
export function turnBox(box: Box, quarter: Quarter, width: number, height: number): Box {
  const { left, top, right, bottom } = box;
  if (quarter === 1) return { left: top, right: bottom, top: width - right, bottom: width - left };
  if (quarter === 2)
    return { left: width - right, right: width - left, top: height - bottom, bottom: height - top };
  if (quarter === 3) return { left: height - bottom, right: height - top, top: left, bottom: right };
  return box;
}

/** A text after the page was turned. */
export function turnText(text: ShownText, quarter: Quarter, width: number, height: number): ShownText {
  if (quarter === 0) return text;
  const [a, b, c, d, e, f] = uprightMatrix(quarter, width, height);
  return {
    ...text,
    glyphs: text.glyphs.map((glyph) => ({
      text: glyph.text,
      x: a * glyph.x + c * glyph.y + e,
      y: b * glyph.x + d * glyph.y + f,
      dx: a * glyph.dx + c * glyph.dy,
      dy: b * glyph.dx + d * glyph.dy,
    })),
    ux: a * text.ux + c * text.uy,
    uy: b * text.ux + d * text.uy,
    clip: turnBox(text.clip, quarter, width, height),
  };
}

function flip(rulings: readonly Ruling[], at: number | undefined, along: number | undefined): Ruling[] {
  return rulings.map((ruling) => ({
    at: at === undefined ? ruling.at : at - ruling.at,
    from: along === undefined ? ruling.from : along - ruling.to,
    to: along === undefined ? ruling.to : along - ruling.from,
  }));
}

/** The rulings after the page was turned. */
export function turnRulings(rulings: Rulings, quarter: Quarter, width: number, height: number): Rulings {
  const { horizontal, vertical } = rulings;
  if (quarter === 1) {
    return { horizontal: flip(vertical, width, undefined), vertical: flip(horizontal, undefined, width) };
  }
  if (quarter === 2) {
    return { horizontal: flip(horizontal, height, width), vertical: flip(vertical, width, height) };
  }
  if (quarter === 3) {
    return { horizontal: flip(vertical, undefined, height), vertical: flip(horizontal, height, undefined) };
  }
  return rulings;
}
