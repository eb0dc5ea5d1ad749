import { wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseTight } from '../../core/catalogue/normalise-text.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { WordList } from '../../core/generated/names.ts';
import type { FactLine } from './lines.ts';
import { mostFrequent } from './weigh.ts';

/** Whether a document is that of a single budget unit, or of a department with its units. */
export type DocumentLevel = 'department' | 'unit';

/** The level that a cover line or a title names; `undefined` when it names none or both. */
export function levelOfText(text: string, catalogue: Catalogue): DocumentLevel | undefined {
  const tight = normaliseTight(text);
  if (wordsOf(catalogue, 'eitherLevel').some((word) => tight.includes(word))) return undefined;
  const has = (list: WordList): boolean => wordsOf(catalogue, list).some((word) => tight.includes(word));
  const [department, unit] = [has('departmentLevel'), has('unitLevel')];
  if (department === unit) return undefined;
  return unit ? 'unit' : 'department';
}

/** The level of a document: as its cover says, else as most of its titles do. */
export function documentLevel(
  lines: readonly FactLine[],
  titles: readonly string[],
  catalogue: Catalogue,
): DocumentLevel | undefined {
  const words = [...wordsOf(catalogue, 'budgetKind'), ...wordsOf(catalogue, 'finalKind')];
  const cover = lines
    .filter(
      ({ isCover, isHeading, text }) => isCover && isHeading && words.some((word) => text.endsWith(word)),
    )
    .flatMap(({ text }) => levelOfText(text, catalogue) ?? []);
  return cover[0] ?? mostFrequent(titles.flatMap((title) => levelOfText(title, catalogue) ?? []));
}
