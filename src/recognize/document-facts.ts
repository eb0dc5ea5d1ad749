import { wordOf, wordsOf } from '../core/catalogue/lexicon.ts';
import { normaliseTight } from '../core/catalogue/normalise-text.ts';
import type { Catalogue, UnitEntry } from '../core/catalogue/types.ts';
import type { WordList } from '../core/generated/names.ts';
import type { DocumentKind } from '../core/model/disclosure.ts';
import type { RawText } from '../import/raw.ts';
import { yearIn } from './grid/banner.ts';
import type { Section } from './grid/sections.ts';
import { titleAbove } from './grid/title-lines.ts';

/** How many texts from the beginning count as cover and contents. */
const coverTexts = 40;
const longestCoverLine = 60;
const longestOffice = 30;
const longestPartHeading = 5;

/** Kind of the document: by its titles, else by how often its texts call it a budget or a final account. */
export function documentKind(
  sections: readonly Section[],
  texts: readonly RawText[],
  catalogue: Catalogue,
): DocumentKind | undefined {
  const titled = sections.flatMap((section) => titledKind(section, catalogue));
  const count = (kind: DocumentKind): number => titled.filter((each) => each === kind).length;
  const [budget, final] = [count('budget'), count('final')];
  if (budget !== final) return budget > final ? 'budget' : 'final';
  if (count('self-eval') === 0 || budget > 0) return kindByWords(texts, catalogue);
  return coveredAsFinal(texts, catalogue) ? 'final' : 'self-eval';
}

/** The text of final accounts may hold the forms of the self-evaluation while the tables stand in a file of their own. */
function coveredAsFinal(texts: readonly RawText[], catalogue: Catalogue): boolean {
  const words = wordsOf(catalogue, 'finalKind').filter((word) => word.length > 2);
  return texts
    .slice(0, coverTexts)
    .map(({ text }) => normaliseTight(text))
    .some((line) => line.length <= longestCoverLine && words.some((word) => line.endsWith(word)));
}

/** The kind of document that a title belongs to, when it belongs to one only. */
function titledKind(section: Section, catalogue: Catalogue): DocumentKind[] {
  const matches = titleAbove(section.before, catalogue)?.matches ?? [];
  const kinds = [...new Set(matches.map((match) => match.table.kind))];
  return kinds.length === 1 ? kinds : [];
}

function kindByWords(texts: readonly RawText[], catalogue: Catalogue): DocumentKind | undefined {
  const count = (list: WordList, lines: readonly string[]): number => {
    const words = wordsOf(catalogue, list).filter((word) => word.length > 2);
    return lines.filter((line) => words.some((word) => line.includes(word))).length;
  };
  const lines = texts.map(({ text }) => normaliseTight(text));
  for (const part of [lines.slice(0, coverTexts), lines]) {
    const [budget, final, selfEval] = [
      count('budgetKind', part),
      count('finalKind', part),
      count('selfEvalKind', part),
    ];
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

/** Offices and years that the cover names: in front of 部门预算, 部门决算 …, on the same line or on the one before. */
export function coverFacts(
  texts: readonly RawText[],
  catalogue: Catalogue,
): { departments: string[]; years: number[] } {
  const words = [...wordsOf(catalogue, 'budgetKind'), ...wordsOf(catalogue, 'finalKind')];
  const lines = texts
    .slice(0, coverTexts)
    .map(({ text }) => normaliseTight(text))
    .filter((line) => line.length <= longestCoverLine);
  const years = lines.flatMap((line) => yearIn(line) ?? []);
  const departments = lines.flatMap((line, index) => {
    const at = words.map((word) => line.indexOf(word)).filter((each) => each >= 0);
    if (at.length === 0) return [];
    const office = cleanOffice(line.slice(0, Math.min(...at)), catalogue);
    const named = office === '' ? cleanOffice(lines[index - 1] ?? '', catalogue) : office;
    return isOffice(named, catalogue) ? [named] : [];
  });
  return { departments, years };
}

/** Offices that sentences begin with in front of a year, for texts without cover. */
export function officesInProse(texts: readonly RawText[], catalogue: Catalogue): string[] {
  return texts.flatMap(({ text }) => {
    const tight = normaliseTight(text);
    const year = /(19|20)[0-9]{2}/.exec(tight)?.index ?? -1;
    const office = year > 0 && year <= longestOffice ? cleanOffice(tight.slice(0, year), catalogue) : '';
    return isOffice(office, catalogue) ? [office] : [];
  });
}

/** A department without the code in front of it, years, ordinals and marks. */
export function cleanOffice(text: string, catalogue: Catalogue): string {
  const suffixes = wordsOf(catalogue, 'yearSuffixes').join('|');
  const dated = new RegExp(`(19|20)[0-9]{2}(${suffixes})?`, 'g');
  return withoutPartHeading(normaliseTight(text), catalogue)
    .replace(dated, '')
    .replace(/^[0-9\-_.:\u3001()]+|[-:,.(]+$/g, '')
    .replace(/^[^(]*\)$/, (name) => name.slice(0, -1));
}

/** Takes off the heading of a part of the document: 第二部分. */
function withoutPartHeading(text: string, catalogue: Catalogue): string {
  const front = wordOf(catalogue, 'partHeading.front');
  const back = wordOf(catalogue, 'partHeading.back');
  const end = front === '' || !text.startsWith(front) ? -1 : text.indexOf(back);
  return end > 0 && end <= longestPartHeading ? text.slice(end + back.length) : text;
}

function isOffice(name: string, catalogue: Catalogue): boolean {
  return name.length >= 4 && wordsOf(catalogue, 'officeEndings').some((ending) => name.endsWith(ending));
}

/** The unit of documents that print none: 万元. */
export function usualUnit(catalogue: Catalogue): UnitEntry {
  const { units } = catalogue.conventions;
  return units.find((unit) => unit.exponent === 4) ?? units[0] ?? { title: '', exponent: 0 };
}

/** Whether a document is that of a single budget unit, or of a department with its units. */
export type Level = 'department' | 'unit';

/** The level that a cover line or a title names; `undefined` when it names none or both. */
export function levelOfText(text: string, catalogue: Catalogue): Level | undefined {
  const tight = normaliseTight(text);
  if (wordsOf(catalogue, 'eitherLevel').some((word) => tight.includes(word))) return undefined;
  const has = (list: WordList): boolean => wordsOf(catalogue, list).some((word) => tight.includes(word));
  const [department, unit] = [has('departmentLevel'), has('unitLevel')];
  if (department === unit) return undefined;
  return unit ? 'unit' : 'department';
}

/** The level of a document: as its cover says, else as most of its titles do. */
export function documentLevel(
  texts: readonly RawText[],
  titles: readonly string[],
  catalogue: Catalogue,
): Level | undefined {
  const words = [...wordsOf(catalogue, 'budgetKind'), ...wordsOf(catalogue, 'finalKind')];
  const cover = texts
    .slice(0, coverTexts)
    .map(({ text }) => normaliseTight(text))
    .filter((line) => line.length <= longestCoverLine && words.some((word) => line.endsWith(word)))
    .flatMap((line) => levelOfText(line, catalogue) ?? []);
  return cover[0] ?? mostFrequent(titles.flatMap((title) => levelOfText(title, catalogue) ?? []));
}
