import { type Lexicon, wordOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import type { HeaderColumn } from './header-paths.ts';

const yearFront = /^((?:19|20)[0-9]{2})/;

/**
 * Headers that name years (2023年执行数 | 2024年预算数) in relative words, so that the catalogue's 上年… matches:
 * the year before the table's gets the prior-year word, the table's own year goes, or is this year where it is all there is.
 */
export function relativeYears(
  columns: readonly HeaderColumn[],
  year: number | undefined,
  lexicon: Lexicon,
): HeaderColumn[] {
  const years = new Set(
    columns
      .flatMap((column) => column.labels.flatMap((label) => yearFront.exec(label)?.[1] ?? []))
      .map(Number),
  );
  if (years.size === 0) return [...columns];
  const current = year !== undefined && years.has(year) ? year : Math.max(...years);
  return columns.map((column) => ({
    ...column,
    labels: column.labels.map((label) => relative(label, current, column.labels.length, lexicon)),
  }));
}

function relative(label: string, current: number, labels: number, { catalogue }: Lexicon): string {
  const found = yearFront.exec(label)?.[1];
  if (found === undefined) return label;
  const suffix = wordsOf(catalogue, 'yearSuffixes').find((word) => label.startsWith(word, 4)) ?? '';
  const rest = label.slice(4 + suffix.length);
  if (Number(found) === current && rest === '' && labels === 1) return wordOf(catalogue, 'thisYear');
  const prior = wordOf(catalogue, 'priorYear');
  return Number(found) !== current - 1 || prior === '' ? label : prior + rest;
}
