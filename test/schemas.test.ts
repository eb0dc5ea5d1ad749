/** The JSON Schemas that editors and other programs are given; that they are fresh is checked by `generate -- --check`. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { quantifierTypes } from '../src/core/language/rule/rule-schema.ts';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const schemaOf = (name: string): Schema =>
  JSON.parse(readFileSync(new URL(`../schemas/${name}.schema.json`, import.meta.url), 'utf8'));

test('every reference of a schema leads somewhere', () => {
  for (const name of ['config', 'rules', 'rule-examples', 'package']) {
    const schema = schemaOf(name);
    for (const [, id = ''] of JSON.stringify(schema).matchAll(/#\/\$defs\/(\w+)/g))
      expect(schema.$defs).toHaveProperty(id);
  }
});

test('the schema of rules names every quantifier and what a rule must have', () => {
  const { rule, retiredRule, quantifier } = schemaOf('rules').$defs ?? {};
  expect(quantifier?.anyOf?.map(({ properties }) => Object.keys(properties ?? {})[0])).toEqual(
    quantifierTypes,
  );
  expect(rule?.required).toEqual(['slug', 'title', 'kind', 'basis', 'assert']);
  expect(retiredRule?.required).toEqual(['slug', 'title', 'retired']);
});
