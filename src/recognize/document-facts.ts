import { normaliseTight } from '../core/catalogue/normalise-text.ts';
import type { Catalogue, UnitEntry } from '../core/catalogue/types.ts';
import type { DocumentKind } from '../core/model/disclosure.ts';
import type { RawText } from '../import/raw.ts';
import { yearIn } from './banner.ts';
import { wordsOf } from './lexicon.ts';
import type { Section } from './sections.ts';
import { titleAbove } from './title-lines.ts';

/** How many texts from the beginning count as cover and contents. */
const coverTexts = 40;
const longestCoverLine = 60;

/** Kind of the document: by its titles, else by how often its texts call it a budget or a final account. */
export function documentKind(sections: readonly Section[], texts: readonly RawText[], catalogue: Catalogue): DocumentKind | undefined {
  const titled = new Map<DocumentKind, number>();
  for (const section of sections) {
    const kinds = new Set(titleAbove(section.before, catalogue)?.matches.map((match) => match.table.kind) ?? []);
    const [kind] = kinds;
    if (kinds.size === 1 && kind !== undefined) titled.set(kind, (titled.get(kind) ?? 0) + 1);
  }
  const [budget, final] = [titled.get('budget') ?? 0, titled.get('final') ?? 0];
  if (budget !== final) return budget > final ? 'budget' : 'final';
  return titled.has('self-eval') && budget === 0 ? 'self-eval' : kindByWords(texts, catalogue);
}

function kindByWords(texts: readonly RawText[], catalogue: Catalogue): DocumentKind | undefined {
  const count = (list: string, lines: readonly string[]): number => {
    const words = wordsOf(catalogue, list).filter((word) => word.length > 2);
    return lines.filter((line) => words.some((word) => line.includes(word))).length;
  };
  const lines = texts.map(({ text }) => normaliseTight(text));
  for (const part of [lines.slice(0, coverTexts), lines]) {
    const [budget, final, selfEval] = [count('budgetKind', part), count('finalKind', part), count('selfEvalKind', part)];
    if (final > budget) return 'final';
    if (budget > final) return 'budget';
    if (selfEval > 0) return 'self-eval';
  }
  return undefined;
}

/** The text named most often; the first among equals. */
export function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The office a cover line names in front of 部门预算, 部门决算 …, and the year beside it. */
export function coverFacts(texts: readonly RawText[], catalogue: Catalogue): { departments: string[]; years: number[] } {
  const words = ['budgetKind', 'finalKind'].flatMap((list) => [...wordsOf(catalogue, list)]).filter((word) => word.length > 2);
  const departments: string[] = [];
  const years: number[] = [];
  for (const { text } of texts.slice(0, coverTexts)) {
    const line = normaliseTight(text);
    if (line.length > longestCoverLine) continue;
    const word = words.find((each) => line.includes(each));
    const year = yearIn(line);
    if (year !== undefined) years.push(year);
    const office = word === undefined ? '' : cleanOffice(line.slice(0, line.indexOf(word)), catalogue);
    if (isOffice(office, catalogue)) departments.push(office);
  }
  return { departments, years };
}

/** A department without the code in front of it, years, ordinals and marks. */
export function cleanOffice(text: string, catalogue: Catalogue): string {
  const suffixes = wordsOf(catalogue, 'yearSuffixes').join('|');
  const dated = new RegExp(`(19|20)[0-9]{2}(${suffixes})?`, 'g');
  return normaliseTight(text).replace(dated, '').replace(/^[0-9\-_.:\u3001()]+|[-:,.()]+$/g, '');
}

function isOffice(name: string, catalogue: Catalogue): boolean {
  return name.length >= 4 && wordsOf(catalogue, 'officeEndings').some((ending) => name.endsWith(ending));
}

/** The unit of documents that print none: 万元. */
export function usualUnit(catalogue: Catalogue): UnitEntry {
  const { units } = catalogue.conventions;
  return units.find((unit) => unit.exponent === 4) ?? units[0] ?? { title: '', exponent: 0 };
}
