import { anyOf, numeralsOf, wordOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseTight } from '../../core/catalogue/normalise-text.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { WordList } from '../../core/generated/names.ts';
import { perObject } from '../../core/model/per-object.ts';
import { readBanner } from '../grid/banner.ts';
import { anyListed, type FactLine, lawTitle } from './lines.ts';
import { type Evidence, weigh, weights } from './weigh.ts';

const longestOffice = 30;
const shortestOffice = 3;
const longestPartHeading = 5;
const clauseMark = /[,\uff0c;:\u3002[\]]/;
const anyYear = /(?:19|20)[0-9]{2}/;

/** Name of the office that published a document; empty when no line names one. */
export function documentOffice(
  banners: readonly string[],
  lines: readonly FactLine[],
  file: FactLine,
  catalogue: Catalogue,
): string {
  const words = officeWords(catalogue);
  const evidence: Evidence<string>[] = [
    ...banners.map((name) => ({ value: cleanOffice(name, catalogue), weight: weights.banner })),
    ...lines.flatMap((line, index) => officesOf(line, lines[index - 1], words, catalogue)),
    ...named(file.text, weights.fileName, words, catalogue),
  ];
  const known = evidence.filter(({ value }) => value !== '');
  // A name above the tables is that of the reporting system; only it may lack the ending of an office.
  const compiled = known.slice(0, banners.length);
  return weigh(compiled.length > 0 ? compiled : known) ?? '';
}

interface OfficeWords {
  /** 部门预算, 部门决算 …, in front of which a title names the office. */
  readonly kinds: RegExp;
  /** 概况, in front of which the heading of the first chapter does. */
  readonly profile: RegExp;
  /** Words behind which a name begins: 根据…批准的. */
  readonly lead: RegExp;
  /** What is told of the office: 某局“三公”经费…, 某局部门“三公”经费…. */
  readonly subject: RegExp;
  /** In front of the name in a sentence: 现将. */
  readonly announced: RegExp;
}

const officeWords = perObject((catalogue: Catalogue): OfficeWords => {
  const any = (...lists: WordList[]): string => anyListed(catalogue, ...lists);
  const leads = wordsOf(catalogue, 'officeLeads');
  // One character may belong to a name: 某经济开发区.
  const [brief, long] = [leads.filter((word) => word.length < 2), leads.filter((word) => word.length > 1)];
  return {
    kinds: new RegExp(any('budgetKind', 'finalKind')),
    profile: new RegExp(`${any('profileHeadings')}$`),
    lead: new RegExp(`^(?:.*(?:${any('noOffice', 'officeActs')}|${anyOf(long)})|${anyOf(brief)})`),
    subject: new RegExp(`${any('proseOwnerTails.office')}?${any('proseStarts')}`),
    announced: new RegExp(`^${anyOf(long)}`),
  };
});

function officesOf(
  line: FactLine,
  before: FactLine | undefined,
  words: OfficeWords,
  catalogue: Catalogue,
): Evidence<string>[] {
  const { isHeading, isCover } = line;
  const text = aboutWhom(line.text.replace(lawTitle, ''), catalogue);
  if (!isHeading) return opening(text, words, catalogue);
  const stated = readBanner(text, catalogue).department;
  if (stated !== undefined) return named(stated, weights.banner, words, catalogue);
  const profiled = words.profile.test(text) ? text.replace(words.profile, '') : '';
  if (profiled !== '') return named(profiled, weights.heading, words, catalogue);
  if (!anyYear.test(text) && !words.kinds.test(text)) return [];
  const own = named(text, isCover ? weights.banner : weights.heading, words, catalogue);
  if (own.length > 0 || !isCover || before?.isHeading !== true) return own;
  // The name may stand on a line of its own, with the year and the kind of document below it.
  return named(before.text, weights.banner, words, catalogue);
}

/** 某中学关于2022年预算公开的说明: who gives it stands in front of what it is about. */
function aboutWhom(text: string, catalogue: Catalogue): string {
  const about = wordOf(catalogue, 'officeAbout');
  const at = text.indexOf(about);
  return at > 0 && isOffice(cleanOffice(text.slice(0, at), catalogue), catalogue)
    ? text.slice(0, at) + text.slice(at + about.length)
    : text;
}

/** The office that a sentence begins with, in front of a year, or that it announces: 按照…,现将某镇2021年度…. */
function opening(text: string, words: OfficeWords, catalogue: Catalogue): Evidence<string>[] {
  const year = text.search(anyYear);
  const front = year < 0 ? '' : text.slice(0, year);
  const clause = front.split(clauseMark).at(-1) ?? '';
  // A clause in front of it is of somebody else: 根据…的部署, 2021年….
  const name = words.announced.test(clause) || clause === front ? clause : '';
  if (year === 0) return behindYear(text, words, catalogue);
  return name === '' || name.length > longestOffice ? [] : named(name, weights.sentence, words, catalogue);
}

/** 2018年度某县水利局一般公共预算支出…: the office between the year that a sentence begins with and what is told of it. */
function behindYear(text: string, { subject }: OfficeWords, catalogue: Catalogue): Evidence<string>[] {
  const told = text.slice(0, longestOffice * 2).search(subject);
  const name = told < 0 ? '' : cleanOffice(text.slice(0, told), catalogue);
  const isWhole = wordsOf(catalogue, 'regionEndings').some((ending) => name.slice(1, -1).includes(ending));
  return isWhole && isOffice(name, catalogue) ? [{ value: name, weight: weights.sentence }] : [];
}

/** The office that a text names: in front of its year, else between the year and the kind of document. */
function named(
  text: string,
  weight: number,
  { kinds, lead, subject }: OfficeWords,
  catalogue: Catalogue,
): Evidence<string>[] {
  const kind = text.search(kinds);
  const front = kind < 0 ? text : text.slice(0, kind);
  const [beforeYear = ''] = front.split(anyYear);
  const told = front.search(subject);
  const beforeTold = told < 0 ? '' : front.slice(0, told);
  const parts = [...aroundYear(front, beforeTold, catalogue), beforeYear, front, beforeTold];
  const names = parts.flatMap((part) => {
    const name = cleanOffice(cleanOffice(part, catalogue).replace(lead, ''), catalogue);
    return [name, withoutTail(name, catalogue)].map((each) => withoutAlias(each, catalogue));
  });
  const value = names.find((name) => isOffice(name, catalogue));
  return value === undefined ? [] : [{ value, weight }];
}

/** 洞庭县2016年度水利局…: an office whose region stands in front of the year. */
function aroundYear(front: string, beforeTold: string, catalogue: Catalogue): readonly string[] {
  const [region = '', ...others] = front.split(anyYear);
  const isRegion = wordsOf(catalogue, 'regionEndings').some((ending) => region.endsWith(ending));
  const behind = cleanOffice((beforeTold === '' ? front : beforeTold).slice(region.length), catalogue);
  const isNamed = isRegion && others.length === 1 && behind.length > 1 && isOffice(behind, catalogue);
  return isNamed ? [region + behind] : [];
}

/** 中心学校部门, 人民法院省级: behind the name of an office the word for one, or its level. */
function withoutTail(name: string, catalogue: Catalogue): string {
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
}));

/** A department without the code in front of it, years, ordinals and marks. */
export function cleanOffice(text: string, catalogue: Catalogue): string {
  const { dated, ordinal } = frontMarks(catalogue);
  return withoutPartHeading(normaliseTight(text), catalogue)
    .replace(ordinal, '')
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
function withoutAlias(name: string, catalogue: Catalogue): string {
  const [, own = '', alias = ''] = /^([^()]+)\(([^()]+)\)$/.exec(name) ?? [];
  const isScope = wordsOf(catalogue, 'proseOwnerTails.other').some((word) => alias.endsWith(word));
  return endsAsOffice(alias, catalogue) && !isScope ? own : name;
}

const endsAsOffice = (name: string, catalogue: Catalogue): boolean =>
  wordsOf(catalogue, 'officeEndings').some((ending) => name.endsWith(ending));

/** 县本级, 市级机关: a level, of whatever region the document is of, names nobody. */
function isLevelAlone(name: string, catalogue: Catalogue): boolean {
  const endings = ['', ...wordsOf(catalogue, 'officeEndings')];
  const level = wordsOf(catalogue, 'titleFillers').find((word) => name.startsWith(word));
  return level !== undefined && endings.includes(name.slice(level.length));
}

function isOffice(name: string, catalogue: Catalogue): boolean {
  if (isLevelAlone(name, catalogue)) return false;
  // 林业局(本级): what stands in the bracket is the end of the name as well.
  const ending = name.replace(/\)$/, '');
  const isSession = name.includes(wordOf(catalogue, 'sessionMark'));
  return (
    name.length >= shortestOffice && !clauseMark.test(name) && !isSession && endsAsOffice(ending, catalogue)
  );
}
