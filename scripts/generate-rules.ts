import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Catalogue } from '../src/core/catalogue/types.ts';
import { checkExamples } from '../src/core/language/examples/check-examples.ts';
import { loadExamples } from '../src/core/language/examples/load-examples.ts';
import type { RuleExample } from '../src/core/language/examples/rule-example.ts';
import type { CompiledRule } from '../src/core/language/ir/ir.ts';
import { isExampleFile, loadRules, type RuleFile } from '../src/core/language/load-rules.ts';
import type { RuleProblem } from '../src/core/language/source/problem.ts';

/** The YAML files of one folder, in the order of their names. */
export function readRuleFiles(folder: string): readonly RuleFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => {
    const file = `${folder}/${name}`;
    return { file, text: readFileSync(file, 'utf8') };
  });
}

/** One line per problem: `file:line:column code params`, then the line of the source and a mark under the place. */
export function printProblem(problem: RuleProblem): string {
  const { file, line, column, code, params, suggestion, sourceLine, length } = problem;
  const hint = suggestion === undefined ? '' : ` -> ${suggestion}`;
  const wide = (text: string) => text.replace(/[\u1100-\uffff]/g, '  ').replace(/[^ ]/g, ' ');
  const pad = wide(sourceLine.slice(0, column - 1));
  const mark = wide(sourceLine.slice(column - 1, column - 1 + length)).replaceAll(' ', '^');
  return `${file}:${line}:${column} ${code} ${JSON.stringify(params)}${hint}\n    ${sourceLine}\n    ${pad}${mark || '^'}`;
}

/** The source of `core/generated/rules.ts`. A parsed string loads faster than an object literal of the same size. */
export function printRules(rules: readonly CompiledRule[]): string {
  const json = JSON.stringify(rules);
  const hash = createHash('sha256').update(json).digest('hex');
  const literal = `'${json.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  return [
    '// Generated from rules/national by `node scripts/run.mjs generate`. Do not edit.',
    "import type { CompiledRule } from '../language/ir/ir.ts';",
    '',
    '/** SHA-256 of the compiled rules as JSON. */',
    `export const rulesHash = '${hash}';`,
    '',
    '/** The built-in rules, in the order of their files. */',
    `export const rules: readonly CompiledRule[] = JSON.parse(\n  ${literal},\n);`,
    '',
  ].join('\n');
}

export interface GeneratedRules {
  readonly rules: readonly CompiledRule[];
  readonly examples: readonly RuleExample[];
  /** Mistakes in rule and example files; when there are any, nothing must be written. */
  readonly problems: readonly RuleProblem[];
  /** Texts of the generated files, by path. */
  readonly outputs: ReadonlyMap<string, string>;
}

/** Checks `rules/national` and its examples, and prints the compiled rules. */
export function generateRules(catalogue: Catalogue): GeneratedRules {
  const files = readRuleFiles('rules/national');
  const loaded = loadRules(files, catalogue);
  const { examples, problems: mistakes } = loadExamples(
    files.filter(({ file }) => isExampleFile(file)),
    loaded,
    catalogue,
  );
  const missing = loaded.problems.length > 0 ? [] : checkExamples(loaded, examples, catalogue);
  const outputs = new Map([['src/core/generated/rules.ts', printRules(loaded.rules)]]);
  return { rules: loaded.rules, examples, problems: [...loaded.problems, ...mistakes, ...missing], outputs };
}
