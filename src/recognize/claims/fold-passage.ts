import { firstFrom } from '../../core/model/first-from.ts';

/** The text of a passage in the form that words are looked for in, and the way back to the printed text. */
export interface FoldedPassage {
  readonly text: string;
  /** Position in the printed text of a position in the folded one. */
  readonly origin: (index: number) => number;
}

/** Left out: white space, invisible characters, quotation marks, the marks of Markdown and TeX. */
const dropped = /[\s\u00ad\u200b-\u200f\u2060\ufeff"'\u2018-\u201f\u300c-\u300f\uff02\uff07`\u00b4*$\\_~]+/g;
/** Whatever may have to be written differently; most characters need not be looked at. */
const folded =
  /[\uff01-\uff5e\u2010-\u2015\u2212\ufe63\u2500\ufe58\ufe31\u3010\u3011\u3014\u3015[\]\u2236\ufe55\u2044\uff61!?]/g;
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

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  // A full-width comma stays: it parts clauses, never the groups of a figure.
  if (code === 0xff0c) return character;
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
  if (dashes.test(half)) return '-';
  return marks.get(half) ?? half;
}

/** How traditional characters are folded. */
export interface Traditional {
  readonly pattern: RegExp;
  readonly simplified: ReadonlyMap<string, string>;
}

/** Where the pieces begin that are left when characters are dropped. */
function gapsOf(text: string): { readonly at: number; readonly shift: number }[] {
  const gaps: { at: number; shift: number }[] = [];
  let shift = 0;
  for (const match of text.matchAll(dropped)) {
    const at = match.index - shift;
    shift += match[0].length;
    gaps.push({ at, shift });
  }
  return gaps;
}

/** ***支出2万元: stars in front of a name stand for one that is not told, unless they open and close bold print. */
const masks =
  /(?<=^|[\s\p{Script=Han},\uff0c;\uff1b:\uff1a\u3001\u3002.])[*\uff0a]{3,}(?=[\p{Script=Han}(\uff08])/gu;
const mask = '\u00d7';
const boldPrint = /(?<![*\uff0a])[*\uff0a]{2}(?![*\uff0a])/;

function withMasks(text: string): string {
  if (!text.includes('***') && !text.includes('\uff0a\uff0a\uff0a')) return text;
  const bold = boldPrint.exec(text)?.index ?? text.length;
  return text.replace(masks, (stars, at: number) => (at < bold ? mask.repeat(stars.length) : stars));
}

/** 项目支出95万元.: behind a word at the very end it is the stop of the sentence. */
const lastStop = /(?<=[\p{Script=Han}%)])\.$/u;

/** Folds a passage character by character, so that every figure can be found again in print. */
export function foldPassage(printed: string, { pattern, simplified }: Traditional): FoldedPassage {
  const text = withMasks(printed);
  const gaps = gapsOf(text);
  const plain = (gaps.length === 0 ? text : text.replace(dropped, '')).replace(folded, foldCharacter);
  const origin = (index: number): number => {
    const behind = firstFrom(gaps, ({ at }) => at <= index);
    return index + (gaps[behind - 1]?.shift ?? 0);
  };
  const simple = plain.replace(pattern, (character) => simplified.get(character) ?? character);
  return { text: simple.replace(lastStop, '\u3002'), origin };
}
