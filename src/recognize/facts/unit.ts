import { anyOf } from '../../core/catalogue/lexicon.ts';
import { normaliseTight } from '../../core/catalogue/normalise-text.ts';
import type { Catalogue, UnitEntry } from '../../core/catalogue/types.ts';
import { allMatches } from '../../core/model/all-matches.ts';
import { printedUnit } from '../grid/banner.ts';
import type { Section } from '../grid/sections.ts';
import type { FactLine } from './lines.ts';
import { mostFrequent } from './weigh.ts';

/** The unit of documents that print none: 万元. */
function usualUnit({ conventions: { units } }: Catalogue): UnitEntry {
  return units.find((unit) => unit.exponent === 4) ?? units[0] ?? { title: '', exponent: 0 };
}

/**
 * The unit of a document: what the lines above its tables, else any lines, say most often; else the one unit of all its
 * sentences, when no table stands there or tables repeat the figures of the sentences in it; else the usual one.
 */
export function documentUnit(
  banners: readonly UnitEntry[],
  lines: readonly FactLine[],
  printed: ReadonlySet<string>,
  catalogue: Catalogue,
): UnitEntry {
  const stated =
    banners.length > 0
      ? banners
      : lines.flatMap(({ text, isHeading }) => (isHeading ? (printedUnit(text, catalogue) ?? []) : []));
  return mostFrequent(stated) ?? unitOfSentences(lines, printed, catalogue) ?? usualUnit(catalogue);
}

function unitOfSentences(
  lines: readonly FactLine[],
  printed: ReadonlySet<string>,
  catalogue: Catalogue,
): UnitEntry | undefined {
  const { units } = catalogue.conventions;
  const amount = new RegExp(
    `(?<![0-9,.])([0-9][0-9,.]{0,30})(${anyOf(units.map(({ title }) => normaliseTight(title)))})`,
    'g',
  );
  const amounts = lines.flatMap(({ text }) => allMatches(text, amount));
  const [only, ...others] = new Set(amounts.map(([, , unit]) => unit));
  if (others.length > 0) return undefined;
  const repeated = amounts.filter(([, figure = '']) => isTelling(figure) && printed.has(plain(figure)));
  const isSure = printed.size === 0 || repeated.length >= enoughRepeated;
  return isSure ? units.find(({ title }) => title === only) : undefined;
}

/** Figures of so many digits are not the same by chance. */
const isTelling = (figure: string): boolean => figure.replace(/[^0-9]/g, '').length >= 4;
const enoughRepeated = 2;

const plain = (figure: string): string => figure.replaceAll(',', '');

/** The figures of tables as printed, without separators. */
export function printedFigures(sections: readonly Section[]): ReadonlySet<string> {
  const texts = sections.flatMap(({ matrix }) => matrix.rows.flatMap((row) => row.map(({ text }) => text)));
  return new Set(texts.filter((text) => /^[0-9][0-9,.]*$/.test(text)).map(plain));
}
