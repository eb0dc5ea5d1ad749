import { catalogue as national } from '../core/generated/catalogue.ts';
import { rules as builtIn } from '../core/generated/rules.ts';
import type { CompiledRule } from '../core/language/ir/ir.ts';
import { type LoadedRules, loadRules, type RuleFile } from '../core/language/load-rules.ts';
import type { RuleProblem } from '../core/language/source/problem.ts';
import { ReadError } from '../core/model/read-error.ts';
import { fill } from '../locale/fill.ts';
import { readErrorSentence } from '../locale/read-sentence.ts';
import { readRuleFiles } from '../node/rule-files.ts';
import { describeRuleProblem } from '../report/describe-problem.ts';
import type { Session } from './session.ts';
import { StaticError, UsageError } from './usage-error.ts';

/** Text of all rule files of some folders and files; a path without any is wrong usage. */
export async function readPacks(paths: readonly string[], { io, locale }: Session): Promise<RuleFile[]> {
  const packs = await Promise.all(
    paths.map(async (path) => {
      try {
        const files = await readRuleFiles(path, io.cwd);
        if (files.length > 0) return files;
      } catch (error) {
        if (error instanceof ReadError)
          throw new UsageError(`${path}${locale.report.colon}${readErrorSentence(error, locale)}`);
        throw error;
      }
      throw new UsageError(fill(locale.cli.rules.noFiles, { path }));
    }),
  );
  return packs.flat();
}

/** Loads rule files; any mistake in them stops the run. */
export function loadSound(
  files: readonly RuleFile[],
  session: Session,
  known: readonly CompiledRule[] = builtIn,
): LoadedRules {
  const loaded = loadRules(files, session.catalogue, known);
  refuseProblems(loaded.problems, session);
  return loaded;
}

/** Prints mistakes with their places and stops the run, if there are any. */
export function refuseProblems(
  problems: readonly RuleProblem[],
  { locale }: Session,
  sentence = locale.cli.problem.rulesBroken,
): void {
  if (problems.length === 0) return;
  const texts = problems.map((problem) => describeRuleProblem(problem, locale));
  const count = fill(sentence, { count: problems.length });
  throw new StaticError(`${texts.join('')}${locale.cli.problem.prefix}${count}\n`);
}

/** The built-in rules over the catalogue of the run: rules over all tables know those that were added, too. */
export async function nationalRules(session: Session): Promise<readonly CompiledRule[]> {
  if (session.catalogue === national) return builtIn;
  const { builtInRules } = await import('../node/own-files.ts');
  return loadSound(await readPacks([builtInRules], session), session, []).rules;
}

/** The built-in rules and those of the user's packs. */
export async function rulesWithPacks(paths: readonly string[], session: Session): Promise<CompiledRule[]> {
  const known = await nationalRules(session);
  const { rules } = loadSound(await readPacks(paths, session), session, known);
  return [...known, ...rules];
}
