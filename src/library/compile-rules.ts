import type { Catalogue } from '../core/catalogue/types.ts';
import { catalogue as builtInCatalogue } from '../core/generated/catalogue.ts';
import { rules as builtInRules } from '../core/generated/rules.ts';
import { loadCatalogue } from '../core/language/catalogue/load-catalogue.ts';
import type { CompiledRule } from '../core/language/ir/ir.ts';
import { loadRules, type RuleFile } from '../core/language/load-rules.ts';
import type { RuleProblem } from '../core/language/source/problem.ts';
import { type Language, loadLocale } from '../locale/locale.ts';
import { describeRuleProblem } from '../report/describe-problem.ts';

/** A mistake in a file of rules or of the catalogue: its place and code, and the sentence with source line and caret. */
export interface ToldProblem {
  readonly problem: RuleProblem;
  readonly text: string;
}

/** Rules that may be given to `check`. */
export interface CompiledRules {
  /** The built-in rules and those of the files. Use them only when there is no problem. */
  readonly rules: readonly CompiledRule[];
  readonly problems: readonly ToldProblem[];
}

/** What rules are compiled against. */
export interface CompileOptions {
  readonly catalogue?: Catalogue;
  /** Rules that are there already: the built-in ones where it is left out, none with an empty list. */
  readonly known?: readonly CompiledRule[];
  /** Of the sentences; Chinese where it is left out. */
  readonly language?: Language;
}

/**
 * Compiles rule files and puts them to the rules that are there. Every mistake of every file is told; no data is needed.
 *
 * @example
 * const { rules, problems } = await compileRules([{ file: 'own.yaml', text }]);
 * if (problems.length === 0) await check(files, { rules });
 */
export async function compileRules(
  files: readonly RuleFile[],
  { catalogue = builtInCatalogue, known = builtInRules, language = 'zh' }: CompileOptions = {},
): Promise<CompiledRules> {
  const { rules, problems } = loadRules(files, catalogue, known);
  return { rules: [...known, ...rules], problems: await told(problems, language) };
}

/** A catalogue that may be given to `check`, `readDocument` and `compileRules`. */
export interface CompiledCatalogue {
  readonly catalogue: Catalogue;
  readonly problems: readonly ToldProblem[];
}

/** Adds catalogue files to the built-in catalogue. Rules over all tables know new tables only when compiled against it. */
export async function compileCatalogue(
  files: readonly RuleFile[],
  { catalogue: base = builtInCatalogue, language = 'zh' }: CompileOptions = {},
): Promise<CompiledCatalogue> {
  const { catalogue, problems } = loadCatalogue(files, base);
  return { catalogue, problems: await told(problems, language) };
}

async function told(problems: readonly RuleProblem[], language: Language): Promise<ToldProblem[]> {
  const locale = await loadLocale(language);
  return problems.map((problem) => ({ problem, text: describeRuleProblem(problem, locale) }));
}
