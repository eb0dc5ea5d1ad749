import { selectRules, unknownPatterns } from '../../core/findings/selection.ts';
import { catalogue } from '../../core/generated/catalogue.ts';
import { rules as builtIn } from '../../core/generated/rules.ts';
import type { Unsaid } from '../../core/lowering/plan.ts';
import { fill } from '../../locale/fill.ts';
import type { Locale } from '../../locale/locale.ts';
import { printable } from '../../report/gates/terminal.ts';
import { dialectNames, dialects } from '../../sql/dialect.ts';
import { scriptOf } from '../../sql/script.ts';
import { exitCodes } from '../exit-code.ts';
import { checkLanguage, choice, type Flags } from '../flags.ts';
import { type OpenOutput, openOutput } from '../output-files.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';

/** `gouji sql`: the rules as SQL over the relations of `gouji export`. */
export async function runSql(session: Session, _operands: readonly string[], flags: Flags): Promise<number> {
  const { io, locale } = session;
  checkLanguage(flags, locale);
  const dialect = dialects[choice('--dialect', flags.dialect, dialectNames, locale) ?? 'duckdb'];
  const rules = await rulesOf(session, flags);
  const output: OpenOutput | undefined =
    flags.output === undefined ? undefined : openOutput(flags.output, [], session);
  const { statements, said, unsaid } = scriptOf(rules, catalogue, dialect);
  const counts = { said: said.length, rules: rules.length };
  const notes = [fill(locale.cli.sql.head, counts), ...unsaid.map((each) => unsaidLine(each, locale))];
  const text = [
    ...notes.map((note) => `-- ${note}\n`),
    '\n',
    ...statements.map((each) => `${each};\n\n`),
  ].join('');
  if (output === undefined) io.stdout.write(printable(text));
  else output.finish([text]);
  if (unsaid.length > 0) {
    const summary = fill(locale.cli.sql.unsaid, { count: new Set(unsaid.map(({ rule }) => rule)).size });
    io.stderr.write(printable(`${locale.cli.problem.notice}${summary}\n`));
  }
  return exitCodes.clean;
}

async function rulesOf(session: Session, { rules: packs, select, ignore }: Flags) {
  const { locale } = session;
  const all =
    packs === undefined ? builtIn : await (await import('../rule-packs.ts')).rulesWithPacks(packs, session);
  const selection = { ...(select && { select }), ...(ignore && { ignore }) };
  const [unknown] = unknownPatterns(all, selection);
  if (unknown !== undefined) throw new UsageError(fill(locale.cli.problem.unusedPrefix, { name: unknown }));
  return selectRules(all, selection);
}

/** What of a rule is not said, and why. */
function unsaidLine({ rule, scopes, reason }: Unsaid, { cli }: Locale): string {
  const { line, reasons } = cli.sql;
  return fill(line, {
    rule: rule.code,
    title: rule.title,
    scopes,
    all: rule.scopes.length,
    reason: reasons[reason],
  });
}
