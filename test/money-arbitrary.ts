/** Random budgets whose parts are consistent by construction, for property tests. */
import fc from 'fast-check';
import type { Item, Money } from './consistent-document.ts';

// At least 100 yuan: a smaller amount prints as 0.00 in ten thousand yuan, and a printed zero has no rounding envelope.
const smallest = 10_000n;
const fen = fc.bigInt({ min: smallest, max: 99_999_999_99n });
const sometimes = fc.oneof(fen, fc.constant(0n));

/** Items of the general budget: several 类, several 款 and 项 inside one 类. */
const generalCodes = [
  ['2010301', '行政运行'],
  ['2010302', '一般行政管理事务'],
  ['2010350', '事业运行'],
  ['2013299', '其他组织事务支出'],
  ['2060499', '其他技术研究与开发支出'],
  ['2080199', '其他人力资源和社会保障管理事务支出'],
  ['2080599', '其他行政事业单位养老支出'],
  ['2110399', '其他污染防治支出'],
  ['2299999', '其他支出'],
] as const;

const fundCodes = [
  ['2120803', '城市建设支出'],
  ['2120899', '其他国有土地使用权出让收入安排的支出'],
  ['2296002', '用于社会福利的彩票公益金支出'],
] as const;

const wages = ['30101', '30102', '30103', '30199', '30399'] as const;
const running = ['30201', '30207', '30211', '30299', '31002'] as const;

const generalItem = (code: string, label: string): fc.Arbitrary<Item> =>
  // Items 01 and 50 hold basic spending only, as their definitions say.
  fc.tuple(sometimes, sometimes, sometimes).map(([basic, project, other]) => {
    const runningItem = /(01|50)$/.test(code);
    return {
      code,
      label,
      basic: runningItem ? basic + 10_000n : basic,
      project: runningItem ? 0n : project,
      fund: 0n,
      other: runningItem ? 0n : other,
    };
  });

const fundItem = (code: string, label: string): fc.Arbitrary<Item> =>
  sometimes.map((fund) => ({ code, label, basic: 0n, project: 0n, fund, other: 0n }));

/** Splits an amount over codes: every code gets a share of what is left, and none less than prints. */
function split(total: bigint, codes: readonly string[], cuts: readonly number[]): Money['economic'] {
  let left = total;
  const parts = codes.slice(0, -1).map((code, index) => {
    const share = (left * BigInt(cuts[index] ?? 0)) / 100n;
    const amount = share < smallest || left - share < smallest ? 0n : share;
    left -= amount;
    return { code, label: '', fen: amount };
  });
  const last = { code: codes.at(-1) ?? '', label: '', fen: left };
  return [...parts, last].filter(({ fen: amount }) => amount !== 0n);
}

const subset = (
  codes: readonly (readonly [string, string])[],
  item: typeof generalItem,
): fc.Arbitrary<Item[]> =>
  fc
    .subarray([...codes], { minLength: 1 })
    .chain((chosen) => fc.tuple(...chosen.map(([code, label]) => item(code, label))));

/** Money of a whole document. With carry-over only the general budget moves it. */
export const anyMoney: fc.Arbitrary<Money> = fc
  .record({
    general: subset(generalCodes, generalItem),
    fund: subset(fundCodes, fundItem),
    cuts: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 10, maxLength: 10 }),
    threePublic: fc.record({
      abroad: sometimes,
      purchase: sometimes,
      running: sometimes,
      reception: sometimes,
    }),
    carried: fc.boolean(),
    opening: fen,
    closing: fen,
  })
  .map(({ general, fund, cuts, threePublic, carried, opening, closing }) => ({
    items: [...general, ...fund],
    economic: split(
      general.reduce((total, item) => total + item.basic, 0n),
      [...wages, ...running],
      cuts,
    ),
    threePublic,
    opening: carried ? opening : 0n,
    closing: carried ? closing : 0n,
  }));
