/** Dearer than any distance: as few targets as possible stay alone. */
const alone = 1_000_000;

interface Match<Word, Target> {
  readonly cost: number;
  readonly pairs: readonly (readonly [Target, Word])[];
}

/**
 * Pairs words with targets, both from left to right, without crossing: first as many as possible, then as cheaply as
 * possible. A pair without a cost cannot be.
 */
export function matchInOrder<Word, Target>(
  words: readonly Word[],
  targets: readonly Target[],
  costOf: (word: Word, target: Target) => number | undefined,
): ReadonlyMap<Target, Word> {
  let row: Match<Word, Target>[] = [];
  for (let index = 0; index <= targets.length; index += 1) row.push({ cost: alone * index, pairs: [] });
  for (const word of words) {
    const next: Match<Word, Target>[] = [row[0] as Match<Word, Target>];
    for (const [index, target] of targets.entries()) {
      const [unused, left] = [row[index + 1], next[index]] as [Match<Word, Target>, Match<Word, Target>];
      const [cost, before] = [costOf(word, target), row[index] as Match<Word, Target>];
      const options = [unused, { cost: left.cost + alone, pairs: left.pairs }];
      if (cost !== undefined)
        options.push({ cost: before.cost + cost, pairs: [...before.pairs, [target, word]] });
      next.push(options.reduce((best, option) => (option.cost < best.cost ? option : best)));
    }
    row = next;
  }
  return new Map(row[row.length - 1]?.pairs);
}
