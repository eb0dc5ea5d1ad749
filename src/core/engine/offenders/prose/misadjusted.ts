import { anyOf } from '../../../catalogue/lexicon.ts';
import type { WordList } from '../../../generated/names.ts';
import { Decimal } from '../../../model/decimal.ts';
import { excerpt, ofWords, type Piece, piecesOf, placeAt, wordsIn } from '../../index/passages.ts';
import { documentList, type Offender } from '../offender.ts';

/**
 * 年初预算500万元，年中追加140万元，收回15万元，调整后预算625万元: sentences that lead from the budget of the beginning to the adjusted one,
 * clause by clause, and whose amounts do not. With a single change told, another one may be left untold.
 */
export const misadjusted = documentList('misadjusted', ({ document }) => {
  const pieces = piecesOf(document);
  if (pieces === undefined) return undefined;
  const patterns = patternsOf(document);
  return pieces.flatMap((piece) => (piece.isHeading ? [] : misadjustedIn(piece, patterns)));
});

interface Patterns {
  readonly initial: RegExp;
  readonly adjusted: RegExp;
  readonly added: RegExp;
  readonly cut: RegExp;
  /** 调增至900万元: to so much, not by so much. */
  readonly to: RegExp;
  /** Clauses with one of these do not tell all of it, or compare. */
  readonly other: RegExp;
  /** Tells a change, or what one of the budgets takes in or leaves out. */
  readonly changed: RegExp;
  readonly amount: RegExp;
  readonly exponents: ReadonlyMap<string, number>;
}

const patternsOf = ofWords((document): Patterns => {
  const { units } = document.catalogue.conventions;
  const pattern = (...lists: readonly WordList[]): RegExp =>
    new RegExp(anyOf(lists.flatMap((list) => wordsIn(document, list))), 'u');
  return {
    initial: pattern('proseInitial'),
    adjusted: pattern('budgetAdjusted'),
    added: pattern('budgetAdded'),
    cut: pattern('budgetCut'),
    to: new RegExp(`${anyOf(wordsIn(document, 'budgetTo'))}$`, 'u'),
    other: pattern('ofWhichWord', 'bindingOpenWords', 'proseEtcetera', 'proseCompare', 'proseReasons'),
    changed: pattern('budgetAdded', 'budgetCut', 'proseCarried', 'proseLeftOut'),
    amount: new RegExp(`([0-9][0-9,]*(?:\\.[0-9]+)?)(${anyOf(units.map(({ title }) => title))})`, 'gu'),
    exponents: new Map(units.map(({ title, exponent }) => [title, exponent])),
  };
});

/** An amount of the chain, less what is cut. */
interface Step {
  readonly kind: 'initial' | 'change' | 'adjusted';
  readonly printed: string;
  readonly unit: string;
  readonly value: Decimal;
  readonly half: Decimal;
}

const brackets = /[(\uff08][^()\uff08\uff09]*[)\uff09]/gu;
/** A comma in front of three digits groups them. */
const clauseEnds = /[;\uff1b]|,(?![0-9]{3}(?![0-9]))/u;

function misadjustedIn({ text, passage }: Piece, patterns: Patterns): readonly Offender[] {
  const isMeant = patterns.adjusted.test(text) || patterns.adjusted.test(text.replace(brackets, ''));
  if (!isMeant) return [];
  let start = 0;
  return text.split('\u3002').flatMap((sentence, index): readonly Offender[] => {
    const at = start;
    start += sentence.length + 1;
    const steps = chainIn(sentence, patterns);
    const total = steps.at(-1);
    if (total === undefined || closes(steps) || changesSilently(sentence, patterns)) return [];
    const addends = steps.slice(0, -1);
    const sum = sumOf(addends).dividedBy(new Decimal(10).pow(patterns.exponents.get(total.unit) ?? 0));
    const params = {
      text: excerpt(sentence),
      total: total.printed,
      parts: sum.toFixed(),
      addends: addends.map(({ printed }) => printed).join(' + '),
    };
    return [
      {
        key: `${passage.path.length}/${index}/${excerpt(sentence)}`,
        params,
        operands: [],
        place: placeAt(passage, at),
      },
    ];
  });
}

/** A budget, at least two changes and what came of them, by the first letters of what the clauses tell. */
const chain = /ic{2,}a/;

/** The clauses that follow one another from the first budget to the adjusted one. */
function chainIn(sentence: string, patterns: Patterns): readonly Step[] {
  const clauses = sentence.replace(brackets, '').split(clauseEnds);
  const steps = clauses.map((clause) => stepOf(clause, patterns));
  const found = chain.exec(steps.map((step) => step?.kind.charAt(0) ?? '-').join(''));
  const own = found === null ? [] : steps.slice(found.index, found.index + found[0].length);
  return own.filter((step) => step !== undefined);
}

/** 年中追加20万元（另有上级追加资金）; （含上年结转）: a bracket or a clause that tells a change and not by how much. */
function changesSilently(sentence: string, { adjusted, changed, amount }: Patterns): boolean {
  const clauses = sentence.replace(brackets, '').split(clauseEnds);
  const end = clauses.findIndex((clause) => adjusted.test(clause) && clause.search(amount) >= 0);
  // What is behind the adjusted budget gives reasons.
  const front = clauses.slice(0, Math.max(0, end));
  const asides = [...sentence.matchAll(brackets)].map(([text]) => text);
  return [...front, ...asides].some((text) => changed.test(text) && text.search(amount) < 0);
}

/** A clause that tells one amount, at its end. */
function stepOf(clause: string, patterns: Patterns): Step | undefined {
  const [match, more] = [...clause.matchAll(patterns.amount)];
  if (match === undefined || more !== undefined || patterns.other.test(clause)) return undefined;
  if (match.index + match[0].length !== clause.length) return undefined;
  const words = clause.slice(0, match.index);
  const kind = kindOf(words, patterns);
  return kind && amountOf(match, kind, patterns.cut.test(words) && kind === 'change', patterns.exponents);
}

function kindOf(words: string, { initial, adjusted, added, cut, to }: Patterns): Step['kind'] | undefined {
  if (adjusted.test(words)) return 'adjusted';
  if (initial.test(words)) return added.test(words) || cut.test(words) ? undefined : 'initial';
  return to.test(words) || added.test(words) === cut.test(words) ? undefined : 'change';
}

function amountOf(
  [, digits = '0', unit = '']: RegExpMatchArray,
  kind: Step['kind'],
  isCut: boolean,
  exponents: ReadonlyMap<string, number>,
): Step {
  const printed = digits.replaceAll(',', '');
  const scale = new Decimal(10).pow(exponents.get(unit) ?? 0);
  const decimals = printed.split('.')[1]?.length ?? 0;
  return {
    kind,
    printed: isCut ? `(-${printed})` : printed,
    unit,
    value: scale.times(printed).times(isCut ? -1 : 1),
    half: scale.times(new Decimal(10).pow(-decimals)).dividedBy(2),
  };
}

const sumOf = (steps: readonly Step[]): Decimal =>
  steps.reduce((sum, { value }) => sum.plus(value), new Decimal(0));

function closes(steps: readonly Step[]): boolean {
  const total = steps.at(-1)?.value ?? new Decimal(0);
  const within = steps.reduce((sum, { half }) => sum.plus(half), new Decimal(0));
  return sumOf(steps.slice(0, -1)).minus(total).abs().lessThanOrEqualTo(within);
}
