import { fill } from '../../locale/fill.ts';
import { printable } from '../../report/gates/terminal.ts';
import { exitCodes } from '../exit-code.ts';
import type { Flags } from '../flags.ts';
import { checkLanguage } from '../flags.ts';
import { loadPacks } from '../load-packs.ts';
import type { Session } from '../session.ts';

/** `gouji rules check`: says what is wrong with rule files and their examples, with places; no data is read. */
export async function runRulesCheck(
  session: Session,
  paths: readonly string[],
  flags: Flags,
): Promise<number> {
  const { io, locale } = session;
  checkLanguage(flags, locale);
  const { rules } = await loadPacks(paths, session);
  io.stdout.write(printable(`${fill(locale.cli.rules.sound, { count: rules.length })}\n`));
  return exitCodes.clean;
}
