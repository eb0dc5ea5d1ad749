import type { Outcome } from '../../src/core/findings/outcome.ts';
import { compare } from '../../src/core/model/exact.ts';
import type { Figure } from '../../src/core/model/figure.ts';
import { parseFigure } from '../../src/core/model/parse-figure.ts';
import type { Found } from './engine.ts';

/** A place where an engine and the interpreter do not say the same. */
export interface Difference {
  readonly document: string;
  readonly rule: string;
  readonly key: string;
  readonly engine: string;
  readonly interpreter: string;
}

export interface Expected {
  readonly document: string;
  readonly outcome: Outcome;
}

/**
 * Every verdict, residual and envelope of both. What does not apply is compared by number: the interpreter says it once for
 * all points of one reason.
 */
export function differences(found: readonly Found[], expected: readonly Expected[]): readonly Difference[] {
  const own = new Map<string, { readonly text: string; readonly times: number }>();
  for (const { document, outcome } of expected) {
    const { identity, verdict, residual, envelope, times = 1 } = outcome;
    const key = verdict === 'notApplicable' ? '(does not apply)' : identity.key;
    add(own, [document, identity.rule, key], `${verdict} ${shown(residual)} ${shown(envelope)}`, times);
  }
  const theirs = new Map<string, { readonly text: string; readonly times: number }>();
  for (const [document, rule, key, verdict, residual, envelope] of found) {
    const place = verdict === 'notApplicable' ? '(does not apply)' : key;
    add(
      theirs,
      [document, rule, place],
      `${verdict} ${shown(figureOf(residual))} ${shown(figureOf(envelope))}`,
      1,
    );
  }
  return [...new Set([...own.keys(), ...theirs.keys()])].flatMap((place) => {
    const [a, b] = [own.get(place), theirs.get(place)].map((each) =>
      each ? `${each.text} ×${each.times}` : 'nothing',
    );
    if (a === b) return [];
    const [document = '', rule = '', key = ''] = place.split('\n');
    return [{ document, rule, key, engine: b ?? '', interpreter: a ?? '' }];
  });
}

function add(
  map: Map<string, { readonly text: string; readonly times: number }>,
  place: readonly string[],
  text: string,
  times: number,
): void {
  const key = place.join('\n');
  const known = map.get(key);
  // What does not apply is nowhere compared.
  const plain = text.startsWith('notApplicable') ? 'notApplicable' : text;
  if (known === undefined) map.set(key, { text: plain, times });
  else
    map.set(key, {
      text: known.text === plain ? plain : `${known.text} | ${plain}`,
      times: known.times + times,
    });
}

const zero: Figure = { coefficient: 0, exponent: 0 };

function figureOf(text: string | null): Figure | undefined {
  if (text === null) return undefined;
  // Java writes a nought of many decimals as 0E-12.
  if (/^0E/.test(text)) return zero;
  const read = parseFigure(text.includes('.') ? text.replace(/\.?0+$/, '') : text);
  if (read === undefined) throw new Error(`no figure: ${text}`);
  return read;
}

/** A figure without trailing noughts, whatever its exponent. */
function shown(figure: Figure | undefined): string {
  if (figure === undefined) return '–';
  if (compare(figure, zero) === 0) return '0';
  let [digits, exponent] = [String(figure.coefficient), figure.exponent];
  while (digits.endsWith('0')) [digits, exponent] = [digits.slice(0, -1), exponent + 1];
  return `${digits}e${exponent}`;
}
