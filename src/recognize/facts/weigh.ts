/** A fact that some text states, with how much the text is worth. */
export interface Evidence<T> {
  readonly value: T;
  readonly weight: number;
}

/**
 * What a kind of text is worth, as evidence of a fact of the whole document. Fitted to openings of published pages of
 * more than twenty provinces: a title is right against ten sentences, a sentence against comparisons, of which the year
 * is worth nothing.
 */
export const weights = {
  /** The first line that names kind and year, as a cover or a page title does. */
  title: 10,
  /** The title of a report that lays a draft before deputies: most of what it tells is of the year before. */
  draftTitle: 100,
  /** A statement above a table, or the title of a table. */
  banner: 4,
  /** Any other heading, line of the cover or entry of the contents. */
  heading: 3,
  /** A name that begins on one line of the cover and ends on the next: both say it. */
  joined: 8,
  sentence: 1,
  /** A name on a line of its own, behind 来源, or in front of what an office does. */
  alone: 0.8,
  /** What a sentence compares with: final accounts compare with final accounts, mostly. */
  compared: 0.2,
  /** The name of the file: it decides only where the document says nothing. */
  fileName: 0.5,
} as const;

/** The value with the most weight behind it; the first among equals. */
export function weigh<T>(evidence: readonly Evidence<T>[]): T | undefined {
  const sums = new Map<T, number>();
  for (const { value, weight } of evidence) sums.set(value, (sums.get(value) ?? 0) + weight);
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The value named most often; the first among equals. */
export function mostFrequent<T>(values: readonly T[]): T | undefined {
  return weigh(values.map((value) => ({ value, weight: 1 })));
}
