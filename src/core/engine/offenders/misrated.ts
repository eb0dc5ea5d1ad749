import { columnId } from '../../catalogue/ids.ts';
import { anyOf, wordsOf } from '../../catalogue/lexicon.ts';
import { normaliseLabel } from '../../catalogue/normalise-text.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import { figureOf, type Indicator, indicatorsOf } from '../../derive/indicator.ts';
import type { ColumnId, WordList } from '../../generated/names.ts';
import { Decimal } from '../../model/decimal.ts';
import type { Row } from '../../model/disclosure.ts';
import { type Offender, tableList } from './offender.ts';

const hundred = new Decimal(100);
const bases: readonly ColumnId[] = ['budget', 'initial', 'received'];

/**
 * Indicators of a form that repeat the execution rate and give another outcome than its head: neither the rate that is
 * printed there nor any that its funds give.
 */
export const misrated = tableList('misrated', (index, { document }) => {
  const { table, catalogue } = index;
  if (catalogue?.entry.shape !== 'form' || !catalogue.columns.has(columnId('actual'))) return [];
  const indicators = indicatorsOf(table, document.catalogue).filter((each) =>
    repeatsRate(each, document.catalogue),
  );
  if (indicators.length === 0) return [];
  const own = new Set(indicators.map(({ row }) => row));
  const rates = table.rows.filter((row) => !own.has(row)).flatMap(ratesOf);
  const [rate] = rates;
  if (rate === undefined) return [];
  return indicators.flatMap((indicator): Offender[] => {
    const found = percentOf(indicator);
    if (found === undefined || rates.some((each) => agree(found, each))) return [];
    const params = { rowLabel: indicator.name, found: `${found.toFixed()}%`, rate: `${rate.toFixed()}%` };
    return [{ key: indicator.row.key, params, operands: [], place: indicator.row.place }];
  });
});

function repeatsRate({ name, target }: Indicator, catalogue: Catalogue): boolean {
  const isPercent = target === undefined || target.unit === '%' || target.unit === '';
  const any = (list: WordList) => anyOf(wordsOf(catalogue, list));
  const scope = any('executionIndicator.scope');
  const funds = any('executionIndicator.funds');
  const rate = any('executionIndicator.rate');
  return isPercent && new RegExp(`^${scope}?${funds}?${rate}$`).test(normaliseLabel(name));
}

/** The printed rate of a row of funds first, then what its amounts give. */
function ratesOf(row: Row): readonly Decimal[] {
  const [printed, executed] = [figureOf(row, 'rate'), figureOf(row, 'executed')];
  const computed = bases.flatMap((id) => {
    const base = figureOf(row, id);
    return base?.greaterThan(0) === true && executed !== undefined
      ? [executed.dividedBy(base).times(hundred).toDecimalPlaces(4)]
      : [];
  });
  return printed === undefined ? computed : [printed, ...computed];
}

/** The outcome as a percentage; a bare figure up to one is a share of one. */
function percentOf({ actual }: Indicator): Decimal | undefined {
  if (actual === undefined || actual.before !== '') return undefined;
  if (actual.unit === '%') return actual.value;
  if (actual.unit !== '') return undefined;
  return actual.value.greaterThan(1) ? actual.value : actual.value.times(hundred);
}

/** Equal, or the one is the other rounded or cut to its own digits. */
function agree(a: Decimal, b: Decimal): boolean {
  const decimals = Math.min(a.decimalPlaces(), b.decimalPlaces());
  return ways.some((way) => a.toDecimalPlaces(decimals, way).equals(b.toDecimalPlaces(decimals, way)));
}

const ways = [Decimal.ROUND_HALF_UP, Decimal.ROUND_DOWN];
