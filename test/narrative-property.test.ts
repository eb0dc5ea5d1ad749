import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lexiconOf } from '../src/core/catalogue/lexicon.ts';
import { evaluate } from '../src/core/engine/evaluate.ts';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { rules } from '../src/core/generated/rules.ts';
import type { Disclosure } from '../src/core/model/disclosure.ts';
import type { Passage } from '../src/core/model/narrative.ts';
import { readPackage } from '../src/import/package/read-package.ts';
import { bindClaims } from '../src/recognize/binding/bind-claims.ts';
import { readClaims } from '../src/recognize/claims/read-claims.ts';
import { finalTables, type Money } from './consistent-document.ts';
import { type Past, proseOf } from './consistent-prose.ts';
import { anyMoney } from './money-arbitrary.ts';
import { packageFiles } from './package-files.ts';

const lexicon = lexiconOf(catalogue);
const encoder = new TextEncoder();
const proseRules = rules.filter(({ code }) => code.startsWith('GJ-NA-'));

/** Whole ten thousands of yuan and no budget of the three public expenses, so that every figure counts. */
function disclose(money: Money): Disclosure {
  const whole = (fen: bigint): bigint => fen * 1_000_000n;
  const { items, economic, threePublic, opening, closing } = money;
  const exact: Money = {
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
  };
  const files = packageFiles(finalTables(exact), {
    kind: 'final',
    department: '示例市档案局',
    year: 2023,
    unit: '万元',
  });
  return readPackage(
    new Map([...files].map(([path, text]) => [path, encoder.encode(text)])),
    'example',
    catalogue,
  );
}

/** What is reported of the prose. */
function failures(disclosure: Disclosure, passages: readonly Passage[]): string[] {
  const claims = readClaims(passages, lexicon);
  const table = bindClaims(claims, passages, disclosure.tables, 'final', 2023, lexicon);
  const document = { ...disclosure, narrative: { passages, table } };
  return evaluate(proseRules, document, catalogue)
    .filter(({ verdict }) => verdict === 'fail' || verdict === 'undefined')
    .map(({ identity }) => `${identity.rule} ${identity.key}`);
}

const anyPast: fc.Arbitrary<Past> = fc.record({
  change: fc.integer({ min: -60, max: 60 }).filter((change) => Math.abs(change) > 5),
  budget: fc.integer({ min: -40, max: 40 }),
});

/** Figures of at least 1, and the words that say which way an amount moved (0.00 moves neither way). */
const alterable = /[1-9]\d*\.\d\d(?=万元|%)|(?:增加|减少)(?!0\.00)/g;

function alter(text: string): string {
  if (text === '增加') return '减少';
  if (text === '减少') return '增加';
  return `${(Number(text[0]) % 9) + 1}${text.slice(1)}`;
}

test('prose made from the tables is right', () => {
  fc.assert(
    fc.property(anyMoney, anyPast, (money, past) => {
      const disclosure = disclose(money);
      expect(failures(disclosure, proseOf(disclosure, past))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('any one figure or direction that is changed is reported', () => {
  fc.assert(
    fc.property(anyMoney, anyPast, fc.nat(), (money, past, choice) => {
      const disclosure = disclose(money);
      const passages = proseOf(disclosure, past);
      const places = passages.flatMap(({ text }, index) =>
        [...text.matchAll(alterable)].map((match) => ({ index, at: match.index, word: match[0] })),
      );
      const place = places[choice % places.length];
      fc.pre(place !== undefined);
      const altered = passages.map((passage, index) => {
        if (index !== place.index) return passage;
        const { text } = passage;
        return {
          ...passage,
          text: text.slice(0, place.at) + alter(place.word) + text.slice(place.at + place.word.length),
        };
      });
      expect(failures(disclosure, altered), altered[place.index]?.text).not.toEqual([]);
    }),
    { numRuns: 150 },
  );
});
