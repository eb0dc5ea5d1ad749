import { bracketedUnit } from '../../core/catalogue/bracketed-unit.ts';
import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import type { UnitEntry } from '../../core/catalogue/types.ts';
import type { SingleWord } from '../../core/generated/names.ts';
import type { DocumentKind } from '../../core/model/disclosure.ts';
import type { Passage } from '../../core/model/narrative.ts';
import { perObject } from '../../core/model/per-object.ts';
import { cellFigures } from './cell-figures.ts';
import { readChangesInRow } from './changes-in-row.ts';
import { withoutClauses } from './clauses-apart.ts';
import { ofDenied } from './denied-name.ts';
import { withExactYuan } from './exact-yuan.ts';
import { finishDrafts } from './finish-drafts.ts';
import { foldPassage } from './fold-passage.ts';
import { ListStack } from './list-stack.ts';
import { withLostYears } from './lost-year.ts';
import { officeNames } from './office-names.ts';
import { declaring, type Phrases, phrasesOf, wordAt } from './phrases.ts';
import { readPassage } from './read-passage.ts';
import type { ReadClaims } from './read-statement.ts';
import type { Reading } from './scope.ts';
import type { ToldSection } from './told-section.ts';

/** What is known of a document beside its prose. */
export interface KnownDocument {
  readonly kind?: DocumentKind;
  readonly department?: string;
  readonly year?: number;
  /** Passages of earlier years. */
  readonly past?: readonly (ToldSection | undefined)[];
  /** Declared for the amounts that print none. */
  readonly unit?: UnitEntry | undefined;
}

/** Final accounts speak of 决算 nearly everywhere; a budget hardly ever. */
function isFinal(texts: readonly string[], phrases: Phrases): boolean {
  const having = (list: SingleWord): number => {
    const word = phrases.word(list);
    return texts.filter((text) => text.includes(word)).length;
  };
  const final = having('finalKind.short');
  return final > 0 && final * 3 >= having('budgetKind.short');
}

/** A section of the document itself. */
const untold: Partial<ToldSection> = {};

/** 上年度(2022年)三公经费 */
const bracketedYear = /^\([0-9]{4}[^()0-9]{1,3}\)/;

/** 上年结转 is no name of the year before, but of what it left. */
function behindPrior(name: string, phrases: Phrases): string | undefined {
  const prior = wordAt(phrases.sorted('prosePrior'), name, 0);
  const rest = name.slice(prior?.length ?? name.length).replace(bracketedYear, '');
  const isLeft = rest.length < 2 || phrases.list('yearBehind').some((word) => rest.startsWith(word));
  return isLeft ? undefined : rest;
}

/** Reads what the prose states: every figure goes into a statement, is left unread with a reason, or claims nothing. */
export function readClaims(
  passages: readonly Passage[],
  lexicon: Lexicon,
  document: KnownDocument = {},
): ReadClaims {
  const phrases = declaring(phrasesOf(lexicon), document.unit);
  const folded = passages.map(({ text }) =>
    withLostYears(foldPassage(text, phrases.traditional), document.year, phrases),
  );
  const texts = folded.map(({ text }) => text);
  const reading: Reading = {
    phrases,
    final: document.kind === undefined ? isFinal(texts, phrases) : document.kind !== 'budget',
    ...(document.year === undefined ? {} : { year: document.year }),
    last: passages.length - 1,
    owners: officeNames(texts, phrases, document.department),
    drafts: [],
    restated: [],
    unread: [],
  };
  // One for each kind of passage, so that what was read by it once is remembered.
  const readingBy = perObject((own: Phrases) =>
    perObject((told: Partial<ToldSection>): Reading => ({ ...reading, ...told, phrases: own })),
  );
  const lists = new ListStack(phrases);
  passages.forEach((passage, index) => {
    const text = folded[index];
    const past = document.past?.[index];
    if (text === undefined) return;
    if (passage.cell === true) {
      lists.clear();
      reading.unread.push(...cellFigures(text, index, phrases));
      return;
    }
    // 收入预算(万元)：合计260.00，…
    const own = declaring(phrases, bracketedUnit(text.text, lexicon.catalogue));
    readPassage(readingBy(own)(past ?? untold), passage, index, text, lists);
  });
  lists.clear();
  readChangesInRow(reading.drafts, folded);
  // A whole that was repeated for a list that none followed tells nothing.
  const drafts = reading.drafts
    .flatMap((draft) => [draft, ...(draft.sides ?? [])])
    .filter(({ again, parts }) => again !== true || parts.length > 0);
  const statements = finishDrafts([...withoutClauses(drafts, reading.unread), ...reading.restated], {
    folded,
    final: reading.final,
    year: document.year,
    past: document.past,
    unread: reading.unread,
    expenditure: phrases.word('proseSides.expenditure'),
    behindPrior: (name) => behindPrior(name, phrases),
  });
  const named = statements.map((each) => ofDenied(each, phrases));
  const yuan = new Set(phrases.units.flatMap(({ title, exponent }) => (exponent === 0 ? [title] : [])));
  return { statements: withExactYuan(named, yuan), unread: reading.unread };
}
