import { anyOf, wordOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { WordList } from '../../core/generated/names.ts';
import { perObject } from '../../core/model/per-object.ts';
import { readBanner } from '../grid/banner.ts';
import { anyListed, type FactLine, withoutLaws } from './lines.ts';
import { clauseMark, cleanOffice, isOffice, isWithRegion, withoutAlias, withoutTail } from './office-name.ts';
import { type Evidence, weigh, weights } from './weigh.ts';

const longestOffice = 30;
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
    ...lines.flatMap((_, index) => officesOf(lines, index, words, catalogue)),
    ...named(file.text, weights.fileName, words, catalogue),
  ];
  const known = evidence.filter(({ value }) => value !== '');
  // A name above the tables is that of the reporting system; only it may lack the ending of an office.
  const compiled = known.slice(0, banners.length);
  return (
    weigh(
      compiled.length > 0 ? compiled : agreed(withRegions(known, catalogue), isOfRegion(lines, catalogue)),
    ) ?? ''
  );
}

/**
 * Names that stand alone say nothing where they are several, as a page lists offices at its side, or where the document is of a
 * whole region.
 */
function agreed(known: readonly Evidence<string>[], isOfRegion: boolean): readonly Evidence<string>[] {
  const alone = new Set(known.filter(({ weight }) => weight === weights.alone).map(({ value }) => value));
  return alone.size > 1 || isOfRegion ? known.filter(({ weight }) => weight !== weights.alone) : known;
}

/** 全县“三公”经费决算情况: what is told is of many offices. */
function isOfRegion(lines: readonly FactLine[], catalogue: Catalogue): boolean {
  const regions = wordsOf(catalogue, 'regionEndings');
  const whole = wordsOf(catalogue, 'titleFillers').filter((word) => regions.includes(word.slice(1)));
  return lines.some(
    ({ isCover, isHeading, text }) => isCover && isHeading && whole.some((word) => text.includes(word)),
  );
}

/** 柳林镇, beside 云桥县柳林镇: what one text names without its region is what another names with it. */
function withRegions(known: readonly Evidence<string>[], catalogue: Catalogue): readonly Evidence<string>[] {
  const names = [...new Set(known.map(({ value }) => value))];
  const regions = wordsOf(catalogue, 'regionEndings');
  return known.map(({ value, weight }) => {
    const whole = names.filter((name) => {
      const front = name.endsWith(value) ? name.slice(0, name.length - value.length) : '';
      return regions.some((ending) => front.length > 1 && front.endsWith(ending));
    });
    const [only, ...others] = whole;
    return { value: others.length > 0 ? value : (only ?? value), weight };
  });
}

interface OfficeWords {
  /** 部门预算, 部门决算 …, in front of which a title names the office. */
  readonly kinds: RegExp;
  /** 概况, in front of which the heading of the first chapter does. */
  readonly profile: RegExp;
  /** 主要职责, 部门职责及机构设置: an office within the office has duties as well. */
  readonly duties: RegExp;
  /** 标题：, 【部门决算】: in front of a title. */
  readonly label: RegExp;
  /** 来源：某局: who put a page on the net, up to the next such word. */
  readonly source: RegExp;
  /** What stands in the lines around the text of a page. */
  readonly page: RegExp;
  /** What follows the name of an office that a sentence tells of: 是县政府工作部门. */
  readonly deeds: RegExp;
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
    duties: new RegExp(
      `${any('dutyHeadings')}(?:${any('proseAnd')}(?:${any('dutyHeadings', 'profileHeadings')}))*$`,
    ),
    label: new RegExp(`^(?:\\([^()]{1,12}\\)(?=.{4})|${any('titleLabels')})`),
    source: new RegExp(`${any('sourceLabels')}(.{3,${longestOffice}}?)(?:${any('pageWords')}|[0-9]|$)`),
    page: new RegExp(any('pageWords')),
    deeds: new RegExp(`^(\\p{Script=Han}{4,${longestOffice}}?)${any('officeDeeds')}`, 'u'),
    lead: new RegExp(`^(?:.*(?:${any('noOffice', 'officeActs')}|${anyOf(long)})|${anyOf(brief)})`),
    subject: new RegExp(`${any('proseOwnerTails.office')}?${any('proseStarts')}`),
    announced: new RegExp(`^${anyOf(long)}`),
  };
});

function officesOf(
  lines: readonly FactLine[],
  index: number,
  words: OfficeWords,
  catalogue: Catalogue,
): Evidence<string>[] {
  const line = lines[index];
  if (line === undefined) return [];
  const { isHeading, isCover } = line;
  const text = aboutWhom(withoutLaws(line.text, catalogue).replace(words.label, ''), catalogue);
  if (!isHeading) return [...opening(text, words, catalogue), ...toldOf(line, words, catalogue)];
  const stated = readBanner(text, catalogue).department;
  if (stated !== undefined) return named(stated, weights.banner, words, catalogue);
  const profiled = profiledBy(text, words, catalogue);
  if (profiled !== '') return named(profiled, weights.heading, words, catalogue);
  const source = sourceOf(line, words, catalogue);
  if (source.length > 0) return source;
  if (!anyYear.test(text) && !words.kinds.test(text)) return alone(line, catalogue);
  const own = named(text, isCover ? weights.banner : weights.heading, words, catalogue);
  const above = isCover ? nameAbove(lines, index, text, words, catalogue) : [];
  return above.length > 0 ? above : own;
}

/** The name in front of the word for a profile; in front of that for duties it is one where it begins with its region. */
function profiledBy(text: string, { profile, duties }: OfficeWords, catalogue: Catalogue): string {
  const profiled = profile.test(text) ? text.replace(profile, '') : '';
  if (profiled !== '') return profiled;
  const at = text.search(duties);
  const name = at < 0 ? '' : cleanOffice(text.slice(0, at), catalogue);
  return isWithRegion(name, catalogue) && isOffice(name, catalogue) ? name : '';
}

/** A line of the cover that is nothing but a name: better than nothing. */
function alone({ text, isCover }: FactLine, catalogue: Catalogue): Evidence<string>[] {
  const value = cleanOffice(text, catalogue);
  const isName = isCover && isWithRegion(value, catalogue) && isOffice(value, catalogue);
  return isName && !isOfGovernment(value, catalogue) ? [{ value, weight: weights.alone }] : [];
}

/** 云桥县人民政府: the site that a page stands on. */
function isOfGovernment(name: string, catalogue: Catalogue): boolean {
  const region = name.replace(new RegExp(`${anyListed(catalogue, 'governmentNames')}$`), '');
  return region !== name && wordsOf(catalogue, 'regionEndings').some((ending) => region.endsWith(ending));
}

/** 来源：云桥县水利局: who put a page on the net. */
function sourceOf({ text, isCover }: FactLine, words: OfficeWords, catalogue: Catalogue): Evidence<string>[] {
  const [, name = ''] = (isCover && words.source.exec(text)) || [];
  const value = cleanOffice(name, catalogue);
  const isNamed = isWithRegion(value, catalogue) && isOffice(value, catalogue);
  return isNamed && !isOfGovernment(value, catalogue) ? [{ value, weight: weights.alone }] : [];
}

/** 云桥县水利局是县政府工作部门: the office whose duties a sentence at the beginning tells. */
function toldOf({ text, isCover }: FactLine, words: OfficeWords, catalogue: Catalogue): Evidence<string>[] {
  const [, name = ''] = (isCover && words.deeds.exec(text)) || [];
  return isWithRegion(name, catalogue) && isOffice(name, catalogue)
    ? [{ value: name, weight: weights.alone }]
    : [];
}

/**
 * The name that stands above a title, on a line of its own or broken over two, or that begins on the line above it: 云桥县机关事务,
 * 服务中心部门决算.
 */
function nameAbove(
  lines: readonly FactLine[],
  index: number,
  text: string,
  words: OfficeWords,
  catalogue: Catalogue,
): Evidence<string>[] {
  const [above, before] = [lines[index - 2], lines[index - 1]];
  if (before?.isHeading !== true) return [];
  const broken = joined(before, text, words, catalogue);
  if (broken.length > 0) return broken;
  // With a name of its own, the title needs none of the lines above.
  if (named(text, weights.banner, words, catalogue).length > 0) return [];
  const overTwo = above?.isHeading === true ? joined(above, before.text, words, catalogue) : [];
  return overTwo.length > 0 ? overTwo : named(before.text, weights.banner, words, catalogue);
}

/** A name that begins on one line, with its region, and ends on the next. */
function joined(
  { text: upper }: FactLine,
  lower: string,
  words: OfficeWords,
  catalogue: Catalogue,
): Evidence<string>[] {
  const front = cleanOffice(upper, catalogue);
  const isFront = /^\p{Script=Han}{3,24}$/u.test(front) && isWithRegion(`${front} `, catalogue);
  if (!isFront || words.page.test(front) || words.kinds.test(front) || isOffice(front, catalogue)) return [];
  const [name] = named(front + lower, weights.joined, words, catalogue);
  const rest = name?.value.startsWith(front) === true ? name.value.slice(front.length) : '';
  return name !== undefined && rest !== '' && !isWithRegion(rest, catalogue) ? [name] : [];
}

/** 某中学关于2022年预算公开的说明: who gives it stands in front of what it is about. */
function aboutWhom(text: string, catalogue: Catalogue): string {
  const about = wordOf(catalogue, 'officeAbout');
  const at = text.indexOf(about);
  if (at <= 0 || !isOffice(cleanOffice(text.slice(0, at), catalogue), catalogue)) return text;
  const lead = new RegExp(`^${anyListed(catalogue, 'officeLeads')}`);
  return text.slice(0, at) + text.slice(at + about.length).replace(lead, '');
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
