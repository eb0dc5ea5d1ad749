import { anyOf, type Lexicon, wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseTight } from '../../core/catalogue/normalise-text.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { DocumentKind } from '../../core/model/disclosure.ts';
import type { Passage } from '../../core/model/narrative.ts';
import { perObject } from '../../core/model/per-object.ts';
import type { ToldSection } from '../claims/told-section.ts';
import { stripEnumerator } from '../grid/enumerator.ts';
import { kindOfSentence, kindWords } from './kind.ts';
import { anyListed, sentencesOf } from './lines.ts';
import { yearsTold } from './year.ts';

const budgets = ['proseInitial', 'proseAnnual', 'proseBudget'] as const;

interface HeadingWords {
  /** Names of funds and of the work on budgets, which tell no kind. */
  readonly neutral: RegExp;
  readonly budget: RegExp;
  readonly final: RegExp;
  /** What two headings may differ in that speak of the same: words of the kinds, of chapters, and the year. */
  readonly apart: RegExp;
}

const headingWords = perObject((catalogue: Catalogue): HeadingWords => {
  const told = new Set(budgets.flatMap((list) => wordsOf(catalogue, list)));
  const neutral = wordsOf(catalogue, 'kindNeutral').filter((word) => !told.has(word));
  const kinds = anyListed(catalogue, 'budgetKind', 'finalKind', 'proseFinal', ...budgets);
  const chapters = anyListed(catalogue, 'proseChapter', 'headingFillers', 'yearSuffixes');
  return {
    neutral: new RegExp(anyOf(neutral.map(normaliseTight)), 'g'),
    budget: new RegExp(anyListed(catalogue, 'budgetKind', ...budgets)),
    final: new RegExp(anyListed(catalogue, 'finalKind')),
    apart: new RegExp(`${kinds}|${chapters}|20[0-9]{2}`, 'g'),
  };
});

/** A heading that tells a kind, and what it tells beside it. */
interface Told {
  readonly kind: DocumentKind;
  readonly rest: string;
}

function toldBy(heading: string, lexicon: Lexicon): Told | undefined {
  const words = headingWords(lexicon.catalogue);
  const text = normaliseTight(heading);
  const plain = text.replace(words.neutral, '');
  const [budget, final] = [words.budget.test(plain), words.final.test(plain)];
  if (budget === final) return undefined;
  return {
    kind: final ? 'final' : 'budget',
    rest: stripEnumerator(text.replace(words.apart, ''), lexicon).rest,
  };
}

/** The heading that a passage stands under at a level, with all that stand above it. */
const keyOf = (path: readonly string[], level: number): string => path.slice(0, level + 1).join('\n');

/** A section of the text: its heading, the one above it, and the texts in it. */
interface Section {
  readonly above: string;
  readonly heading: string;
  readonly texts: string[];
}

function sectionsIn(passages: readonly Passage[]): ReadonlyMap<string, Section> {
  const sections = new Map<string, Section>();
  for (const { path, text } of passages) {
    path.forEach((heading, level) => {
      const key = keyOf(path, level);
      const section = sections.get(key) ?? { above: keyOf(path, level - 1), heading, texts: [] };
      section.texts.push(text);
      sections.set(key, section);
    });
  }
  return sections;
}

/** Whether the sentences of a section speak of its own kind rather than of the other one: a heading alone may be left over. */
function bearOut(texts: readonly string[], kind: DocumentKind, catalogue: Catalogue): boolean {
  const words = kindWords(catalogue);
  const kinds = texts
    .map((text) => ({ text: normaliseTight(text), isHeading: false, isCover: false }))
    .flatMap((line) => sentencesOf(line))
    .flatMap((sentence) => kindOfSentence(sentence, words) ?? []);
  return kinds.filter((each) => each === kind).length * 2 >= kinds.length;
}

/**
 * 一、2023年预算安排情况, 二、2023年决算情况: of two sections that tell the budget and the account of one year, that of the other
 * kind than the document's. For each passage the section of that kind that it stands in.
 */
export function otherKindSections(
  passages: readonly Passage[],
  own: DocumentKind,
  year: number | undefined,
  lexicon: Lexicon,
): readonly (ToldSection | undefined)[] {
  const { catalogue } = lexicon;
  const other: DocumentKind = own === 'budget' ? 'final' : 'budget';
  const sections = sectionsIn(passages);
  const told = [...sections].flatMap(([key, section]) => {
    const { kind, rest = '' } = toldBy(section.heading, lexicon) ?? {};
    return kind === undefined ? [] : [{ ...section, key, kind, twin: `${section.above}\n${rest}` }];
  });
  const twins = new Set(told.flatMap(({ kind, twin }) => (kind === own ? [twin] : [])));
  const isOfYear = (heading: string): boolean => yearsTold(heading, catalogue).every((each) => each === year);
  const others = new Set(
    told.flatMap(({ key, kind, twin, heading, texts }) => {
      const isOther = kind === other && twins.has(twin) && isOfYear(heading);
      return isOther && bearOut(texts, other, catalogue) ? [key] : [];
    }),
  );
  const section =
    year === undefined ? undefined : { year, final: other === 'final', otherKind: true as const };
  return passages.map(({ path }) =>
    path.some((_, level) => others.has(keyOf(path, level))) ? section : undefined,
  );
}
