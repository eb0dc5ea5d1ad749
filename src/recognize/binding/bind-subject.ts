import { expandWords } from '../../core/catalogue/expand-words.ts';
import { topicId } from '../../core/catalogue/ids.ts';
import { anyOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import type { Catalogue, LineEntry } from '../../core/catalogue/types.ts';
import type { Passage } from '../../core/model/narrative.ts';
import { perObject } from '../../core/model/per-object.ts';
import type { ReadStatement } from '../claims/read-statement.ts';
import type { BoundFacts } from './bound-facts.ts';
import type { ItemIndex } from './items.ts';
import { familyOf, type Measures, measuresOf } from './measures.ts';
import { nameKeyOf } from './name-key.ts';

/** What binding needs of a document. */
export interface Binding {
  readonly catalogue: Catalogue;
  readonly measures: Measures;
  readonly items: ItemIndex;
  readonly year: number | undefined;
  /** 全县, where the document is that of the county itself. */
  readonly ownCircle?: string | undefined;
}

/** ×××支出: a name of which only its form is told. */
const masked = /[\u00d7\u2715Xx\u25b3\u25cb*\uff0a]{2}/;

/** The line of the catalogue that a statement speaks of, and the code, or why it is not certain. */
export function bindSubject(
  binding: Binding,
  statement: ReadStatement,
  passage: Passage | undefined,
  topic: string,
): BoundFacts {
  const barred = whyBarred(binding, statement, passage, topic);
  if (barred !== undefined) return { unbound: barred };
  if (masked.test(statement.subject)) return { unbound: 'no-measure' };
  const classified = statement.code !== undefined || (statement.path?.length ?? 0) > 1;
  const [measure, second] = classified ? [] : linesOf(binding, statement, topic);
  if (second !== undefined) return { unbound: 'several-measures' };
  return measure === undefined ? bindItem(binding, statement, topic, classified) : { measure: measure.id };
}

/** The statement speaks of another year, of a wider or narrower circle, or of a term. */
function whyBarred(
  { catalogue, year, ownCircle = '' }: Binding,
  statement: ReadStatement,
  passage: Passage | undefined,
  topic: string,
): string | undefined {
  if (topic === topicId('glossary')) return 'glossary';
  if (statement.some === true) return 'scope';
  const sentence = passage?.text.slice(statement.offset, statement.offset + statement.length) ?? '';
  const others = ownCircle === '' ? sentence : sentence.replaceAll(ownCircle, '');
  if (scopeWords(catalogue).test(others)) return 'scope';
  if (countedOffices(catalogue).test(sentence.slice(0, longestFront))) return 'scope';
  if (takesInMore(statement.subject, passage, topic, catalogue)) return 'scope';
  if (countsEarlier(statement, catalogue)) return 'scope';
  return whyApart(statement, year);
}

/** 改革前车辆保有量43辆: what there was before something happened is not what there is. */
const countsEarlier = ({ figures, subject }: ReadStatement, catalogue: Catalogue): boolean =>
  figures.count !== undefined && earlier(catalogue).test(subject);

const earlier = perObject(
  (catalogue: Catalogue): RegExp => new RegExp(anyOf(expandWords(wordsOf(catalogue, 'countsBefore')))),
);

/** 所属单位; but not 包括局机关及5个所属单位, which are all offices of the document. */
const scopeWords = perObject(
  (catalogue: Catalogue): RegExp =>
    new RegExp(
      `(?<!${anyOf(wordsOf(catalogue, 'takenIn'))}[^,;\\u3002\\uff0c\\uff1b]{0,12})${anyOf(wordsOf(catalogue, 'bindingScopes'))}`,
    ),
);

/** The statement speaks of another year, or of the budget of the year where the document tells what was spent. */
function whyApart(statement: ReadStatement, year: number | undefined): string | undefined {
  if (statement.otherKind === true) return 'other-kind';
  const isOther = statement.year !== undefined && year !== undefined && statement.year !== year;
  const isLast = statement.year === (year ?? 0) - 1 && statement.inPast !== true;
  return isOther && !isLast ? 'other-year' : undefined;
}

/** Behind the beginning of a sentence nobody says whose it is. */
const longestFront = 24;

/** 21个部门“三公”经费总额: those of so many offices are not the document's own. */
const countedOffices = perObject(
  (catalogue: Catalogue): RegExp =>
    new RegExp(
      `(?<!${anyOf(wordsOf(catalogue, 'proseAnd'))})(?<![0-9])[0-9]+${anyOf(wordsOf(catalogue, 'projectCounters'))}${anyOf(wordsOf(catalogue, 'proseOwnerTails.office'))}`,
    ),
);

/** 一般公共预算支出A，加上结转下年B，支出总计C: the total is wider than the spending that the heading speaks of. */
function takesInMore(
  subject: string,
  passage: Passage | undefined,
  topic: string,
  catalogue: Catalogue,
): boolean {
  if (!spendingTopics.has(topic)) return false;
  const isTotal = wordsOf(catalogue, 'wholeTotals').some((word) => subject.endsWith(word));
  return isTotal && wordsOf(catalogue, 'handedOn').some((word) => passage?.text.includes(word));
}

const spendingTopics: ReadonlySet<string> = new Set(['general', 'fund']);

/** 本年收入 is a name of its own. */
const shortestFull = 5;

function linesOf(
  { catalogue, measures }: Binding,
  statement: ReadStatement,
  topic: string,
): readonly LineEntry[] {
  const { subject } = statement;
  const told = measuresOf(measures, nameKeyOf(subject, catalogue), topic);
  const year = wordsOf(catalogue, 'ownYear').find(
    (word) => subject.startsWith(word) && subject.length >= word.length + shortestFull,
  );
  // 本年一般公共预算基本支出: what is called by its full name is of this year anyway.
  const lines =
    told.length > 0 || year === undefined
      ? told
      : measuresOf(measures, nameKeyOf(subject.slice(year.length), catalogue), topic);
  const fitting = lines.filter((line) => countsIn(line, statement));
  // 购置公务用车1辆: what is counted is meant, where a line counts it; without a count, the money.
  const isCounted = statement.figures.count !== undefined;
  const meant = fitting.filter(({ measure }) => (measure?.counts !== undefined) === isCounted);
  return meant.length > 0 ? meant : fitting;
}

const amounts = ['amount', 'prior', 'initial', 'annual'] as const;

/** A count must be one of the things that the line counts; alone it is said of no line of money. */
function countsIn({ measure }: LineEntry, { figures }: ReadStatement): boolean {
  const { count } = figures;
  if (measure?.counts === undefined) {
    const { amount } = measure?.repeats ?? {};
    return (
      amount === undefined || count === undefined || amounts.some((column) => figures[column] !== undefined)
    );
  }
  if (count === undefined) return figures.amount === undefined;
  return !isChange(figures) && measure.counts.includes(normaliseLabel(count.unit));
}

/** 接待批次减少12批次: so many fewer are not so many. */
const isChange = ({ count, direction }: ReadStatement['figures']): boolean =>
  count !== undefined && direction !== undefined && direction.offset < count.offset;

function bindItem(
  { measures, items }: Binding,
  { subject, path, code }: ReadStatement,
  topic: string,
  classified: boolean,
): BoundFacts {
  const family = familyOf(measures, topic);
  if (family === undefined) return { unbound: 'no-measure' };
  const names = path === undefined || path.length === 0 ? [subject] : path;
  const found = items.find(family, names, code);
  if ('code' in found) return { measure: family.id, code: found.code };
  return { unbound: classified || found.unbound === 'several-rows' ? found.unbound : 'no-measure' };
}
