/** The JSON Schemas that editors and other programs are given; that they are fresh is checked by `generate -- --check`. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFiles } from '../src/check/check-files.ts';
import { comparisonSchema } from '../src/core/findings/comparison.ts';
import { reportSchema } from '../src/core/findings/report.ts';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { rules } from '../src/core/generated/rules.ts';
import { loadCatalogue } from '../src/core/language/catalogue/load-catalogue.ts';
import { loadExamples } from '../src/core/language/examples/load-examples.ts';
import { loadRules } from '../src/core/language/load-rules.ts';
import { quantifierTypes } from '../src/core/language/rule/rule-schema.ts';
import { packageSchema } from '../src/import/package/package-schema.ts';
import { readBaseline } from '../src/node/config/read-baseline.ts';
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
  for (const name of [
    'config',
    'baseline',
    'rules',
    'rule-examples',
    'catalogue',
    'package',
    'report',
    'compare',
  ]) {
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

const examples = new URL('../docs/schemas/examples/', import.meta.url);
const exampleOf = (file: string): string => readFileSync(new URL(file, examples), 'utf8');
const named = (file: string, text: string) => [{ file, text }];

/** What the program says against the example of each schema; nothing, as long as it is sound. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'config.yaml': (text) => void readConfig('config.yaml', text),
  'baseline.yaml': (text) => void readBaseline('baseline.yaml', text),
  'rules.yaml': (text) => loadRules(named('rules.yaml', text), catalogue, rules).problems,
  'rule-examples.yaml': (text) => {
    const own = loadRules(named('rules.yaml', exampleOf('rules.yaml')), catalogue, rules);
    return loadExamples(named('rule.examples.yaml', text), own, catalogue).problems;
  },
  'catalogue.yaml': (text) => loadCatalogue(named('catalogue.yaml', text), catalogue).problems,
  'package.json': (text) => packageSchema.parse(JSON.parse(text)) && [],
  'report.json': (text) => reportSchema.parse(JSON.parse(text)) && [],
  'compare.json': (text) => comparisonSchema.parse(JSON.parse(text)) && [],
};

test.each(readdirSync(examples))('the example %s is what its pages show, and is read', (file) => {
  const text = exampleOf(file);
  expect(readers[file]?.(text) ?? []).toEqual([]);
  for (const language of ['.md', '.zh-CN.md']) {
    const page = new URL(`../${file.replace(/\.\w+$/, language)}`, examples);
    expect(readFileSync(page, 'utf8')).toContain(text.trimEnd());
  }
});

test('every schema has an example', () => {
  const names = readdirSync(new URL('../schemas/', import.meta.url)).map((file) => file.split('.')[0]);
  expect(readdirSync(examples).map((file) => file.split('.')[0])).toEqual(names.sort());
});
