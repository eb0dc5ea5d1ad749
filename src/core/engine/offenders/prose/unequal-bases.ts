import { normaliseLabel } from '../../../catalogue/normalise-text.ts';
import { haveOneBase, type SharedAmount } from '../../../derive/shared-base.ts';
import type { Cell, Row } from '../../../model/disclosure.ts';
import { sign } from '../../../model/exact.ts';
import type { Figure } from '../../../model/figure.ts';
import type { ClaimColumn } from '../../../model/narrative.ts';
import { wordsIn } from '../../index/passages.ts';
import { documentList, type Offender } from '../offender.ts';

const share: ClaimColumn = 'share';
const amount: ClaimColumn = 'amount';
const base: ClaimColumn = 'base';

interface Shared extends SharedAmount {
  readonly row: Row;
  readonly of: string;
}

const hasFigure = (cell: Cell | undefined): cell is Cell & { readonly figure: Figure } =>
  cell?.figure !== undefined && sign(cell.figure) > 0;

/** A share that names its base without printing it anywhere; 同类产品 is another base for each. */
function sharedOf(row: Row, relative: readonly string[]): Shared[] {
  const { shareOf = '' } = row.statement ?? {};
  const [part, rate] = [row.cells[amount], row.cells[share]];
  if (relative.some((word) => shareOf.startsWith(word))) return [];
  if (shareOf === '' || row.cells[base] !== undefined || !hasFigure(part) || !hasFigure(rate)) return [];
  return [{ row, of: normaliseLabel(shareOf), amount: part, share: rate }];
}

/** Shares of one base that the text names and never prints, of which no base could fit all. */
export const unequalBases = documentList('unequal_bases', ({ document }) => {
  const tables = [...document.tables.values()].flat();
  const prose = tables.find(({ catalogue }) => catalogue?.entry.shape === 'narrative');
  const firsts = new Map<string, Shared>();
  return prose?.rows
    .flatMap(({ row }) => sharedOf(row, wordsIn(document, 'relativeBases')))
    .flatMap((each): Offender[] => {
      const key = [each.of, each.row.statement?.year ?? '', each.row.texts['section'] ?? ''].join('/');
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, each);
      if (first === undefined || haveOneBase(first, each)) return [];
      const params = {
        base: each.of,
        first: `${first.row.label} ${first.amount.text} / ${first.share.text}%`,
        second: `${each.row.label} ${each.amount.text} / ${each.share.text}%`,
      };
      return [{ key: each.row.key, params, operands: [], place: each.row.place }];
    });
});
