/** The JSON Schemas that editors and other programs are given; that they are fresh is checked by `generate -- --check`. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFiles } from '../src/check/check-files.ts';
import { reportSchema } from '../src/core/findings/report.ts';
import { quantifierTypes } from '../src/core/language/rule/rule-schema.ts';
import { packageSchema } from '../src/import/package/package-schema.ts';
import { readConfig } from '../src/node/config/read-config.ts';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const schemaOf = (name: string): Schema =>
  JSON.parse(readFileSync(new URL(`../schemas/${name}.schema.json`, import.meta.url), 'utf8'));

test('every reference of a schema leads somewhere', () => {
  for (const name of ['config', 'rules', 'rule-examples', 'package', 'report']) {
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

const fixtures = new URL('../fixtures/', import.meta.url);
const filesOf = (name: string) =>
  readdirSync(new URL(`${name}/`, fixtures)).map((file) => ({
    path: `${name}/${file}`,
    bytes: readFileSync(new URL(`${name}/${file}`, fixtures)),
  }));

test('a report has the shape of its schema, and no key that the schema does not name', async () => {
  for (const name of ['example-broken', 'documents']) {
    const files = filesOf(name).filter(({ path }) => !/budget\.xls$|workbook|doc$|html$/.test(path));
    const report = JSON.parse(JSON.stringify(await checkFiles(files)));
    expect(report.findings.length).toBeGreaterThan(0);
    expect(reportSchema.parse(report)).toEqual(report);
  }
});

test('a data package has the shape of its schema', () => {
  for (const name of ['example-broken', 'example-budget']) {
    const text = readFileSync(new URL(`${name}/datapackage.json`, fixtures), 'utf8');
    expect(packageSchema.safeParse(JSON.parse(text)).error).toBeUndefined();
  }
});

test('the example of the page about the schemas is a configuration', () => {
  const page = readFileSync(new URL('../docs/schemas.md', import.meta.url), 'utf8');
  const [, example = ''] = /```yaml\n([^`]*)```/.exec(page) ?? [];
  expect(readConfig('docs/schemas.md', example).suppressions?.[0]?.rule).toBe('GJ-HI-01');
});
