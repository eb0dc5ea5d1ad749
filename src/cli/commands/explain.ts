import { rules as builtIn } from '../../core/generated/rules.ts';
import type { CompiledRule } from '../../core/language/ir/ir.ts';
import { nearestName } from '../../core/language/source/edit-distance.ts';
import { fill } from '../../locale/fill.ts';
import { findingWorking } from '../../report/working.ts';
import { exitCodes } from '../exit-code.ts';
import type { Flags } from '../flags.ts';
import { checkLanguage } from '../flags.ts';
import { givenReport } from '../given-report.ts';
import { loadPacks } from '../load-packs.ts';
import { contextOf } from '../read-session.ts';
import { rulePage } from '../rule-page.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';

/** `gouji explain RULE`: the page of a rule, by code or slug; with files or a report, findings worked out. */
export async function runExplain(
  session: Session,
  [name = '', ...paths]: readonly string[],
  flags: Flags,
): Promise<number> {
  checkLanguage(flags, session.locale);
  if (paths.length > 0 || flags.report !== undefined)
    return await explainFindings(session, name, paths, flags);
  const own = flags.rules === undefined ? undefined : await loadPacks(flags.rules, session);
  const rule = findRule(own?.all ?? builtIn, name, session);
  const isBuiltIn = builtIn.includes(rule);
  const { examples } = isBuiltIn || own === undefined ? await loadPacks([], session) : own;
  const ofRule = examples.filter((example) => example.rule === rule.code);
  const context = await contextOf(session, flags);
  session.io.stdout.write(context.printed(rulePage(rule, ofRule, context)));
  return exitCodes.clean;
}

/** The finding of an id, or of the beginning of one, or all findings of a rule. */
async function explainFindings(
  session: Session,
  name: string,
  paths: readonly string[],
  flags: Flags,
): Promise<number> {
  const report = await givenReport(session, paths, flags);
  const wanted = name.toLowerCase();
  const found = report.findings.filter(
    ({ id, rule, slug }) => id.startsWith(wanted) || rule.toLowerCase() === wanted || slug === wanted,
  );
  if (found.length === 0) throw new UsageError(fill(session.locale.cli.problem.unknownFinding, { name }));
  const context = await contextOf(session, flags);
  const workings = found.map((finding) => findingWorking(finding, report, context));
  session.io.stdout.write(context.printed(workings.join('\n')));
  return exitCodes.clean;
}

function findRule(rules: readonly CompiledRule[], name: string, { locale }: Session): CompiledRule {
  const wanted = name.toLowerCase();
  const found = rules.find(({ code, slug }) => code.toLowerCase() === wanted || slug === wanted);
  if (found !== undefined) return found;
  const { unknownRule, nearest } = locale.cli.problem;
  const names = rules.flatMap(({ code, slug }) => [code, slug]);
  const near = nearestName(name.toUpperCase(), names) ?? nearestName(wanted, names);
  const hint = near === undefined ? '' : fill(nearest, { name: near });
  throw new UsageError(fill(unknownRule, { name }) + hint);
}
