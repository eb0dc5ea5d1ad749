import type { Catalogue } from '../catalogue/types.ts';
import { compileRule } from './compile-rule.ts';
import type { CompiledRule } from './ir/ir.ts';
import { indexCatalogue } from './resolve/catalogue-names.ts';
import { readRuleEntries } from './rule/rule-entry.ts';
import { checkRuleSet } from './rule/rule-set-checks.ts';
import type { ProblemPlace, RuleProblem } from './source/problem.ts';
import { readYaml } from './source/read-yaml.ts';
import { inOrder, openSource } from './source/source-text.ts';

/** A rule file as given: its name for problems, and its text. */
export interface RuleFile {
  readonly file: string;
  readonly text: string;
}

export interface LoadedRules {
  /** The sound rules, in the order written. Use them only when there is no problem. */
  readonly rules: readonly CompiledRule[];
  readonly problems: readonly RuleProblem[];
  /** Where each rule stands, by code. */
  readonly places: ReadonlyMap<string, ProblemPlace>;
}

/** Whether a file holds examples of rules (`family.examples.yaml`), not rules. */
export const isExampleFile = (file: string): boolean => /\.examples\.ya?ml$/.test(file);

/**
 * Reads, checks and compiles rule files; files of examples among them are left out. Every problem of every file is
 * collected. `known` are rules loaded before (the built-in ones), whose codes are taken and may be yielded to.
 */
export function loadRules(
  files: readonly RuleFile[],
  catalogue: Catalogue,
  known: readonly CompiledRule[] = [],
): LoadedRules {
  const names = indexCatalogue(catalogue);
  const sources = files
    .filter(({ file }) => !isExampleFile(file))
    .map(({ file, text }) => openSource(file, text));
  const entries = sources.flatMap((source) => readRuleEntries(source, readYaml(source)));
  checkRuleSet(entries, known);
  const live = entries.filter((entry) => !entry.retired);
  const rules = live.flatMap((entry) => compileRule(names, entry) ?? []);
  const places = new Map(entries.map(({ code, source }) => [code.text, source.place(code.span)]));
  return { rules, problems: sources.flatMap((source) => inOrder(source.problems)), places };
}
