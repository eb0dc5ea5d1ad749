import { normaliseLabel } from '../../../catalogue/normalise-text.ts';
import type { Indicator } from '../../../derive/indicator.ts';
import type { Quote } from './quotes.ts';

/** The last characters of the name of a rate say which kind of rate it is. */
const kindLength = 3;
/** So many characters in a row are a thing of its own. */
const leastRun = 4;
/** Of the characters of a name, for a rate that the goal already states with the value of the indicator. */
const leastCommonPercent = 60;
const leastLeadPercent = 15;

/** The one indicator of a form that a figure of a text is said of; `undefined` where it could be another. */
export function quotedIndicator(
  quote: Quote,
  quotes: readonly Quote[],
  indicators: readonly Indicator[],
): Indicator | undefined {
  return quote.unit === '%' ? rateNamed(quote, quotes, indicators) : thingNamed(quote, quotes, indicators);
}

function rateNamed(quote: Quote, quotes: readonly Quote[], indicators: readonly Indicator[]) {
  const kind = quote.noun.slice(-kindLength);
  const [found, ...others] = ratesOf(indicators).filter(({ name }) => normaliseLabel(name).endsWith(kind));
  const twins = quotes.filter(({ noun, unit }) => unit === '%' && noun.endsWith(kind));
  if (found === undefined || others.length > 0 || twins.length > 1) return undefined;
  const name = normaliseLabel(found.name);
  return leavesOut(name, quote.noun) || leavesOut(quote.noun, name) ? found : undefined;
}

/** The rate that the goal speaks of with the very value of its target, where no other rate is named nearly like it. */
export function aimedAt(
  quote: Quote,
  goals: readonly Quote[],
  indicators: readonly Indicator[],
): Indicator | undefined {
  if (
    quote.unit !== '%' ||
    !goals.some(({ noun, value }) => noun === quote.noun && value.equals(quote.value))
  )
    return undefined;
  const ranked = ratesOf(indicators)
    .map((indicator) => ({ indicator, percent: commonPercent(quote.noun, normaliseLabel(indicator.name)) }))
    .sort((a, b) => b.percent - a.percent);
  const [best, next] = ranked;
  if (best === undefined || best.percent < leastCommonPercent) return undefined;
  if (next !== undefined && best.percent - next.percent < leastLeadPercent) return undefined;
  return best.indicator.target?.value.equals(quote.value) === true ? best.indicator : undefined;
}

function ratesOf(indicators: readonly Indicator[]): readonly Indicator[] {
  return indicators.filter(({ target }) => target?.unit === '%');
}

/** Something counted that both the clause begins with and the name of one indicator holds. */
function thingNamed(quote: Quote, quotes: readonly Quote[], indicators: readonly Indicator[]) {
  const thing = (name: string) => sharedStart(quote.noun, normaliseLabel(name));
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

function commonPercent(name: string, other: string): number {
  const common = [...new Set(name)].filter((character) => other.includes(character));
  return (100 * common.length) / new Set(name).size;
}
