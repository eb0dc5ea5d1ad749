import { numeralsOf, wordOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseTight } from '../../core/catalogue/normalise-text.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import { perObject } from '../../core/model/per-object.ts';
import { anyListed } from './lines.ts';

const shortestOffice = 3;
const longestPartHeading = 5;
/** Marks that no name of an office holds. */
export const clauseMark = /[,\uff0c;:\u3002[\]]/;

/** 中心学校部门, 人民法院省级: behind the name of an office the word for one, or its level. */
export function withoutTail(name: string, catalogue: Catalogue): string {
  const tails = [...wordsOf(catalogue, 'proseOwnerTails.office'), ...wordsOf(catalogue, 'titleFillers')];
  const tail = tails.find((word) => name.endsWith(word)) ?? '';
  const own = name.slice(0, name.length - tail.length);
  return endsAsOffice(own, catalogue) ? own : name;
}

const frontMarks = perObject((catalogue: Catalogue) => ({
  dated: new RegExp(
    `(19|20)[0-9]{2}(?:${wordOf(catalogue, 'dateMarks.year')}[0-9]{1,2}${wordOf(catalogue, 'dateMarks.month')}(?:[0-9]{1,2}${wordOf(catalogue, 'dateMarks.day')})?|${wordsOf(catalogue, 'yearSuffixes').join('|')})?`,
    'g',
  ),
  ordinal: new RegExp(`^[(]?[${numeralsOf(catalogue)}]{1,3}[)\u3001.]`),
  remark: new RegExp(`\\(${anyListed(catalogue, 'officeRemarks')}\\)`, 'g'),
}));

/** A department without the code in front of it, years, ordinals, seals and marks. */
export function cleanOffice(text: string, catalogue: Catalogue): string {
  const { dated, ordinal, remark } = frontMarks(catalogue);
  return withoutPartHeading(normaliseTight(text), catalogue)
    .replace(ordinal, '')
    .replace(remark, '')
    .replace(dated, '')
    .replace(/^[0-9\-_.:\u3001()\u2022\u00b7\u25cf\u25a0\u25c6*]+|[-:,.(]+$/g, '')
    .replace(/^[^(]*\)$/, (name) => name.slice(0, -1));
}

/** Takes off the heading of a part of the document: 第二部分. */
function withoutPartHeading(text: string, catalogue: Catalogue): string {
  const front = wordOf(catalogue, 'partHeading.front');
  const back = wordOf(catalogue, 'partHeading.back');
  const end = front === '' || !text.startsWith(front) ? -1 : text.indexOf(back);
  return end > 0 && end <= longestPartHeading ? text.slice(end + back.length) : text;
}

/** 教育局(体育局): the second name of an office says nothing new; (本级) does, and stays. */
export function withoutAlias(name: string, catalogue: Catalogue): string {
  const [, own = '', alias = ''] = /^([^()]+)\(([^()]+)\)$/.exec(name) ?? [];
  const isScope = wordsOf(catalogue, 'proseOwnerTails.other').some((word) => alias.endsWith(word));
  return endsAsOffice(alias, catalogue) && !isScope ? own : name;
}

function endsAsOffice(name: string, catalogue: Catalogue): boolean {
  const ends = (list: 'officeEndings' | 'officeNotEndings'): boolean =>
    wordsOf(catalogue, list).some((ending) => name.endsWith(ending));
  return ends('officeEndings') && !ends('officeNotEndings');
}

/** Whether a name begins with a region or a town: 云桥县水利局, 柳林镇人民政府. */
export function isWithRegion(name: string, catalogue: Catalogue): boolean {
  const inside = name.slice(1, -1);
  return [...wordsOf(catalogue, 'regionEndings'), ...wordsOf(catalogue, 'townEndings')].some((ending) =>
    inside.includes(ending),
  );
}

/** 县本级, 市级机关: a level, of whatever region the document is of, names nobody. */
function isLevelAlone(name: string, catalogue: Catalogue): boolean {
  const endings = ['', ...wordsOf(catalogue, 'officeEndings')];
  const level = wordsOf(catalogue, 'titleFillers').find((word) => name.startsWith(word));
  return level !== undefined && endings.includes(name.slice(level.length));
}

/** Whether a text is the name of an office by its end and its marks. */
export function isOffice(name: string, catalogue: Catalogue): boolean {
  if (isLevelAlone(name, catalogue)) return false;
  // 林业局(本级): what stands in the bracket is the end of the name as well.
  const ending = name.replace(/\)$/, '');
  const isSession = name.includes(wordOf(catalogue, 'sessionMark'));
  return (
    name.length >= shortestOffice && !clauseMark.test(name) && !isSession && endsAsOffice(ending, catalogue)
  );
}
