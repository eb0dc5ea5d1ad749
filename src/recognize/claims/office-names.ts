import { endsLikeOffice } from './office-ending.ts';
import { type Phrases, wordAt } from './phrases.ts';
import { yearAt } from './scan-base.ts';

/** Where the name of the office is looked for: the beginning of a paragraph or heading. */
const searched = 80;
const most = 40;
const boundary = /[\u3002;:\uff0c,()\u3001.]/;

function isName(name: string, phrases: Phrases): boolean {
  return name.length > 3 && /^\p{Script=Han}+$/u.test(name) && endsLikeOffice(name, phrases);
}

/** Text up to the first word of a subject. */
function upToSubject(text: string, phrases: Phrases): string {
  const words = [...phrases.list('proseOwners'), ...phrases.list('proseStarts')];
  const end = [...text].findIndex((_, at) => at > 3 && wordAt(words, text, at) !== undefined);
  return end < 0 ? '' : text.slice(0, end);
}

/** What stands before the year, and what stands between it and the first word of the subject. */
function aroundYear(text: string, start: number, end: number, phrases: Phrases): string[] {
  const before = text.slice(0, start);
  const owner = before.slice([...before].findLastIndex((mark) => boundary.test(mark)) + 1);
  return [owner, upToSubject(text.slice(end).replace(/^[\uff0c,]/, ''), phrases)];
}

function namesIn(text: string, phrases: Phrases): string[] {
  const front = text.slice(0, searched);
  for (let index = 0; index < front.length; index++) {
    const year = yearAt(front, index, phrases);
    if (year !== undefined)
      return aroundYear(front, index, year.end, phrases).filter((name) => isName(name, phrases));
  }
  return [];
}

/** Names of offices that stand beside a year: 某局2023年度…, 2023年某局部门预算. */
export function officeNames(texts: Iterable<string>, phrases: Phrases, department = ''): string[] {
  const names = new Set<string>(department.length > 3 ? [department] : []);
  for (const text of texts) {
    if (names.size >= most) break;
    for (const name of namesIn(text, phrases)) names.add(name);
  }
  return [...names].sort((a, b) => b.length - a.length);
}
