import type { Run } from './run.ts';

const amount = /^[(（]?[-+−－▲△▼▽]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?[%％]?[)）]?$/;
const dash = /^[-−－–—―]{1,2}$/;

/** The characters of a piece, without any spaces. */
export function pieceText(piece: Run): string {
  return piece.glyphs.map((glyph) => glyph.text).join('');
}

/** A piece that is one number and nothing else. */
function isAmount(piece: Run): boolean {
  return amount.test(pieceText(piece));
}

/** A number with a decimal point, a separator or a percent sign: no code, no year, no ordinal. */
export function isPlainAmount(piece: Run): boolean {
  const text = pieceText(piece);
  return amount.test(text) && /[.,，．%％]/.test(text);
}

/** An amount, or the dash that stands for none. */
export function isAmountOrDash(piece: Run): boolean {
  return isAmount(piece) || dash.test(pieceText(piece));
}
