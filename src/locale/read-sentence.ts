import type { Place } from '../core/model/place.ts';
import type { ReadError } from '../core/model/read-error.ts';
import { fill } from './fill.ts';
import { formatPlace } from './format-place.ts';
import type { Locale } from './locale.ts';

const longestDetail = 200;

/** Parentheses around a detail that is not there. */
const emptyDetail = /\s?\p{Ps}[^\p{Ps}\p{Pe}]*\{detail\}[^\p{Ps}\p{Pe}]*\p{Pe}/u;

/** Why an input could not be read, on one line, with the place in it. `path` is the input, when the line will name it. */
export function readErrorSentence(
  { reason, detail, place }: ReadError,
  locale: Locale,
  path?: string,
): string {
  const sentences: Readonly<Record<string, string>> = locale.reasons.read;
  const sentence = complete(sentences[reason] ?? locale.reasons.other, reason, detail);
  const where = formatPlace(place, locale);
  const file = path === undefined || path === place.file ? '' : `${place.file} `;
  return file + (where === '' ? sentence : `${where}${locale.report.colon}${sentence}`);
}

/** A part of an input that was not read. */
export interface Problem {
  readonly reason: string;
  readonly detail: string;
  readonly place: Place;
}

/** Why parts of an input were not read, each reason once, with all pages that it holds for. */
export function problemSentences(problems: readonly Problem[], locale: Locale): string[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const { page, box: _box, ...place } = problem.place;
    const key = JSON.stringify([problem.reason, problem.detail, place, page === undefined]);
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return [...groups.values()].map((group) => problemSentence(group, locale));
}

function problemSentence(group: readonly Problem[], locale: Locale): string {
  const sentences: Readonly<Record<string, string>> = { ...locale.reasons.read, ...locale.reasons.problem };
  const { reason, detail, place } = group[0] as Problem;
  const sentence = complete(sentences[reason] ?? locale.reasons.other, reason, detail);
  const pages = pageRanges(group.flatMap((problem) => problem.place.page ?? []));
  const where =
    pages.length === 0
      ? formatPlace(place, locale)
      : fill(locale.report.place.page, { page: pages.join(locale.report.listSeparator) });
  return where === '' ? sentence : `${where}${locale.report.colon}${sentence}`;
}

/** Pages in order, those that follow each other as a range. */
function pageRanges(pages: readonly number[]): string[] {
  const ranges: [number, number][] = [];
  for (const page of [...new Set(pages)].sort((a, b) => a - b)) {
    const last = ranges[ranges.length - 1];
    if (last !== undefined && page === last[1] + 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`));
}

function complete(template: string, code: string, detail: string): string {
  const shown = detail.length > longestDetail ? `${detail.slice(0, longestDetail)}…` : detail;
  return fill(detail === '' ? template.replace(emptyDetail, '') : template, { code, detail: shown });
}
