import { pick, type Random } from './random.ts';

/** Digits and the places between them, so that a slip can be made in a printed figure. */
type Misprint = (text: string, random: Random) => string | undefined;

const digitPlaces = (text: string): number[] =>
  [...text].flatMap((character, at) => (character >= '0' && character <= '9' ? [at] : []));

const replaceAt = (text: string, at: number, by: string, length = 1): string =>
  text.slice(0, at) + by + text.slice(at + length);

function transpose(text: string, random: Random): string | undefined {
  const at = pick(
    random,
    digitPlaces(text).filter((place) => {
      const next = text[place + 1] ?? '';
      // Whoever types 04 for 40 sees 4.
      if (next === '0' && place === 0) return false;
      return next >= '0' && next <= '9' && next !== text[place];
    }),
  );
  return at === undefined ? undefined : replaceAt(text, at, `${text[at + 1]}${text[at]}`, 2);
}

function drop(text: string, random: Random): string | undefined {
  const places = digitPlaces(text);
  const at = places.length > 1 ? pick(random, places) : undefined;
  return at === undefined ? undefined : replaceAt(text, at, '');
}

function double(text: string, random: Random): string | undefined {
  const at = pick(random, digitPlaces(text));
  return at === undefined ? undefined : replaceAt(text, at, `${text[at]}${text[at]}`);
}

function insert(text: string, random: Random): string | undefined {
  const at = pick(random, digitPlaces(text));
  return at === undefined ? undefined : replaceAt(text, at, `${random.below(10)}${text[at]}`);
}

function wrongDigit(text: string, random: Random): string | undefined {
  const at = pick(random, digitPlaces(text));
  if (at === undefined) return undefined;
  return replaceAt(text, at, String((Number(text[at]) + 1 + random.below(9)) % 10));
}

function shiftPoint(text: string, random: Random): string | undefined {
  return pointMoved(text, pick(random, [-2, -1, 1, 2]) ?? 1);
}

/** The figure with its point moved to the right, as it would be printed. */
function pointMoved(text: string, places: number): string | undefined {
  const sign = text.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = text.slice(sign.length).split('.');
  if (digitPlaces(whole).length !== whole.length || whole === '') return undefined;
  const digits = '0'.repeat(Math.max(0, 1 - places - whole.length)) + whole + fraction;
  const point = digits.length - fraction.length + places;
  const padded = digits.padEnd(point, '0');
  const left = padded.slice(0, point).replace(/^0+(?=\d)/, '');
  const right = padded.slice(point);
  return sign + left + (right === '' ? '' : `.${right}`);
}

const scaleUnit: Misprint = (text, random) => pointMoved(text, pick(random, [-4, 4]) ?? 4);

const loseSign: Misprint = (text) => (text.startsWith('-') ? text.slice(1) : `-${text}`);

/** 1,367 → 1.367: only whole figures of four to six digits can be read so. */
const pointForSeparator: Misprint = (text) =>
  /^\d{4,6}$/.test(text) ? replaceAt(text, text.length - 3, '.', 0) : undefined;

/** Slips within one figure, by the name of the operator that undoes them. */
export const misprints: Readonly<Record<string, Misprint>> = {
  'transposed-digits': transpose,
  'digit-dropped': drop,
  'digit-doubled': double,
  'digit-inserted': insert,
  'digit-wrong': wrongDigit,
  'decimal-shifted': shiftPoint,
  'unit-scaled': scaleUnit,
  'sign-lost': loseSign,
  'separator-as-point': pointForSeparator,
};
