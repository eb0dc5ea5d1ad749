/** What became of the figures of a document when it was scanned. */
import type { ScanFacts } from '../../src/core/findings/scan-facts.ts';
import type { Cell, Disclosure } from '../../src/core/model/disclosure.ts';
import { compare } from '../../src/core/model/exact.ts';

/** All figures of all tables, each by its place in them. */
export function figuresByPlace({ tables }: Disclosure): ReadonlyMap<string, Cell> {
  const named = tables.flatMap(({ id, instance, rows }) =>
    rows.flatMap(({ key, side = '', cells }) =>
      Object.entries(cells).map(
        ([column, cell]) => [`${id}#${instance}/${side}/${key}/${column}`, cell] as const,
      ),
    ),
  );
  return new Map(named.filter(([, { derived, text }]) => derived !== true && /\d/.test(text)));
}

/** Counts of figures; `wrong` ones are read as another number. */
export interface ScanTally {
  readonly figures: number;
  readonly right: number;
  readonly wrong: number;
  /** No number by its print, or found nowhere in its table. */
  readonly unread: number;
  readonly certified: number;
  readonly uncertain: number;
  readonly certifiedButWrong: readonly string[];
  readonly wrongOnes: readonly string[];
}

/** Compares the figures of a scanned document with those of the printed one. */
export function compareFigures(printed: Disclosure, scanned: Disclosure, facts: ScanFacts): ScanTally {
  const [wanted, read] = [figuresByPlace(printed), figuresByPlace(scanned)];
  const pairs = [...wanted].flatMap(([place, cell]) => {
    const other = read.get(place);
    if (other?.state !== 'value') return [];
    const isRight = isSameFigure(cell, other);
    return { isRight, isSure: !facts.isUncertain(other), text: `${place}: ${cell.text} as ${other.text}` };
  });
  const wrong = pairs.filter(({ isRight }) => !isRight);
  const invented = [...read]
    .filter(([place, cell]) => !wanted.has(place) && !facts.isUncertain(cell))
    .map(([place, cell]) => `${place}: nothing as ${cell.text}`);
  const certified = pairs.filter(({ isSure }) => isSure).length;
  return {
    figures: wanted.size,
    right: pairs.length - wrong.length,
    wrong: wrong.length,
    unread: wanted.size - pairs.length,
    certified,
    uncertain: pairs.length - certified,
    certifiedButWrong: [...wrong.filter(({ isSure }) => isSure).map(({ text }) => text), ...invented],
    wrongOnes: wrong.map(({ text }) => text),
  };
}

/** Whether two cells hold the same number. */
export function isSameFigure(a: Cell, b: Cell): boolean {
  if (a.figure === undefined || b.figure === undefined) return a.text === b.text;
  return compare(a.figure, b.figure) === 0;
}
