import { parse } from 'csv-parse/sync';
import type { Found } from './engine.ts';

/** Rows of the result relation from CSV without a head; an empty number is none. */
export function parseFound(text: string): readonly Found[] {
  return parse(text).map(
    ([document = '', rule = '', key = '', verdict = '', residual, envelope]: string[]) => [
      document,
      rule,
      key,
      verdict,
      numberIn(residual),
      numberIn(envelope),
    ],
  );
}

const numberIn = (text: string | undefined): string | null =>
  text === undefined || text === '' || text === '\\N' ? null : text;
