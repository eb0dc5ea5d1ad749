import type { UnitEntry } from '../../core/catalogue/types.ts';
import type { Cell } from '../../core/model/disclosure.ts';
import type { Figure } from '../../core/model/figure.ts';
import { formatFigure } from '../../core/model/format-figure.ts';
import { parseFigure } from '../../core/model/parse-figure.ts';
import type { FigureType } from '../../core/model/read-cell.ts';

/** Columns of `claims.csv`: one record a figure; what holds for the whole statement stands in its first record. */
export const claimColumns = [
  'section',
  'measure',
  'row',
  'code',
  'subject',
  'project',
  'year',
  'kind',
  'value',
  'unit',
  'source',
  'printed',
  'state',
  'half',
  'derived',
  'rowSource',
  'rowKind',
  'parts',
  'open',
  'unbound',
  'shareOf',
  'ambiguous',
  'sentence',
  'reason',
  'texts',
] as const;

export type ClaimField = (typeof claimColumns)[number];

/** Texts of a statement that have a column of their own; any other goes into `texts`. */
export const namedTexts = ['section', 'sentence', 'reason'] as const;

/** Columns of `passages.csv`. `depth` counts the headings above; `level` is that of a heading. */
export const passageColumns = ['level', 'depth', 'text', 'source'] as const;

/** Joins texts that may hold the separator themselves. */
export function joinList(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[%|]/g, (mark) => (mark === '%' ? '%25' : '%7C'))).join('|');
}

/** Takes apart what `joinList` wrote. */
export function splitList(text: string): string[] {
  return text
    .split('|')
    .map((part) => part.replace(/%(25|7C)/g, (_, code: string) => (code === '25' ? '%' : '|')));
}

/** A figure of the prose on disk: the signed number, and its unit where it is money. */
export interface ClaimValue {
  readonly value: string;
  readonly unit: string;
}

/** Writes a figure in the unit that it was printed in, decimals kept. */
export function formatClaim(cell: Cell, type: FigureType, units: readonly UnitEntry[]): ClaimValue {
  const { figure } = cell;
  if (figure === undefined) return { value: cell.text, unit: '' };
  const decimals = parseFigure(cell.text)?.decimals ?? 0;
  if (type === 'percent') return { value: `${formatFigure(figure, 0, decimals)}%`, unit: '' };
  if (type !== 'money') return { value: formatFigure(figure, 0, decimals), unit: '' };
  const unit = units.find(({ exponent }) => exponent === figure.exponent + decimals);
  return { value: formatFigure(figure, unit?.exponent ?? 0, decimals), unit: unit?.title ?? '' };
}

/** The figure that a value states, in its base unit, and the exponent of its last digit. */
export function parseClaim(
  value: string,
  exponent: number,
  type: FigureType,
): { readonly figure: Figure; readonly half?: number } | undefined {
  const printed = parseFigure(value);
  if (printed === undefined) return undefined;
  const figure = { coefficient: printed.coefficient, exponent: printed.exponent + exponent };
  const last = exponent - printed.decimals;
  // Money to the cent and things counted are exact.
  const isExact = type === 'money' ? last <= -2 : type !== 'percent';
  return isExact ? { figure } : { figure, half: last };
}
