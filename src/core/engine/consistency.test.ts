import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../model/decimal.ts';
import { evaluate } from './evaluate.ts';
import {
  code,
  column,
  compare,
  disclosure,
  group,
  inColumns,
  inRows,
  inTree,
  rule,
  type SampleRow,
  sum,
  total,
} from './testing/builders.ts';
import { catalogue } from './testing/catalogue.ts';

const rules = [
  rule(
    [
      {
        quantifier: inRows('spending'),
        assertions: [compare(column('total'), '==', sum(column('basic'), column('project')))],
      },
    ],
    {
      code: 'GJ-TT-01',
    },
  ),
  rule(
    [
      {
        quantifier: inTree('spending'),
        assertions: [compare(group('parent'), '==', sum(group('children')))],
      },
    ],
    {
      code: 'GJ-TT-02',
    },
  ),
  rule(
    [
      {
        quantifier: inColumns('spending'),
        assertions: [compare(group('total'), '==', sum(group('classes')))],
      },
    ],
    {
      code: 'GJ-TT-03',
    },
  ),
  rule(
    [
      {
        quantifier: inColumns('spending'),
        assertions: [compare(group('total'), '==', sum(group('leaves')))],
      },
    ],
    {
      code: 'GJ-TT-04',
    },
  ),
];

/** Amounts in fen by item code: [basic, project]. */
type Leaves = ReadonlyMap<string, readonly [bigint, bigint]>;

const digits = (length: number) =>
  fc.integer({ min: 1, max: 10 ** length - 1 }).map((value) => String(value).padStart(length, '0'));
const amount = fc.oneof(
  fc.bigInt({ min: 0n, max: 10n ** 12n }),
  fc.bigInt({ min: -(10n ** 8n), max: 10n ** 20n }),
  fc.constant(0n),
);
const leaves: fc.Arbitrary<Leaves> = fc
  .uniqueArray(fc.tuple(fc.constantFrom('201', '205', '208'), digits(1), digits(1), amount, amount), {
    minLength: 1,
    maxLength: 25,
    selector: ([a, b, c]) => `${a}0${b}0${c}`,
  })
  .map((items) => new Map(items.map(([a, b, c, basic, project]) => [`${a}0${b}0${c}`, [basic, project]])));

/** Every level of the table in exact fen, the total under the key ``. */
function rollUp(items: Leaves): ReadonlyMap<string, readonly [bigint, bigint]> {
  const sums = new Map<string, readonly [bigint, bigint]>();
  for (const [key, [basic, project]] of items) {
    for (const length of [0, 3, 5, 7]) {
      const above = key.slice(0, length);
      const [b, p] = sums.get(above) ?? [0n, 0n];
      sums.set(above, [b + basic, p + project]);
    }
  }
  return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const yuan = new Decimal(100);
const tenThousand = new Decimal(1_000_000);

/** Rounded on its own, as the office's form does it. */
function print(fen: bigint, unit: Decimal): string {
  return new Decimal(fen.toString()).div(unit).toFixed(2, Decimal.ROUND_HALF_UP);
}

function rowsOf(items: Leaves, unit: Decimal): SampleRow[] {
  return [...rollUp(items)].map(([key, [basic, project]]) => {
    const cells = {
      total: print(basic + project, unit),
      basic: print(basic, unit),
      project: print(project, unit),
    };
    return key === '' ? total(cells) : code(key, cells);
  });
}

function outcomesOf(rows: readonly SampleRow[], unitExponent: number) {
  return evaluate(rules, disclosure([{ id: 'spending', rows, unitExponent }]), catalogue);
}

describe('tables that are rolled up from exact amounts and printed figure by figure', () => {
  test('in 万元 no identity fails', () => {
    fc.assert(
      fc.property(leaves, (items) => {
        const verdicts = new Set(outcomesOf(rowsOf(items, tenThousand), 4).map(({ verdict }) => verdict));
        expect(verdicts.has('fail')).toBe(false);
        expect(verdicts.has('insufficient')).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('in 元 every identity holds exactly', () => {
    fc.assert(
      fc.property(leaves, (items) => {
        for (const { verdict } of outcomesOf(rowsOf(items, yuan), 0)) expect(verdict).toBe('pass');
      }),
      { numRuns: 300 },
    );
  });

  test('one changed amount fails somewhere, with that cell among the operands', () => {
    fc.assert(
      fc.property(
        leaves,
        fc.nat(),
        fc.constantFrom('total', 'basic', 'project'),
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        (items, pick, id, change) => {
          const rows = rowsOf(items, yuan);
          const position = pick % rows.length;
          const changed = rows.map((row, index) => {
            if (index !== position) return row;
            const text = new Decimal(row.cells[id] ?? 0)
              .plus(new Decimal(change.toString()).div(100))
              .toFixed(2);
            return { ...row, cells: { ...row.cells, [id]: text } };
          });
          const failures = outcomesOf(changed, 0).filter(({ verdict }) => verdict === 'fail');
          expect(failures.length).toBeGreaterThan(0);
          const key = rows[position]?.key;
          for (const { identity } of failures) {
            const operands = [...identity.left, ...identity.right].map(
              (operand) => `${operand.row}/${operand.column}`,
            );
            expect(operands).toContain(`${key}/${id}`);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('the unit of the print changes no verdict', () => {
  const shifted = fc.tuple(leaves, fc.nat(), fc.integer({ min: -20_000, max: 20_000 }));
  fc.assert(
    fc.property(shifted, ([items, pick, change]) => {
      const rows = rowsOf(items, tenThousand).map((row, index, { length }) => {
        const text = new Decimal(row.cells['basic'] ?? 0).plus(change / 100).toFixed(2);
        return index === pick % length ? { ...row, cells: { ...row.cells, basic: text } } : row;
      });
      // 万元 with two decimals and hundreds of yuan without decimals print the same digits.
      const hundreds = rows.map((row) => ({
        ...row,
        cells: Object.fromEntries(Object.entries(row.cells).map(([id, text]) => [id, text.replace('.', '')])),
      }));
      const verdicts = (list: readonly SampleRow[], exponent: number) =>
        outcomesOf(list, exponent).map(
          ({ verdict, identity }) => `${identity.rule} ${identity.key} ${verdict}`,
        );
      expect(verdicts(hundreds, 2)).toEqual(verdicts(rows, 4));
    }),
    { numRuns: 300 },
  );
});
