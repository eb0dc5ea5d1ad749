import { expandWords } from '../../core/catalogue/expand-words.ts';
import { anyOf, pairsOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import { remembering } from '../../core/catalogue/remembering.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import { subjectKey } from './subject-key.ts';

/** The parts that names are composed of. */
interface Parts {
  readonly spellings: ReadonlyMap<string, string>;
  readonly spelling: RegExp;
  readonly forms: RegExp;
  readonly heads: ReadonlySet<string>;
  readonly scopes: readonly string[];
  readonly funds: readonly string[];
  readonly and: readonly string[];
  readonly among: readonly string[];
  readonly within: readonly (readonly [whole: string, part: string])[];
  readonly region: RegExp;
  readonly clause: RegExp;
  readonly remark: RegExp;
  readonly short: RegExp;
  /** 三公经费财政拨款: words of scope behind a head. */
  readonly behind: RegExp;
}

const known = new WeakMap<Catalogue, Parts>();

/** Any of the words, the longest first. */
function partsOf(catalogue: Catalogue): Parts {
  const found = known.get(catalogue);
  if (found !== undefined) return found;
  const pairs = [...pairsOf(catalogue, 'nameSpellings')];
  // A spelling that is part of a head is not to be replaced in it: each head is a spelling of itself.
  const heads = wordsOf(catalogue, 'nameHeads');
  const spellings = new Map([
    ...pairs.flatMap(([name, pattern]) => expandWords([pattern]).map((word) => [word, name] as const)),
    ...[...heads, ...pairs.map(([name]) => name)].map((name) => [name, name] as const),
  ]);
  const regions = anyOf([...wordsOf(catalogue, 'regionEndings'), ...wordsOf(catalogue, 'townEndings')]);
  const parts: Parts = {
    spellings,
    spelling: new RegExp(anyOf(spellings.keys()), 'g'),
    forms: new RegExp(anyOf(wordsOf(catalogue, 'nameForms')), 'g'),
    heads: new Set(heads),
    scopes: wordsOf(catalogue, 'nameScopes'),
    funds: wordsOf(catalogue, 'budgetNames'),
    and: wordsOf(catalogue, 'proseAnd'),
    among: wordsOf(catalogue, 'proseAmong'),
    within: wordsOf(catalogue, 'nameWithin').map((pair) => {
      const [whole = '', part = ''] = pair.split('|');
      return [whole, part];
    }),
    region: new RegExp(
      `^[\\p{Script=Han}()\u3001]*${regions}${anyOf(wordsOf(catalogue, 'ownLevels'))}?`,
      'u',
    ),
    clause: new RegExp(
      `^.*(?:${anyOf(wordsOf(catalogue, 'nameFunds'))}.*${anyOf(wordsOf(catalogue, 'proseOf'))}|${anyOf(wordsOf(catalogue, 'nameUses'))}${anyOf(wordsOf(catalogue, 'nameFunds'))})`,
      'u',
    ),
    behind: new RegExp(`^(${anyOf(heads)})${anyOf(wordsOf(catalogue, 'nameScopes'))}+$`),
    short: new RegExp(
      `[(\uff08](${anyOf(wordsOf(catalogue, 'shortNames'))})?([^()\uff08\uff09]{2,20})[)\uff09]`,
      'u',
    ),
    remark: new RegExp(
      `[(\uff08]${anyOf(wordsOf(catalogue, 'takenIn'))}[^()\uff08\uff09]{1,20}[)\uff09]`,
      'u',
    ),
  };
  known.set(catalogue, parts);
  return parts;
}

/** What remains of a name behind the first of the words that it begins with. */
function behind(name: string, words: readonly string[]): string | undefined {
  const word = words.find((each) => name.startsWith(each) && name.length > each.length);
  return word === undefined ? undefined : name.slice(word.length);
}

/** What remains of a name in front of which words of scope stand, joined or not: 一般公共预算及政府性基金财政拨款. */
function withoutScopes(name: string, parts: Parts): string {
  const rest = behind(name, parts.scopes);
  if (rest === undefined) return name;
  const joined = behind(rest, parts.and);
  const fund = joined === undefined ? undefined : behind(joined, parts.funds);
  return withoutScopes(fund ?? rest, parts);
}

/** Who spends, in front of a name: 某县本级, 某县各部门使用一般公共预算拨款安排的; empty where it names none. */
export function spenderOf(text: string, catalogue: Catalogue): string {
  const { clause, region } = partsOf(catalogue);
  const key = subjectKey(text, catalogue);
  return (clause.exec(key) ?? region.exec(key))?.[0] ?? '';
}

/** The fund that a name names; empty where it names none. */
export function fundIn(text: string, catalogue: Catalogue): string {
  const label = normaliseLabel(text);
  return wordsOf(catalogue, 'budgetNames').find((fund) => label.includes(fund)) ?? '';
}

/** What is left of a name behind those who spend. */
function withoutSpender(name: string, spender: RegExp, parts: Parts): string {
  const [front = ''] = spender.exec(name) ?? [];
  return front === '' ? name : withoutScopes(name.slice(front.length), parts);
}

/** 三公经费中公务接待费: what is told of a head that holds all of it is the other one. */
function withoutWhole(name: string, { within, among }: Parts): string {
  for (const [whole, part] of within) {
    const rest = name.startsWith(whole) ? behind(name.slice(whole.length), among) : undefined;
    if (rest?.startsWith(part)) return rest;
  }
  return name;
}

/**
 * The form in which subjects and the phrases of the catalogue are compared. A name is scope + head + form (财政拨款 +
 * 公务用车运行维护 + 费支出): where what is left of it is one of the heads, in any spelling, its form and scope do not
 * count; any other name counts as a whole.
 */
export const nameKeyOf = remembering((text: string, catalogue: Catalogue): string => {
  const key = subjectKey(text, catalogue);
  const parts = partsOf(catalogue);
  const { spellings, spelling, heads, forms, remark } = parts;
  const spell = (name: string): string => name.replace(spelling, (word) => spellings.get(word) ?? word);
  const headOf = (name: string): string | undefined => {
    const bare = withoutScopes(spell(name.replace(forms, '')), parts);
    const others = [parts.region, parts.clause].map((spender) => withoutSpender(bare, spender, parts));
    return [bare, ...others]
      .map((each) => withoutWhole(each, parts).replace(parts.behind, '$1'))
      .find((each) => heads.has(each));
  };
  // A费、B费、C费（以下简称“三公”经费）: the list is called by the name in the bracket.
  const [, isCalled, short] = /[(\uff08]/.test(text) ? (parts.short.exec(text) ?? []) : [];
  const isNamed =
    short !== undefined && (isCalled !== undefined || text.split('(', 1)[0]?.includes('\u3001') === true);
  const called = isNamed ? headOf(subjectKey(short, catalogue)) : undefined;
  if (called !== undefined) return called;
  // 公务用车（含执法用车）运行费: what a remark takes in.
  const plain = text.replace(remark, '');
  return headOf(key) ?? (plain === text ? undefined : headOf(subjectKey(plain, catalogue))) ?? spell(key);
});

/** Whether a key is the head of a composed name. */
export const isHead = (key: string, catalogue: Catalogue): boolean => partsOf(catalogue).heads.has(key);

/** Whether a name is nothing but a form (总额, 合计), so that it tells of no amount which one it is. */
export function isMereForm(text: string, catalogue: Catalogue): boolean {
  return text !== '' && subjectKey(text, catalogue).replace(partsOf(catalogue).forms, '') === '';
}
