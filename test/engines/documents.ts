import { readdirSync, readFileSync } from 'node:fs';
import { readRuleFiles } from '../../scripts/generate-rules.ts';
import { damagedCopies } from '../../src/check/mutate/experiment.ts';
import { catalogue } from '../../src/core/generated/catalogue.ts';
import { rules } from '../../src/core/generated/rules.ts';
import { exampleDisclosure, otherDisclosures } from '../../src/core/language/examples/example-disclosure.ts';
import { loadExamples } from '../../src/core/language/examples/load-examples.ts';
import { isExampleFile, loadRules } from '../../src/core/language/load-rules.ts';
import type { Disclosure } from '../../src/core/model/disclosure.ts';
import { readPackage } from '../../src/import/package/read-package.ts';
import { disturbed } from './disturb.ts';

/** Documents of one run: only they are compared with each other. */
export type Corpus = readonly Disclosure[];

const named = (document: Disclosure, id: string): Disclosure => ({ ...document, id });

/** The packages under `fixtures`. */
export function fixtureDocuments(): Corpus {
  return readdirSync('fixtures', { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && readdirSync(`fixtures/${entry.name}`).includes('datapackage.json'),
    )
    .map(({ name }) => {
      const files = readdirSync(`fixtures/${name}`).map(
        (file) => [file, readFileSync(`fixtures/${name}/${file}`)] as const,
      );
      return named(readPackage(new Map(files), name, catalogue), `fixture/${name}`);
    });
}

/** Each example of each rule with the other documents that it speaks of. */
export function exampleDocuments(): readonly Corpus[] {
  const files = readRuleFiles('rules/national');
  const loaded = loadRules(files, catalogue);
  const { examples } = loadExamples(
    files.filter(({ file }) => isExampleFile(file)),
    loaded,
    catalogue,
  );
  return examples.map((example) => {
    const own = exampleDisclosure(example, catalogue);
    return [own, ...otherDisclosures(example, catalogue)].map((each) =>
      named(each, `example/${example.place.file}/${example.place.line}/${each.id}`),
    );
  });
}

/** Copies of the fixtures with slips of typing in them, and with parts that recognition lost. */
export function mutatedDocuments(count: number): Corpus {
  const fixtures = fixtureDocuments();
  const each = Math.ceil(count / fixtures.length);
  return fixtures.flatMap((document) => {
    const plan = { seed: 7, trials: Math.ceil(each / 2), errors: 1 };
    const slipped = [...damagedCopies(document, plan, { rules, catalogue })];
    const lost = Array.from({ length: each - slipped.length }, (_, seed) => disturbed(document, seed + 1));
    return [...slipped, ...lost].map((copy, number) => named(copy, `${document.id}/${number}`));
  });
}
