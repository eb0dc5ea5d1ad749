/** An amount as it is printed. */
type Printed = { readonly text: string };

/** Shorter figures resemble each other by chance. */
const fewestDigits = 4;

/**
 * One digit mistyped, left out or typed twice, two digits exchanged, or the point elsewhere: the other amount is what this
 * one should have been, no other reading.
 */
export function isTypingSlip(a: Printed, b: Printed, fewest = fewestDigits): boolean {
  const [x, y] = [a, b].map(({ text }) => text.replace(/[^0-9.]/g, '')) as [string, string];
  if (x === y) return false;
  if (x.length === y.length && isMistyped(x, y)) return true;
  const [one, other] = [x, y].map((text) => text.replace('.', '').replace(/^0+|0+$/g, '')) as [
    string,
    string,
  ];
  if (Math.min(one.length, other.length) < fewest) return false;
  if (one === other) return true;
  return x.length < y.length ? isLonger(y, x) : isLonger(x, y);
}

function isMistyped(x: string, y: string): boolean {
  const apart = [...x].flatMap((digit, at) => (digit === y[at] ? [] : [at]));
  const [first = 0, second = 0] = apart;
  if (apart.length === 2) return second === first + 1 && x[first] === y[second] && x[second] === y[first];
  return apart.length === 1;
}

/** Whether the one figure is the other with one more digit. */
function isLonger(long: string, short: string): boolean {
  if (long.length !== short.length + 1) return false;
  const at = [...long].findIndex((digit, index) => digit !== short[index]);
  return long[at] !== '.' && long.slice(at + 1) === short.slice(at);
}
