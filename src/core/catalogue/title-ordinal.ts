import type { Conventions } from './types.ts';

const isDigit = (mark: string): boolean => mark >= '0' && mark <= '9';

/** Index behind the run of digits and Chinese numerals that starts at `from`. */
function numeralEnd(title: string, from: number, conventions: Conventions): number {
  const numerals = conventions.words['ordinalNumerals'] ?? [];
  let at = from;
  for (; at < title.length && at - from < 6; at += 1) {
    const mark = title[at] ?? '';
    if (!isDigit(mark) && !numerals.includes(mark)) break;
  }
  return at;
}

/** Length of an ordinal in front: `一、`, `1.`, `（一）`, `1）`. 0 when there is none, so that a year stays. */
export function ordinalLength(title: string, conventions: Conventions): number {
  const open = title.startsWith('(') ? 1 : 0;
  const end = numeralEnd(title, open, conventions);
  if (end === open || end - open > 3) return 0;
  const mark = title[end] ?? '';
  if (open === 1) return mark === ')' ? end + 1 : 0;
  return mark !== '' && '\u3001.,:;)\u3002-'.includes(mark) ? end + 1 : 0;
}

/** Length of a form number in front: 公开01表, （公开01表）, 表一：, 附件1, 表1-2. 0 when there is none. */
export function formNumberLength(title: string, conventions: Conventions): number {
  const open = title.startsWith('(') ? 1 : 0;
  const word = (conventions.words['formNumber'] ?? []).find((each) => title.startsWith(each, open));
  if (word === undefined) return 0;
  let end = numeralEnd(title, open + word.length, conventions);
  if (end === open + word.length) return 0;
  if (title[end] === '-') end = numeralEnd(title, end + 1, conventions);
  const suffix = (conventions.words['formNumberSuffixes'] ?? []).find((each) => title.startsWith(each, end));
  end += suffix?.length ?? 0;
  if (open === 1) return title[end] === ')' ? end + 1 : 0;
  while (end < title.length && '\u3001.,:;)\u3002-'.includes(title[end] ?? '')) end += 1;
  return end;
}

/** The title without a form number behind it: 收入决算表（公开02表）, 收入总表 公开02表. */
export function trailingFormNumber(title: string, conventions: Conventions): string {
  for (const word of conventions.words['formNumber'] ?? []) {
    const at = title.lastIndexOf(word);
    if (at <= 0) continue;
    const start = title[at - 1] === '(' ? at - 1 : at;
    // Only a form number that reaches to the end; a bare 表 followed by a page number is the title's own last character.
    if (formNumberLength(title.slice(start), conventions) !== title.length - start) continue;
    if (start === at && word.length < 2) continue;
    return title.slice(0, start);
  }
  return title;
}
