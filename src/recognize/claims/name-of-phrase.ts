import { anyOf } from '../../core/catalogue/lexicon.ts';
import type { WordList } from '../../core/generated/names.ts';
import { allMatches } from '../../core/model/all-matches.ts';
import { perObject } from '../../core/model/per-object.ts';
import { withoutForm } from './known-names.ts';
import { type Phrases, wordAt } from './phrases.ts';

/** The name in a phrase, and what the words in front of it say of the amount. */
export interface PhraseName {
  readonly text: string;
  /** It is some of what the name tells: what one cause changed, or one of several gave. */
  readonly some?: true;
  /** There is no name in it: it says why, or what was done. */
  readonly clause?: true;
}

/** The shortest name behind a verb, and one that is told where it is known. */
const shortest = 2;
const telling = 3;
/** A longer phrase that does not end like a name of money is a sentence. */
const longest = 30;

interface Patterns {
  readonly causing: RegExp;
  readonly giving: RegExp;
  readonly happening: RegExp;
  readonly cause: RegExp;
  readonly notCause: RegExp;
  /** 受疫情影响 */
  readonly affected: RegExp;
  /** 扣除征地因素后: on what basis of its own it is compared. */
  readonly without: RegExp;
  /** 通过多种渠道: what a clause begins with. */
  readonly adjunct: RegExp;
  /** 公用支出按每人1.2万元标准: by what an amount is reckoned. */
  readonly reckoned: RegExp;
  /** Who gives, and when. */
  readonly giver: RegExp;
  /** What may stand in front of a verb: times, adverbs, who gives, from what and for what. */
  readonly front: RegExp;
  /** Nothing but times and adverbs: the amount is all of it. */
  readonly times: RegExp;
  /** 政府性基金安排: of what money it is belongs to the name. */
  readonly fund: RegExp;
  /** Behind a verb: the verb is part of a name. */
  readonly nominal: RegExp;
  /** Nothing but a word for money. */
  readonly generic: RegExp;
  readonly money: RegExp;
}

const patternsOf = perObject((phrases: Phrases): Patterns => {
  const any = (...lists: WordList[]): string => anyOf(lists.flatMap(phrases.list));
  const agents = anyOf([...phrases.list('peelAgents'), ...phrases.officeEndings]);
  const times = any('peelFront');
  return {
    causing: new RegExp(any('proseCausing'), 'gu'),
    giving: new RegExp(any('proseGiving'), 'gu'),
    happening: new RegExp(`${any('proseHappensTo')}\\p{Script=Han}{0,2}${any('proseHappening')}$`, 'u'),
    cause: new RegExp(`^(?:${times})*${any('proseCauses', 'proseEitherCauses')}`),
    notCause: new RegExp(`^(?:${times})*${any('proseCauseNames')}`),
    affected: new RegExp(`^(?:${times})*${any('proseAffectedBy')}.*${any('proseAffected')}$`),
    without: new RegExp(`^${any('proseTakenOff')}.*${any('proseTakenOffEnds')}$`),
    adjunct: new RegExp(`^${anyOf(phrases.list('peelAdjuncts').filter((word) => word.length > 1))}`),
    reckoned: new RegExp(`(?<=^.{2,})${any('proseDividedBy')}${any('prosePer')}.*$`, 'u'),
    giver: new RegExp(`^(?:${times})*[\\p{Script=Han}()]*${agents}(?:${times})*$`, 'u'),
    front: new RegExp(
      `^(?:${times})*(?:[\\p{Script=Han}()]*${agents})?(?:${times})*$|^(?:${times})*${any('peelAdjuncts')}|${any('proseAmong')}$`,
      'u',
    ),
    times: new RegExp(`^(?:${times})*$`),
    fund: new RegExp(`${any('peelFunds', 'nameFunds', 'budgetNames')}(?!.*${any('proseAmong')}$)`),
    nominal: new RegExp(`^${any('proseOf', 'peelNominal', 'prosePrior')}`),
    generic: new RegExp(`^(?:${any('peelGeneric')})*(?:${any('nameForms', 'proseWeak')})$`),
    money: new RegExp(`${any('moneyHeads', 'nameForms')}$`),
  };
});

/** Whether a text is the name of an item of the classification, of a line, or of a matter with a chapter of its own. */
export const isKnownName = (text: string, phrases: Phrases): boolean =>
  text.length >= shortest && phrases.names.has(withoutForm(text, phrases.sorted('nameForms')));

/** 县财政年中: nothing but who gives, and when. */
export const isGiver = (text: string, phrases: Phrases): boolean => patternsOf(phrases).giver.test(text);

/** 用于防汛的支出: what it is used for. */
function afterUse(text: string, phrases: Phrases): string {
  const use = wordAt(phrases.list('partUsed'), text, 0) ?? '';
  return text.length > use.length + shortest ? text.slice(use.length) : text;
}

/** 车辆老化导致运行维护费: what a cause led to. */
function ledTo(text: string, { causing, nominal }: Patterns): PhraseName | undefined {
  const last = allMatches(text, causing).at(-1);
  const rest = last === undefined ? '' : text.slice(last.index + last[0].length);
  return rest.length < shortest || nominal.test(rest) ? undefined : { text: rest, some: true };
}

/** 支付给施工单位的工程款: what is given to somebody. */
function given(rest: string, phrases: Phrases): string {
  const isTo = phrases.list('peelTo').some((word) => rest.startsWith(word));
  const of = isTo ? rest.lastIndexOf(phrases.list('proseOf')[0] ?? '') : -1;
  return of < 0 ? rest : rest.slice(of + 1);
}

/** Whether what stands behind a verb is a name, and in front of it no part of one. */
function isNamed(front: string, rest: string, patterns: Patterns, phrases: Phrases): boolean {
  if (rest.length < shortest || patterns.fund.test(front)) return false;
  if (patterns.nominal.test(rest) || patterns.generic.test(rest)) return false;
  const isKnown = rest.length >= telling && isKnownName(rest, phrases);
  return isKnown || (patterns.money.test(rest) && patterns.front.test(front));
}

/** 共开支培训费, 经镇财政支付办公费: what stands behind the verb that gives the money. */
function behindVerb(text: string, patterns: Patterns, phrases: Phrases): PhraseName | undefined {
  const verbs = allMatches(text, patterns.giving).reverse();
  for (const { 0: verb, index } of verbs) {
    const rest = given(text.slice(index + verb.length), phrases);
    const front = text.slice(0, index);
    if (!isNamed(front, rest, patterns, phrases)) continue;
    return { text: rest, ...(!patterns.times.test(front) && { some: true }) };
  }
  return undefined;
}

/** 支出办公费: a short verb counts only where the phrase begins with it. */
function behindBrief(text: string, patterns: Patterns, phrases: Phrases): PhraseName | undefined {
  const verb = wordAt(phrases.list('proseGivingBrief'), text, 0) ?? '';
  const rest = text.slice(verb.length);
  return verb !== '' && rest.length >= telling && isNamed('', rest, patterns, phrases)
    ? { text: rest }
    : undefined;
}

/** 因人员调入基本工资, 职工退休住房公积金: the known name at the end of what says why it changed. */
function behindCause(text: string, patterns: Patterns, phrases: Phrases): PhraseName | undefined {
  const isCause = patterns.cause.test(text) && !patterns.notCause.test(text);
  const bare = withoutForm(text, phrases.sorted('nameForms'));
  for (let at = 1; at <= bare.length - shortest; at++) {
    if (text.length - at < telling || !phrases.names.has(bare.slice(at))) continue;
    if (isCause || patterns.happening.test(text.slice(0, at))) return { text: text.slice(at), some: true };
  }
  const isNone = isCause || patterns.affected.test(text) || patterns.without.test(text);
  return isNone ? { text, clause: true } : undefined;
}

/**
 * The name in a phrase without causes, verbs that give money, and who gives it. What is known as a whole is a name, whatever
 * it is made of: 上级补助收入, 公务用车购置.
 */
export function nameOfPhrase(phrase: string, phrases: Phrases): PhraseName {
  if (isKnownName(phrase, phrases)) return { text: phrase };
  const patterns = patternsOf(phrases);
  const text = phrase.replace(patterns.reckoned, '');
  const found =
    ledTo(text, patterns) ??
    behindVerb(text, patterns, phrases) ??
    behindBrief(text, patterns, phrases) ??
    behindCause(text, patterns, phrases);
  if (found !== undefined) return found;
  const isLong = text.length > longest || patterns.adjunct.test(text);
  return isLong && !patterns.money.test(text) ? { text, clause: true } : { text: afterUse(text, phrases) };
}
