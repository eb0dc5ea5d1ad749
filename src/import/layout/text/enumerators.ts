/**
 * Paragraph numbers, told by their shape and by example: what stands before the mark at the beginning of lines
 * that surely start a paragraph is a number wherever else it stands there.
 */

/** Up to three characters before an ideographic comma or between parentheses, or digits before a full stop. */
const shapes = [
  /^([^、（()）\s\d]{1,3})、/,
  /^[（(]([^、（()）\s]{1,3})[)）]/,
  /^(\d{1,2})(?:[、．]|\.(?!\d))/,
];

/** The paragraph number a text starts with, if it is shaped like one. */
function enumeratorOf(text: string): string | undefined {
  for (const shape of shapes) {
    const match = shape.exec(text);
    if (match !== null) return match[1];
  }
  return undefined;
}

/** Starts seen so far, and how often. */
type KnownEnumerators = ReadonlyMap<string, number>;

/** Counts the paragraph numbers at the start of texts that surely start a paragraph. */
export function learnEnumerators(starts: Iterable<string>): KnownEnumerators {
  const known = new Map<string, number>();
  for (const text of starts) {
    const number = enumeratorOf(text);
    if (number !== undefined) known.set(number, (known.get(number) ?? 0) + 1);
  }
  return known;
}

/** Whether a text starts with a paragraph number: digits, or something seen as one elsewhere. */
export function startsWithEnumerator(text: string, known: KnownEnumerators): boolean {
  const number = enumeratorOf(text);
  return number !== undefined && (/^\d+$/.test(number) || known.has(number));
}
