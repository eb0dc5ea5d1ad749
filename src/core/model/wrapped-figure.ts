/** A tail of one digit completes the two decimals of an amount or a rate. */
const lastDigit = /^[0-9][)%]{0,2}$/;
const oneDecimal = /\.[0-9]$/;
/** Groups of three digits, the last of them cut short, or a separator at the end. */
const openGroup = /,[0-9]{0,2}$|\.$/;

/**
 * Joins a number that a narrow cell broke over lines: `98.3 / 0%`, `1,234,56 / 7.89`, `100. / 00%`. Only where each piece is
 * visibly unfinished: `100 / 200` and `12.34 / 56.78` are two figures.
 */
export function joinWrapped(text: string): string {
  if (!text.includes('\n')) return text;
  const [first = '', ...rest] = text.split('\n').map((piece) => piece.trim());
  let joined = first;
  for (const piece of rest) {
    if (piece === '') continue;
    const goesOn = openGroup.test(joined) || (oneDecimal.test(joined) && lastDigit.test(piece));
    if (!goesOn) return text;
    joined += piece;
  }
  return joined;
}
