import type { Item, Money } from '../test/consistent-document.ts';

/** Amounts without any pattern, the same in every run. */
function amounts(): () => bigint {
  let state = 1n;
  return () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) % 2n ** 64n;
    return (state >> 33n) % 90_000_000n;
  };
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The money of a large office: so many 款, each of so many 项. */
export function largeMoney(groups: number, itemsOfEach: number): Money {
  const next = amounts();
  const items: Item[] = [];
  for (let group = 0; group < groups; group++) {
    for (let item = 1; item <= itemsOfEach; item++) {
      const code = `${201 + (group % 12)}${twoDigits(1 + Math.floor(group / 12))}${twoDigits(item)}`;
      items.push({ code, label: `科目${code}`, basic: next(), project: next(), fund: 0n, other: next() });
    }
  }
  const basic = items.reduce((sum, each) => sum + each.basic, 0n);
  return {
    items,
    economic: [{ code: '30101', label: '基本工资', fen: basic }],
    threePublic: { abroad: 0n, purchase: 0n, running: 1_000_000n, reception: 500_000n },
    opening: 0n,
    closing: 0n,
  };
}
