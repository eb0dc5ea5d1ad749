/** Does something with each item, so many at once, and gives the results in their order. The first failure ends it. */
export async function inTurns<T, R>(
  items: readonly T[],
  atOnce: number,
  act: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  let hasFailed = false;
  const turns = Array.from({ length: Math.min(atOnce, items.length) }, async () => {
    while (next < items.length && !hasFailed) {
      const index = next++;
      try {
        results[index] = await act(items[index] as T, index);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  });
  await Promise.all(turns);
  return results;
}
