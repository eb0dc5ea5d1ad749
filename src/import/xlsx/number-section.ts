import { elapsed } from './builtin-formats.ts';
/** One piece of a number format. */
export type FormatToken =
  | { readonly type: 'digit'; readonly placeholder: string }
  | { readonly type: 'literal'; readonly text: string }
  | { readonly type: 'point' };

/** One section of a number format, ready to print. */
export interface NumberSection {
  readonly tokens: readonly FormatToken[];
  readonly groups: boolean;
  /** Powers of ten from percent signs (+2) and trailing commas (−3). */
  readonly power: number;
  /** `General` stands in the section. */
  readonly isGeneral: boolean;
}

/** Reads one section; `undefined` for dates, fractions, exponents and conditions, which need another printer. */
export function parseSection(code: string): NumberSection | undefined {
  const state = new SectionState();
  for (let at = 0; at < code.length; ) {
    const next = readToken(code, at, state);
    if (next < 0) return undefined;
    at = next;
  }
  return state.finish();
}

class SectionState {
  readonly tokens: FormatToken[] = [];
  isGeneral = false;
  groups = false;
  power = 0;
  private hasPoint = false;
  private commas = 0;
  private digits = 0;

  literal(text: string): void {
    this.tokens.push({ type: 'literal', text });
  }

  digit(placeholder: string): void {
    if (this.commas > 0 && !this.hasPoint) this.groups = true;
    this.commas = 0;
    this.digits++;
    this.tokens.push({ type: 'digit', placeholder });
  }

  point(): void {
    if (this.hasPoint) this.literal('.');
    else {
      this.power -= 3 * this.commas;
      this.commas = 0;
      this.hasPoint = true;
      this.tokens.push({ type: 'point' });
    }
  }

  comma(): void {
    if (this.digits === 0) this.literal(',');
    else this.commas++;
  }

  percent(): void {
    this.power += 2;
    this.literal('%');
  }

  finish(): NumberSection {
    const power = this.power - 3 * this.commas;
    return { tokens: this.tokens, groups: this.groups, power, isGeneral: this.isGeneral };
  }
}

/** Characters that a format may print without quotes. */
const plainLiteral = /[-+$()!^&'~{}<>=: \u00a5\uffe5\u20ac\u00a3]|[\u0080-\uffff]/;

/** Reads one token at `at` and returns the next position, or -1. */
function readToken(code: string, at: number, state: SectionState): number {
  const char = code.charAt(at);
  if (char === '"') return readQuoted(code, at, state);
  if (char === '[') return readBracket(code, at, state);
  // Chinese versions escape with `!` what others escape with a backslash.
  if (char === '\\' || char === '!') return readEscaped(code, at, state);
  // Space of the width of a character, or a character repeated to fill the cell.
  if (char === '_' || char === '*') return at + 2;
  if (/^general/i.test(code.slice(at, at + 7))) {
    state.isGeneral = true;
    return at + 7;
  }
  return readSymbol(char, state) ? at + 1 : -1;
}

function readSymbol(char: string, state: SectionState): boolean {
  if (char === '0' || char === '#' || char === '?') state.digit(char);
  else if (char === '.') state.point();
  else if (char === ',') state.comma();
  else if (char === '%') state.percent();
  else if (plainLiteral.test(char)) state.literal(char);
  else return false;
  return true;
}

function readEscaped(code: string, at: number, state: SectionState): number {
  state.literal(code.charAt(at + 1));
  return at + 2;
}

function readQuoted(code: string, at: number, state: SectionState): number {
  const end = code.indexOf('"', at + 1);
  state.literal(code.slice(at + 1, end < 0 ? code.length : end));
  return end < 0 ? code.length : end + 1;
}

/** Colours print nothing, currencies their sign; conditions and elapsed time are not for this printer. */
function readBracket(code: string, at: number, state: SectionState): number {
  const end = code.indexOf(']', at + 1);
  if (end < 0) return -1;
  const inner = code.slice(at + 1, end);
  if (inner.startsWith('$')) state.literal((inner.slice(1).split('-')[0] ?? '').trim());
  else if (/^[<>=]/.test(inner) || elapsed.test(inner)) return -1;
  return end + 1;
}
