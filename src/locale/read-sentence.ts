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

/** Why a part of an input was not read, with its place. */
export function problemSentence(
  problem: { reason: string; detail: string; place: Place },
  locale: Locale,
): string {
  const sentences: Readonly<Record<string, string>> = { ...locale.reasons.read, ...locale.reasons.problem };
  const { reason, detail, place } = problem;
  const sentence = complete(sentences[reason] ?? locale.reasons.other, reason, detail);
  const where = formatPlace(place, locale);
  return where === '' ? sentence : `${where}${locale.report.colon}${sentence}`;
}

function complete(template: string, code: string, detail: string): string {
  const shown = detail.length > longestDetail ? `${detail.slice(0, longestDetail)}…` : detail;
  return fill(detail === '' ? template.replace(emptyDetail, '') : template, { code, detail: shown });
}
