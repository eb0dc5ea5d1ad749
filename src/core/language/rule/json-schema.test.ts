import { expect, test } from 'vitest';
import { ruleFileSchema } from './json-schema.ts';
import { caseKeys, quantifierTypes, retiredRuleKeys, ruleKeys } from './rule-keys.ts';

const schema = ruleFileSchema() as {
  $defs: Record<string, { properties: object; required: string[]; anyOf: { properties: object }[] }>;
};

test('every key of the rule language is in the schema, and every reference leads somewhere', () => {
  const { rule, ruleWithCases, retiredRule, quantifier } = schema.$defs;
  const keys = new Set(
    [rule, ruleWithCases, retiredRule].flatMap((each) => Object.keys(each?.properties ?? {})),
  );
  expect([...keys].sort()).toEqual([...new Set([...ruleKeys, ...retiredRuleKeys, ...caseKeys])].sort());
  expect(quantifier?.anyOf.map((each) => Object.keys(each.properties)[0])).toEqual(quantifierTypes);
  const references = JSON.stringify(schema).matchAll(/#\/\$defs\/(\w+)/g);
  for (const [, name = ''] of references) expect(schema.$defs).toHaveProperty(name);
});

test('required keys are those that the checker asks for', () => {
  expect(schema.$defs['rule']?.required).toEqual(['slug', 'title', 'kind', 'basis', 'assert']);
  expect(schema.$defs['retiredRule']?.required).toEqual(['slug', 'title', 'retired']);
});
