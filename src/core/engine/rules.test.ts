import { describe, expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import {
  amounts,
  brief,
  codeCell,
  column,
  compare,
  group,
  inDocument,
  inRows,
  inTree,
  number,
  preciseDisclosure,
  rule,
  run,
  spending,
  sum,
  totalCell,
} from './testing/builders.ts';
import { catalogue } from './testing/catalogue.ts';

const childrenSum = compare(group('parent'), '==', sum(group('children')));

describe('rules', () => {
  const two = spending(...amounts(['201', '9'], ['20101', '8']));

  test('assertions over the same points have keys of their own', () => {
    const scope = {
      quantifier: inRows('spending'),
      assertions: [compare(column('total'), '>=', number('0'))],
    };
    const doubled = rule([{ ...scope, assertions: [...scope.assertions, ...scope.assertions] }, scope]);
    const keys = evaluate([doubled], preciseDisclosure([two]), catalogue).map(({ identity }) => identity.key);
    expect(new Set(keys).size).toBe(6);
    expect(keys).toContain('spending#1//201:2');
  });

  test('assertions about the other kind of document are left out', () => {
    const assertions = [
      compare(totalCell('accounts'), '==', totalCell('accounts', 'basic')),
      compare(codeCell('spending', '201'), '==', codeCell('spending', '20101')),
    ];
    const outcomes = evaluate(
      [rule([{ quantifier: inDocument, assertions }])],
      preciseDisclosure([two]),
      catalogue,
    );
    expect(brief(outcomes)).toEqual(['document:1 fail']);
  });

  test.each([
    [[2018, 2022], 2023, 'document notApplicable other-year'],
    [[2018, 2023], 2023, 'spending#1//201/total fail'],
    [[2024, null], 2023, 'document notApplicable other-year'],
    [[null, 2022], undefined, 'spending#1//201/total fail'],
  ] as const)('years %j in %s', (years, year, expected) => {
    const scopes = [{ quantifier: inTree('spending'), assertions: [childrenSum] }];
    const { year: _, ...undated } = preciseDisclosure([two]);
    const document = year === undefined ? undated : { ...undated, year };
    expect(brief(evaluate([rule(scopes, { years })], document, catalogue))).toEqual([expected]);
  });

  test('a weaker rule yields where the stronger one speaks of a difference, in either order', () => {
    const strong = rule([{ quantifier: inTree('spending'), assertions: [childrenSum] }], {
      code: 'GJ-TT-02',
    });
    const part = compare(sum(group('children')), '<=', group('parent'));
    const weak = rule([{ quantifier: inTree('spending'), assertions: [part] }], { yieldsTo: 'GJ-TT-02' });
    const rows = [
      ...amounts(['201', '9'], ['20101', '10']),
      ...amounts(['205', '9'], ['20501', 'x']),
      ...amounts(['208', '9'], ['20801', '9']),
    ];
    const expected = {
      'GJ-TT-01': [
        'spending#1//201/total notApplicable decided-by',
        'spending#1//205/total insufficient unreadable',
        'spending#1//208/total pass',
      ],
      'GJ-TT-02': [
        'spending#1//201/total fail',
        'spending#1//205/total insufficient unreadable',
        'spending#1//208/total pass',
      ],
    };
    for (const rules of [
      [weak, strong],
      [strong, weak],
    ]) {
      const outcomes = evaluate(rules, preciseDisclosure([spending(...rows)]), catalogue);
      for (const [id, briefs] of Object.entries(expected)) {
        expect(brief(outcomes.filter(({ identity }) => identity.rule === id))).toEqual(briefs);
      }
      expect(outcomes[0]?.identity.rule).toBe(rules[0]?.code);
    }
  });

  test('identities over tables read with low confidence are marked', () => {
    const tables = [{ ...two, confidence: 'low' as const }];
    const [outcome] = run(inTree('spending'), childrenSum, preciseDisclosure(tables));
    expect(outcome?.identity.params['confidence']).toBe('low');
  });
});
