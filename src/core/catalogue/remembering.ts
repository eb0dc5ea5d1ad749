/** Texts that are remembered with the same words; then all are forgotten. */
const most = 4_000;
/** Longer texts seldom come twice. */
const longest = 100;

/**
 * The same function of a text and the words that it is read by; it remembers what it read of short texts: the labels and
 * titles of a document, and of all of its kind, are few. What it returns must not be changed.
 */
export function remembering<Words extends object, Result>(
  read: (text: string, words: Words) => Result,
): (text: string, words: Words) => Result {
  const remembered = new WeakMap<Words, Map<string, Result>>();
  return (text, words) => {
    if (text.length > longest) return read(text, words);
    let known = remembered.get(words);
    if (known === undefined || known.size >= most) {
      known = new Map();
      remembered.set(words, known);
    }
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = read(text, words);
    known.set(text, result);
    return result;
  };
}
