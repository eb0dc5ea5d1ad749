/** What the pages for authors show must be what the program takes. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { loadCatalogue } from '../src/core/language/catalogue/load-catalogue.ts';
import { loadExamples } from '../src/core/language/examples/load-examples.ts';
import { loadRules } from '../src/core/language/load-rules.ts';

const blocks = (page: string): readonly string[] =>
  [
    ...readFileSync(new URL(`../docs/${page}`, import.meta.url), 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g),
  ].map(([, text = '']) => text);

test('the rules and examples of the rule language in Chinese', () => {
  const own = blocks('rule-language.zh-CN.md').filter((text) => /^ZJ-/m.test(text));
  const isExample = (text: string) => text.includes('verdict:');
  const rules = own.filter((text) => !isExample(text) && text.includes('title:'));
  expect(rules.length).toBeGreaterThan(2);
  const loaded = loadRules(
    rules.map((text, index) => ({ file: `${index}.yaml`, text })),
    catalogue,
  );
  expect(loaded.problems).toEqual([]);
  const examples = own.filter(isExample).map((text, index) => ({ file: `${index}.examples.yaml`, text }));
  expect(examples.length).toBeGreaterThan(0);
  expect(loadExamples(examples, loaded, catalogue).problems).toEqual([]);
});

test('the catalogue file', () => {
  const files = blocks('catalogue-files.zh-CN.md').filter((text) => text.includes('source:'));
  expect(files).toHaveLength(1);
  expect(loadCatalogue([{ file: 'own.yaml', text: files[0] ?? '' }], catalogue).problems).toEqual([]);
});
