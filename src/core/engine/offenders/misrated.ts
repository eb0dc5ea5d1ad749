import { columnId, lineId } from '../../catalogue/ids.ts';
import { anyOf, wordsOf } from '../../catalogue/lexicon.ts';
import { normaliseLabel } from '../../catalogue/normalise-text.ts';
import type { Catalogue, TableEntry } from '../../catalogue/types.ts';
import { figureOf, type Indicator, indicatorsOf } from '../../derive/indicator.ts';
import type { ColumnId, WordList } from '../../generated/names.ts';
import { Decimal } from '../../model/decimal.ts';
import type { Row } from '../../model/disclosure.ts';
import { type Offender, tableList } from './offender.ts';

const hundred = new Decimal(100);
const bases: readonly ColumnId[] = ['budget', 'initial', 'received'];

/**
 * Indicators of a form that repeat the execution rate and give another outcome than its head: neither the rate that is
 * printed there for the whole nor any that its amounts give.
 */
export const misrated = tableList('misrated', (index, { document }) => {
  const { table, catalogue } = index;
  if (catalogue?.entry.shape !== 'form' || !catalogue.columns.has(columnId('actual'))) return [];
  const indicators = indicatorsOf(table, document.catalogue).filter((each) =>
    repeatsRate(each, document.catalogue),
  );
  if (indicators.length === 0) return [];
  const own = new Set(indicators.map(({ row }) => row));
  const rows = table.rows.filter((row) => !own.has(row));
  const whole = rows.filter(
    ({ key, cells }) => key === lineId('funds_total') && ratesOf({ cells }).length > 0,
  );
  return indicators.flatMap((indicator): Offender[] => {
    const named = rows.filter((row) => isNamed(row, indicator, catalogue.entry));
    const rates = (whole.length === 0 ? rows : [...named, ...whole]).flatMap(ratesOf);
    const [rate] = rates;
    const found = percentOf(indicator);
    if (rate === undefined || found === undefined || rates.some((each) => agree(found, each))) return [];
    const params = {
      rowLabel: indicator.name,
      found: `${found.value.toFixed()}%`,
      rate: `${rate.value.toFixed()}%`,
    };
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

/** 财政资金执行率: the indicator names the source of funds. */
function isNamed({ key }: Row, { name }: Indicator, { sides }: TableEntry): boolean {
  const line = sides.flatMap(({ lines }) => lines).find(({ id }) => id === key);
  const label = normaliseLabel(name);
  return line?.variants.some((variant) => label.includes(variant)) === true;
}

/** A rate with the digits behind the point that it was printed or computed with. */
interface Rate {
  readonly value: Decimal;
  readonly decimals: number;
}

const computedDecimals = 4;

/** The printed rate of a row of funds first, then what its amounts give. */
function ratesOf(row: Pick<Row, 'cells'>): readonly Rate[] {
  const [printed, executed] = [figureOf(row, 'rate'), figureOf(row, 'executed')];
  const computed = bases.flatMap((id): Rate[] => {
    const base = figureOf(row, id);
    if (base?.greaterThan(0) !== true || executed === undefined) return [];
    const value = executed.dividedBy(base).times(hundred).toDecimalPlaces(computedDecimals);
    return [{ value, decimals: computedDecimals }];
  });
  const text = row.cells[columnId('rate')]?.text ?? '';
  return printed === undefined ? computed : [{ value: printed, decimals: decimalsIn(text) }, ...computed];
}

const decimalsIn = (text: string): number => /[.](\d+)/.exec(text)?.[1]?.length ?? 0;

/** The outcome as a percentage; a bare figure up to one is a share of one. */
function percentOf({ actual, row }: Indicator): Rate | undefined {
  if (actual === undefined || actual.before !== '') return undefined;
  const decimals = decimalsIn(row.texts[columnId('actual')] ?? '');
  if (actual.unit === '%') return { value: actual.value, decimals };
  if (actual.unit !== '') return undefined;
  const { value } = actual;
  return value.greaterThan(1)
    ? { value, decimals }
    : { value: value.times(hundred), decimals: Math.max(decimals - 2, 0) };
}

/** Equal, or the one is the other rounded or cut to its own digits. */
function agree(a: Rate, b: Rate): boolean {
  const decimals = Math.min(a.decimals, b.decimals);
  return ways.some((way) =>
    a.value.toDecimalPlaces(decimals, way).equals(b.value.toDecimalPlaces(decimals, way)),
  );
}

const ways = [Decimal.ROUND_HALF_UP, Decimal.ROUND_DOWN];
