import { normaliseLabel } from '../../../catalogue/normalise-text.ts';
import type { Indicator } from '../../../derive/indicator.ts';
import type { Quote } from './quotes.ts';

/** The last characters of the name of a rate say which kind of rate it is. */
const kindLength = 3;
/** So many characters in a row are a thing of its own. */
const leastRun = 4;
/** Of the characters of a name, for a rate that the goal already states with the value of the indicator. */
const leastCommonPercent = 60;

/** The one indicator of a form that a figure of a text is said of; `undefined` where it could be another. */
export function quotedIndicator(
  quote: Quote,
  quotes: readonly Quote[],
  indicators: readonly Indicator[],
  verbs: readonly string[],
): Indicator | undefined {
  return quote.unit === '%'
    ? rateNamed(quote, quotes, indicators)
    : thingNamed(quote, quotes, indicators, verbs);
}

function rateNamed(quote: Quote, quotes: readonly Quote[], indicators: readonly Indicator[]) {
  const kind = quote.noun.slice(-kindLength);
  const [found, ...others] = ratesOf(indicators).filter(({ name }) => normaliseLabel(name).endsWith(kind));
  const twins = quotes.filter(({ noun, unit }) => unit === '%' && noun.endsWith(kind));
  if (found === undefined || others.length > 0 || twins.length > 1) return undefined;
  const name = normaliseLabel(found.name);
  return leavesOut(name, quote.noun) || leavesOut(quote.noun, name) ? found : undefined;
}

/** The one rate whose target is the value that the goal already states of the same thing, and whose name is much like it. */
export function aimedAt(
  quote: Quote,
  goals: readonly Quote[],
  indicators: readonly Indicator[],
): Indicator | undefined {
  const isGoal = goals.some(({ noun, value }) => noun === quote.noun && value.equals(quote.value));
  if (quote.unit !== '%' || !isGoal) return undefined;
  const [found, ...others] = ratesOf(indicators).filter(
    ({ name, target }) =>
      target?.value.equals(quote.value) === true && normaliseLabel(name).endsWith(quote.noun.slice(-1)),
  );
  if (found === undefined || others.length > 0) return undefined;
  return commonPercent(quote.noun, normaliseLabel(found.name)) >= leastCommonPercent ? found : undefined;
}

/** The goal that an outcome takes up word by word, another figure in it or not. */
export function goalOf(quote: Quote, goals: readonly Quote[], outcomes: readonly Quote[]): Quote | undefined {
  const isSame = ({ noun, unit }: Quote): boolean => noun === quote.noun && unit === quote.unit;
  const [goal, ...others] = goals.filter(isSame);
  return others.length > 0 || outcomes.filter(isSame).length > 1 ? undefined : goal;
}

/** The one indicator that has the figure of a text in one of its columns, and a word of the clause in its name. */
export function countedAs(
  quote: Quote,
  indicators: readonly Indicator[],
  column: 'target' | 'actual',
): Indicator | undefined {
  if (quote.unit === '%') return undefined;
  const [found, ...others] = indicators.filter(
    (each) => each[column]?.unit === quote.unit && each[column]?.value.equals(quote.value) === true,
  );
  const isMeant =
    found !== undefined && others.length === 0 && sharesWord(quote.noun, normaliseLabel(found.name));
  return isMeant ? found : undefined;
}

/** Two characters in a row of the one stand in the other. */
const sharesWord = (a: string, b: string): boolean =>
  [...a].some((_, index) => index + 1 < a.length && b.includes(a.slice(index, index + 2)));

function ratesOf(indicators: readonly Indicator[]): readonly Indicator[] {
  return indicators.filter(({ target }) => target?.unit === '%');
}

/** Something counted that both the clause begins with, a verb in front of it or not, and the name of one indicator holds. */
function thingNamed(
  quote: Quote,
  quotes: readonly Quote[],
  indicators: readonly Indicator[],
  verbs: readonly string[],
) {
  const noun = verbs.find((verb) => quote.noun.startsWith(verb) && quote.noun.length > verb.length);
  const things = [quote.noun, ...(noun === undefined ? [] : [quote.noun.slice(noun.length)])];
  const thing = (name: string) =>
    things.map((each) => sharedStart(each, normaliseLabel(name))).sort((a, b) => b.length - a.length)[0] ??
    '';
  const named = indicators.filter(({ name }) => thing(name).length >= leastRun);
  const [found] = named;
  if (found === undefined || named.length > 1) return undefined;
  if ((found.actual ?? found.target)?.unit !== quote.unit || found.target?.unit !== quote.unit)
    return undefined;
  const start = thing(found.name);
  const twins = quotes.filter(({ noun, unit }) => unit === quote.unit && noun.includes(start));
  return twins.length > 1 ? undefined : found;
}

/** The longest beginning of a clause that the name holds. */
function sharedStart(clause: string, name: string): string {
  let length = 0;
  while (length < clause.length && name.includes(clause.slice(0, length + 1))) length++;
  return clause.slice(0, length);
}

/** The short name is the long one with characters left out. */
function leavesOut(long: string, short: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

/** How many characters of a phrase stand in a name, in percent; words in front of the phrase may be left out. */
function commonPercent(phrase: string, name: string): number {
  const percents = [...phrase].map((_, start) => {
    const characters = new Set(phrase.slice(start));
    const common = [...characters].filter((character) => name.includes(character));
    return characters.size < leastRun ? 0 : (100 * common.length) / characters.size;
  });
  return Math.max(0, ...percents);
}
