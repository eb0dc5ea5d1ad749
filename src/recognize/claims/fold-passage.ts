/** The text of a passage in the form that words are looked for in, and the way back to the printed text. */
export interface FoldedPassage {
  readonly text: string;
  /** Position in the printed text of a position in the folded one. */
  readonly origin: (index: number) => number;
}

/** Left out: white space, invisible characters, quotation marks, the marks of Markdown and TeX. */
const dropped = /[\s\u00ad\u200b-\u200f\u2060\ufeff"'\u2018-\u201f\u300c-\u300f\uff02\uff07`\u00b4*$\\_~]/;
const dashes = /[\u2010-\u2015\u2212\uff0d\ufe63\u2500\ufe58\ufe31]/;
const marks = new Map([
  ['\u3010', '('],
  ['\u3011', ')'],
  ['\u3014', '('],
  ['\u3015', ')'],
  ['\uff3b', '('],
  ['\uff3d', ')'],
  ['[', '('],
  [']', ')'],
  ['\u2236', ':'],
  ['\ufe55', ':'],
  ['\u2044', '/'],
  ['\uff61', '\u3002'],
  ['\uff0e', '.'],
  ['!', '\u3002'],
  ['?', '\u3002'],
]);

function foldCharacter(character: string, traditional: ReadonlyMap<string, string>): string {
  const code = character.charCodeAt(0);
  // A full-width comma stays: it parts clauses, never the groups of a figure.
  if (code === 0xff0c) return character;
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
  if (dashes.test(half)) return '-';
  return marks.get(half) ?? traditional.get(half) ?? half;
}

/** Folds a passage character by character, so that every figure can be found again in print. */
export function foldPassage(text: string, traditional: ReadonlyMap<string, string>): FoldedPassage {
  const kept: number[] = [];
  let folded = '';
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (dropped.test(character)) continue;
    folded += foldCharacter(character, traditional);
    kept.push(index);
  }
  return { text: folded, origin: (index) => kept[index] ?? text.length };
}
