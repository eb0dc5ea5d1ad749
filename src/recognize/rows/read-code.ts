import type { Fields } from './fields.ts';
import { tightText } from './fields.ts';

/** The classification code of a row, as one string of digits. */
export interface ReadCode {
  readonly digits: string;
  /** As printed, when it differs from the digits. */
  readonly printed?: string;
  /** The name that was glued to the code. */
  readonly name?: string;
}

/** Levels of the last code: a row of split columns may print only what changed. */
export interface CodeState {
  parts: readonly string[];
}

const whole = /^[0-9]{3,12}$/;
const dotted = /^[0-9]{3}([.\-/][0-9]{2}){1,2}$/;
/** A name behind its code, which may stand in brackets. */
const glued = /^[[(\uff08\u3010]?([0-9]{3}(?:[0-9]{2}){0,2})[\])\uff09\u3011]?([^0-9.,%].*)$/u;
/** A name with its whole code in brackets behind it. */
const behind = /[(\uff08]([0-9]{3}(?:[0-9]{2}){0,2})[)\uff09]$/u;
const bareName = /^\D+$/;
const hasWord = /\p{Script=Han}/u;
const part = /^[0-9]{1,3}$/;

/** Reads the code of a row from its code columns, or from the front or the end of its name. */
export function readCode(fields: Fields, state: CodeState): ReadCode | undefined {
  const texts = fields.codes.map(tightText);
  const filled = texts.filter((text) => text !== '');
  if (texts.length > 1 && filled.length > 0 && filled.every((text) => part.test(text)))
    return joinParts(texts, state);
  const full = filled.filter((text) => whole.test(text)).sort((a, b) => b.length - a.length)[0];
  if (full !== undefined) return single(full, state);
  const first = filled[0] ?? '';
  if (dotted.test(first)) return { ...single(first.replace(/[.\-/]/g, ''), state), printed: first };
  if (first !== '' && part.test(first)) return { digits: first };
  return splitGlued(first === '' ? tightText(fields.names[0]) : first, state);
}

function single(digits: string, state: CodeState): ReadCode {
  state.parts = [digits.slice(0, 3), digits.slice(3, 5), digits.slice(5, 7)];
  return { digits };
}

function splitGlued(text: string, state: CodeState): ReadCode | undefined {
  const bracket = behind.exec(text);
  const code = bracket?.[1];
  const name = text.slice(0, bracket?.index ?? 0);
  if (code !== undefined && bareName.test(name) && hasWord.test(name))
    return { ...single(code, state), name };
  const found = glued.exec(text);
  if (found === null || !hasWord.test(found[2] ?? '')) return undefined;
  return { ...single(found[1] ?? '', state), name: found[2] ?? '' };
}

/** Joins the columns 类, 款 and 项; a blank level in front of a filled one repeats that of the row above. */
function joinParts(texts: readonly string[], state: CodeState): ReadCode {
  const deepest = texts.findLastIndex((text) => text !== '');
  const parts = texts.slice(0, deepest + 1).map((text, level) => {
    const own = text === '' ? (state.parts[level] ?? '') : text;
    return level > 0 && own.length === 1 ? `0${own}` : own;
  });
  state.parts = parts;
  const digits = parts.join('');
  const regular = parts.every((each, level) => each.length === (level === 0 ? 3 : 2));
  return regular ? { digits } : { digits, printed: texts.slice(0, deepest + 1).join('|') };
}
