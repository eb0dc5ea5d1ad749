import { wordsOf } from '../../core/catalogue/lexicon.ts';
import type { Catalogue, UnitEntry } from '../../core/catalogue/types.ts';
import type { DocumentKind } from '../../core/model/disclosure.ts';
import type { Banner } from '../grid/banner.ts';
import type { Section, Sections } from '../grid/sections.ts';
import { documentKind } from './kind.ts';
import { type DocumentLevel, documentLevel } from './level.ts';
import { type FactLine, factLines, fileLine } from './lines.ts';
import { documentOffice } from './office.ts';
import { documentUnit, printedFigures } from './unit.ts';
import { documentYear } from './year.ts';

/** What a document says about itself, line by line. */
export interface FactSource {
  readonly sections: readonly Section[];
  readonly lines: readonly FactLine[];
  readonly file: FactLine;
  readonly catalogue: Catalogue;
}

/** The lines of a document in which its facts are looked for. */
export function factSource(file: string, { sections, texts }: Sections, catalogue: Catalogue): FactSource {
  return { sections, lines: factLines(texts, catalogue), file: fileLine(file, catalogue), catalogue };
}

/** Kind of the document; `undefined` when nothing tells it. */
export function kindOf({ sections, lines, file, catalogue }: FactSource): DocumentKind | undefined {
  return documentKind(sections, lines, file, catalogue);
}

/** What else is known of a document. */
export interface RecognizedFacts {
  readonly year?: number;
  readonly department: string;
  readonly unit: UnitEntry;
  readonly level?: DocumentLevel;
  /** A budget as it was changed during the year. */
  readonly isAdjusted: boolean;
}

/** Year, office, unit of money and level, from the statements above the tables, their titles and the lines. */
export function documentFacts(
  { sections, lines, file, catalogue }: FactSource,
  tables: readonly { readonly banner: Banner; readonly title: string }[],
  kind: DocumentKind | undefined,
): RecognizedFacts {
  const banners = tables.map(({ banner }) => banner);
  const stated = <K extends keyof Banner>(key: K) => banners.flatMap((banner) => banner[key] ?? []);
  const year = documentYear(stated('year') as number[], lines, file, kind, catalogue);
  const titles = tables.map(({ title }) => title);
  const level = documentLevel(lines, titles, catalogue);
  return {
    ...(year === undefined ? {} : { year }),
    department: documentOffice(stated('department') as string[], lines, file, catalogue),
    unit: documentUnit(stated('unit') as UnitEntry[], lines, printedFigures(sections), catalogue),
    ...(level === undefined ? {} : { level }),
    isAdjusted:
      (kind ?? 'budget') === 'budget' && statesAdjustment([file, ...lines.slice(0, titleLines)], catalogue),
  };
}

/** Lines from the beginning that may be the title. */
const titleLines = 4;

function statesAdjustment(lines: readonly FactLine[], catalogue: Catalogue): boolean {
  const words = wordsOf(catalogue, 'adjustedWords');
  return lines.some(({ text, isHeading }) => isHeading && words.some((word) => text.includes(word)));
}
