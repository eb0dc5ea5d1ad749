/** A shorter stretch that two headers have in common says nothing. */
const fewestCommon = 2;

/** The header that has the longest stretches of characters in common with the labels below, more than with one of them. */
export function groupOf(upper: readonly string[], lower: readonly string[]): number {
  const shared = upper.map((head) => lower.map((label) => common(head, label)));
  const sums = shared.map((each) => each.reduce((sum, length) => sum + length, 0));
  const most = sums.indexOf(Math.max(...sums));
  const isClear = sums.filter((sum) => sum === sums[most]).length === 1;
  return isClear && (shared[most] ?? []).filter((length) => length > 0).length > 1 ? most : -1;
}

/** Length of the longest stretch that two texts have in common; a single character is none. */
function common(a: string, b: string): number {
  for (let length = a.length; length >= fewestCommon; length--)
    for (let at = 0; at + length <= a.length; at++) if (b.includes(a.slice(at, at + length))) return length;
  return 0;
}
