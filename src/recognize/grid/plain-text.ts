import { type Lexicon, pairsOf } from '../../core/catalogue/lexicon.ts';
import type { UnitEntry } from '../../core/catalogue/types.ts';
import { isNumeric } from './numeric-text.ts';
import { withoutSounds } from './sounds.ts';

/** An amount without the signs of money that some forms print in every cell. */
export interface PlainAmount {
  readonly text: string;
  /** The unit that the cell itself states: 15.00万元. */
  readonly unit?: UnitEntry;
}

const currencySign = /^[\u00a5\uffe5$\uff04]\s*/u;
const longestAmount = 40;
const readings = new WeakMap<Lexicon, ReadonlyMap<string, string>>();

function readingsOf(lexicon: Lexicon): ReadonlyMap<string, string> {
  const known = readings.get(lexicon);
  if (known !== undefined) return known;
  const made = pairsOf(lexicon.catalogue, 'traditionalCharacters');
  readings.set(lexicon, made);
  return made;
}

/**
 * A text in simplified characters, in which the catalogue is written, without the sounds of characters; copies of documents
 * may be in traditional ones.
 */
export function simplified(text: string, lexicon: Lexicon): string {
  const marks = readingsOf(lexicon);
  let changed = false;
  let result = '';
  const plain = withoutSounds(text);
  for (const mark of plain) {
    const read = marks.get(mark);
    changed ||= read !== undefined;
    result += read ?? mark;
  }
  return changed ? result : plain;
}

/** Takes currency sign and unit off an amount; `undefined` for a text that has neither or is no amount. */
export function plainAmount(text: string, lexicon: Lexicon): PlainAmount | undefined {
  if (text.length > longestAmount || !/[0-9\uff10-\uff19]/u.test(text)) return undefined;
  const signless = text.replace(currencySign, '');
  const unit = lexicon.units.find((each) => signless.endsWith(each.title));
  const amount = unit === undefined ? signless : signless.slice(0, -unit.title.length).trimEnd();
  if (amount === text || !isNumeric(amount)) return undefined;
  return unit === undefined ? { text: amount } : { text: amount, unit };
}
