import { rules as builtIn } from '../../core/generated/rules.ts';
import { fill } from '../../locale/fill.ts';
import { printable } from '../../report/gates/terminal.ts';
import { padEnd, widthOf } from '../../report/text-width.ts';
import { exitCodes } from '../exit-code.ts';
import type { Flags } from '../flags.ts';
import { checkLanguage } from '../flags.ts';
import type { Session } from '../session.ts';

/** `gouji rules list`: code, severity, title and slug, one line each. */
export async function runRulesList(session: Session, _: readonly string[], flags: Flags): Promise<number> {
  const { io, locale } = session;
  checkLanguage(flags, locale);
  const rules = flags.rules === undefined ? builtIn : await withPacks(flags.rules, session);
  const rows = rules.map(({ code, severity, title, slug }) => [
    code,
    locale.report.severity[severity],
    slug,
    title,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => widthOf(row[column] ?? ''))));
  const lines = rows.map((row) => row.map((text, column) => padEnd(text, widths[column] ?? 0)).join('  '));
  const count = fill(locale.cli.rules.count, { count: rules.length });
  io.stdout.write(printable(`${lines.join('\n')}\n\n${count}\n`));
  return exitCodes.clean;
}

async function withPacks(paths: readonly string[], session: Session) {
  const { rulesWithPacks } = await import('../rule-packs.ts');
  return await rulesWithPacks(paths, session);
}
