import type { Catalogue } from '../../core/catalogue/types.ts';
import type { Passage } from '../../core/model/narrative.ts';
import type { ToldSection } from '../claims/told-section.ts';
import { kindOfHeading, kindWords } from './kind.ts';
import { yearsTold } from './year.ts';

/** The one earlier year that a heading names. */
function pastYearOf(heading: string, year: number, catalogue: Catalogue): number | undefined {
  const [own, ...others] = new Set(yearsTold(heading, catalogue));
  return own !== undefined && others.length === 0 && own < year ? own : undefined;
}

/** Whether sentences bear out that their section is of that year: a heading alone may be left over from last year. */
function bearOut(texts: readonly string[], past: number, year: number, catalogue: Catalogue): boolean {
  const told = texts.flatMap((text) => yearsTold(text, catalogue));
  const counted = (wanted: number): number => told.filter((each) => each === wanted).length;
  return counted(past) > counted(year);
}

/**
 * 二、2023年决算 within a budget of 2024: what stands in the section is of its own year. For each passage the section of
 * that kind that it stands in.
 */
export function pastSections(
  passages: readonly Passage[],
  year: number | undefined,
  catalogue: Catalogue,
): readonly (ToldSection | undefined)[] {
  const sections = new Map<string, ToldSection | undefined>();
  const sectionOf = (heading: string): ToldSection | undefined => {
    const past = year === undefined ? undefined : pastYearOf(heading, year, catalogue);
    if (past === undefined || year === undefined) return undefined;
    const texts = passages.flatMap(({ text, path }) => (path.includes(heading) ? [text] : []));
    const final = kindOfHeading(heading, kindWords(catalogue)) === 'final';
    return bearOut(texts, past, year, catalogue) ? { year: past, final } : undefined;
  };
  return passages.map(({ path }) => {
    for (const heading of path.toReversed()) {
      if (!sections.has(heading)) sections.set(heading, sectionOf(heading));
      const section = sections.get(heading);
      if (section !== undefined) return section;
    }
    return undefined;
  });
}
