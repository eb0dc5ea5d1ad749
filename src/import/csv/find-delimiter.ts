/** In order of preference: thousands separators make the comma the weakest witness. */
const delimiters = ['\t', ';', ','] as const;
const sampleLength = 100_000;
const sampleLines = 200;

/** The delimiter that divides most lines alike. */
export function findDelimiter(text: string): string {
  const lines = text.slice(0, sampleLength).split(/\r\n|\n|\r/, sampleLines);
  let best = ',';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const score = evenness(lines.map((line) => countOutsideQuotes(line, delimiter)));
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/** Share of the lines that must have the same number of delimiters in a file that does not say what it is. */
const mostAlike = 0.6;

/**
 * Whether a text without a name is a table with delimiters: most lines have the same number of them, and some line,
 * the header, has them elsewhere than within figures (1,234.00).
 */
export function isDelimited(text: string): boolean {
  const lines = text
    .slice(0, sampleLength)
    .split(/\r\n|\n|\r/, sampleLines)
    .filter((line) => line.trim() !== '');
  return delimiters.some((delimiter) => {
    const counts = lines.map((line) => countOutsideQuotes(line, delimiter));
    const most = counts.toSorted((a, b) => a - b)[counts.length >> 1] ?? 0;
    const alike = lines.filter((_, index) => counts[index] === most);
    if (most === 0 || alike.length < 2 || alike.length < mostAlike * lines.length) return false;
    return alike.some((line) => !/\d[,;]\d{3}(?!\d)/.test(line));
  });
}

/** Delimiters in the lines that have the most frequent number of them. */
function evenness(counts: readonly number[]): number {
  const lines = new Map<number, number>();
  for (const count of counts) lines.set(count, (lines.get(count) ?? 0) + 1);
  return Math.max(0, ...[...lines].map(([count, frequency]) => count * frequency));
}

function countOutsideQuotes(line: string, delimiter: string): number {
  let count = 0;
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === delimiter && !isQuoted) count++;
  }
  return count;
}
