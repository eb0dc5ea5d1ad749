import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../src/core/engine/evaluate.ts';
import type { Outcome } from '../src/core/findings/outcome.ts';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { rules } from '../src/core/generated/rules.ts';
import type { Disclosure } from '../src/core/model/disclosure.ts';
import { readPackage } from '../src/import/package/read-package.ts';
import { budgetTables, finalTables, type Money } from './consistent-document.ts';
import { anyMoney } from './money-arbitrary.ts';
import { packageFiles } from './package-files.ts';

type Kind = 'budget' | 'final';
type Unit = '元' | '万元';

const encoder = new TextEncoder();

function disclose(money: Money, kind: Kind, unit: Unit): Disclosure {
  const tables = kind === 'budget' ? budgetTables(money) : finalTables(money);
  const files = packageFiles(tables, {
    kind,
    department: '示例市档案局',
    year: kind === 'budget' ? 2024 : 2023,
    unit,
  });
  const bytes = new Map([...files].map(([path, text]) => [path, encoder.encode(text)]));
  return readPackage(bytes, 'example', catalogue);
}

const hardRules = new Set(rules.filter((rule) => rule.severity === 'error').map((rule) => rule.code));
const errors = (outcomes: readonly Outcome[]): string[] =>
  outcomes
    .filter(({ verdict, identity }) => verdict === 'fail' && hardRules.has(identity.rule))
    .map(({ identity }) => `${identity.rule} ${identity.key}`);

const kindAndUnit = fc.tuple(fc.constantFrom<Kind>('budget', 'final'), fc.constantFrom<Unit>('元', '万元'));

describe('a consistent document', () => {
  test('has no error, in yuan or rounded to ten thousand yuan', () => {
    fc.assert(
      fc.property(anyMoney, kindAndUnit, (money, [kind, unit]) => {
        const outcomes = evaluate(rules, disclose(money, kind, unit), catalogue);
        expect(errors(outcomes)).toEqual([]);
        expect(outcomes.filter(({ verdict }) => verdict === 'pass').length).toBeGreaterThan(20);
      }),
      { numRuns: 150 },
    );
  });

  test('ties exactly in yuan with two decimals: nothing is left to rounding', () => {
    fc.assert(
      fc.property(anyMoney, fc.constantFrom<Kind>('budget', 'final'), (money, kind) => {
        const outcomes = evaluate(rules, disclose(money, kind, '元'), catalogue);
        expect(outcomes.filter(({ verdict }) => verdict === 'rounding')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('gives the same verdicts when whole ten-thousands are printed in either unit', () => {
    const whole = (fen: bigint): bigint => fen * 1_000_000n;
    const scaled = ({ items, economic, threePublic, opening, closing }: Money): Money => ({
      items: items.map((item) => ({
        ...item,
        basic: whole(item.basic),
        project: whole(item.project),
        fund: whole(item.fund),
        other: whole(item.other),
      })),
      economic: economic.map((each) => ({ ...each, fen: whole(each.fen) })),
      threePublic: {
        abroad: whole(threePublic.abroad),
        purchase: whole(threePublic.purchase),
        running: whole(threePublic.running),
        reception: whole(threePublic.reception),
      },
      opening: whole(opening),
      closing: whole(closing),
    });
    const verdicts = (money: Money, kind: Kind, unit: Unit) =>
      evaluate(rules, disclose(money, kind, unit), catalogue).map(({ identity, verdict }) => [
        identity.rule,
        identity.key,
        verdict,
      ]);
    fc.assert(
      fc.property(anyMoney, fc.constantFrom<Kind>('budget', 'final'), (money, kind) => {
        const exact = scaled(money);
        expect(verdicts(exact, kind, '万元')).toEqual(verdicts(exact, kind, '元'));
      }),
      { numRuns: 40 },
    );
  });
});
