import { anyOf } from '../../../catalogue/lexicon.ts';
import type { Catalogue } from '../../../catalogue/types.ts';
import { wordsIn } from '../../index/passages.ts';
import { perCatalogue } from '../../index/per-document.ts';

/** One way in which wording shows that a sentence was not finished or not read again. */
export interface WordingPattern {
  readonly detail: string;
  readonly pattern: RegExp;
}

const open = '[(/]';
const close = '[)]?';

/** What follows a direction that was written to be followed by an amount, a slot for one, or the reason for it. */
function amountAhead(units: string, reasons: string): string {
  const slot = '[Xx\u00d7*_\u25a1\u25cb]{1,8}';
  return `(?=[^0-9,;\u3002]{0,2}(?:-?[0-9]|%|${units}|${slot}|[,;\u3002]|$)|[^0-9,;\u3002]{0,4}${reasons})`;
}

/** Choices of a template of which none was taken, and slots that were left empty. */
export const leftoverPatterns = perCatalogue((catalogue): readonly WordingPattern[] => {
  const any = (...lists: Parameters<typeof wordsIn>[1][]): string => anyOfLists(catalogue, lists);
  const units = unitNames(catalogue);
  const [up, down, flat] = [any('proseUp'), any('proseDown'), any('proseFlat')];
  const [more, less, than] = [any('greaterMarks'), any('lessMarks'), any('thanMark')];
  const bases = any('proseInitial', 'proseAnnual', 'proseBudget', 'prosePrior', 'proseFinal');
  const [has, hasNot] = [any('hasWords'), any('hasNotWords')];
  const either = (a: string, b: string): string =>
    `(?:${a}${open}${b}|${b}${open}${a})${close}|[(](?:${a}[)]${b}|${b}[)]${a})`;
  const directions = [
    either(up, down),
    either(up, flat),
    either(down, flat),
    either(any('proseUpBrief'), any('proseDownBrief')),
  ];
  const slot = '(?:_+|\\(\\)|\\[\\])?';
  return [
    {
      detail: 'choice',
      pattern: new RegExp(`(?:${directions.join('|')})${amountAhead(units, any('reasonLeads'))}`, 'g'),
    },
    {
      detail: 'choice',
      pattern: new RegExp(
        `(?:${more}[(/]?${less}|${less}[(/]?${more}|${more}${than}[(/]${less}|${less}${than}[(/]${more})[)]?${than}[)]?(?=[^,;\u3002]{0,6}${bases})`,
        'g',
      ),
    },
    { detail: 'choice', pattern: new RegExp(`[(]?(?:${either(has, hasNot)})`, 'g') },
    { detail: 'blank', pattern: new RegExp(`\\p{Script=Han}{1,4}${slot}%`, 'gu') },
    {
      detail: 'blank',
      pattern: new RegExp(
        `(?:${up}|${down}|${any('blankAmountWords')})(?<!${any('proseUnitIs', 'proseUnitTurned')})${slot}(?:${units})(?![\\p{Script=Han}0-9])`,
        'gu',
      ),
    },
    { detail: 'reason', pattern: new RegExp(`${any('reasonLeads')}:?[\u3002;]`, 'g') },
  ];
});

/** Signs, doubled and contradicting words, years that lost or gained a digit. */
export const slipPatterns = perCatalogue((catalogue): readonly WordingPattern[] => {
  const any = (...lists: Parameters<typeof wordsIn>[1][]): string => anyOfLists(catalogue, lists);
  const units = unitNames(catalogue);
  const [up, down, flat] = [any('plainUp'), any('plainDown'), any('plainFlat')];
  const [briefUp, briefDown] = [any('proseUpBrief'), any('proseDownBrief')];
  const compared = any('comparedWith', 'prosePrior', 'proseBudget');
  const years = any('yearSuffixes');
  const told = '[^0-9,;\u3002]{0,2}[0-9]';
  return [
    { detail: 'sign', pattern: new RegExp(`${down}[^0-9,;\u3002-]{0,2}-(?!-)[0-9.,]+(?:%|${units})`, 'g') },
    { detail: 'twice', pattern: new RegExp(`(${up}|${down})\\1(?=${told})`, 'g') },
    { detail: 'twice', pattern: new RegExp(`[0-9](${units})\\1|[0-9]%%`, 'g') },
    { detail: 'opposite', pattern: new RegExp(`(?:${up}${down}|${down}${up})(?=${told})`, 'g') },
    {
      detail: 'opposite',
      pattern: new RegExp(`(?<=${compared})(?:${briefDown}${up}|${briefUp}${down})`, 'g'),
    },
    { detail: 'opposite', pattern: new RegExp(`(?:${up}|${down})${flat}`, 'g') },
    {
      detail: 'year',
      pattern: new RegExp(`(?<![0-9.])(?:20[0-9]|20[0-9]{3})${years}(?=${any('yearOwners')})`, 'g'),
    },
  ];
});

function anyOfLists(catalogue: Catalogue, lists: readonly Parameters<typeof wordsIn>[1][]): string {
  const words = lists.flatMap((list) => wordsIn({ catalogue }, list));
  return anyOf(words.sort((a, b) => b.length - a.length));
}

function unitNames({ conventions }: Catalogue): string {
  return anyOf(conventions.units.map(({ title }) => title).sort((a, b) => b.length - a.length));
}
