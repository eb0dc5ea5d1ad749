import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allBlank, Told } from '../src/core/engine/decide/told.ts';
import { evaluate } from '../src/core/engine/evaluate.ts';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { rules } from '../src/core/generated/rules.ts';
import type { Cell } from '../src/core/model/disclosure.ts';
import { sign } from '../src/core/model/exact.ts';
import { readPackage } from '../src/import/package/read-package.ts';
import { budgetTables, finalTables, type Money } from './consistent-document.ts';
import { anyMoney } from './money-arbitrary.ts';
import { packageFiles } from './package-files.ts';

type Kind = 'budget' | 'final';

/** What stands in a figure's place once it is altered: other figures, finer and larger ones, words, nothing. */
const printed = ['0.00', '-1.5', '12.345678', '99999999999999999.99', '123456789012', '…', '', '1'];

const encoder = new TextEncoder();

function disclose(money: Money, kind: Kind, unit: '元' | '万元', at: number, text: string) {
  const tables = kind === 'budget' ? budgetTables(money) : finalTables(money);
  const files = packageFiles(tables, { kind, department: '示例市档案局', year: 2024, unit });
  const paths = [...files.keys()].filter((path) => path.endsWith('.csv'));
  const path = paths[at % paths.length] ?? '';
  let left = at % 17;
  const altered = (files.get(path) ?? '').replace(/(?<=,)-?[0-9]+\.[0-9]+(?=,)/g, (figure) =>
    left-- === 0 ? text : figure,
  );
  const all = new Map([...files, [path, altered]]);
  return readPackage(
    new Map([...all].map(([name, content]) => [name, encoder.encode(content)])),
    'x',
    catalogue,
  );
}

const holds: Readonly<Record<string, readonly number[]>> = {
  '==': [0],
  '<=': [-1, 0],
  '>=': [0, 1],
  '<': [-1],
  '>': [1],
  '!=': [-1, 1],
};

type Drawn = readonly [money: Money, kind: Kind, unit: '元' | '万元', at: number, text: string];

/** Equations of which no more is told than that they hold, or that they are blank, and those whose figures say something else. */
function toldOf(drawn: Drawn): { readonly count: number; readonly wrong: readonly string[] } {
  const disclosure = disclose(...drawn);
  const cells = disclosure.tables.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row.cells)));
  const told = evaluate(rules, disclosure, catalogue)
    .filter((outcome) => outcome instanceof Told)
    .filter(({ form }) => form === 'linear');
  const wrong = told.filter(
    (each) => !(each.verdict === 'pass' ? isHolding(each) : isBlank(each)) || !isOverOwn(each, cells),
  );
  return { count: told.length, wrong: wrong.map(({ rule, key }) => `${rule} ${key}`) };
}

/** It is over each of its cells, and over no other one. */
const isOverOwn = ({ isOver, left, right }: Told, all: readonly Cell[]): boolean => {
  const own = new Set([...left, ...right].map(({ cell }) => cell));
  const others = new Set(all.filter((cell) => !own.has(cell)));
  return isOver !== undefined && [...own].every((cell) => isOver(new Set([cell]))) && !isOver(others);
};

const isHolding = ({ residual, envelope, relation, left, right }: Told): boolean =>
  residual !== undefined &&
  envelope !== undefined &&
  holds[relation]?.includes(sign(residual)) === true &&
  [...left, ...right].every(({ cell }) => cell.state !== 'unreadable') &&
  [...left, ...right].some(({ cell }) => cell.state === 'value');

const isBlank = ({ residual, reason, left, right }: Told): boolean =>
  residual === undefined &&
  reason === allBlank &&
  [...left, ...right].length > 0 &&
  [...left, ...right].every(({ cell }) => cell.state === 'blank');

test('what is told of an equation without its figures holds with them', () => {
  let all = 0;
  fc.assert(
    fc.property(
      fc.tuple(
        anyMoney,
        fc.constantFrom<Kind>('budget', 'final'),
        fc.constantFrom('元' as const, '万元' as const),
        fc.nat(200),
        fc.constantFrom(...printed),
      ),
      (drawn) => {
        const { count, wrong } = toldOf(drawn);
        all += count;
        expect(wrong).toEqual([]);
      },
    ),
    { numRuns: 20 },
  );
  expect(all).toBeGreaterThan(1000);
});
