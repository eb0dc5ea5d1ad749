/** Index of the interval of a rising list of borders that holds a value, or -1. */
export function findInterval(borders: readonly number[], value: number): number {
  const last = borders.length - 1;
  if (last < 1 || value < (borders[0] as number) || value > (borders[last] as number)) return -1;
  let [low, high] = [0, last - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((borders[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
