import { existsSync, readFileSync } from 'node:fs';
import { fill } from '../../locale/fill.ts';
import { offlinePage } from '../../node/own-files.ts';
import { exitCodes } from '../exit-code.ts';
import type { Flags } from '../flags.ts';
import { checkLanguage } from '../flags.ts';
import { openOutput } from '../output-files.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';

/** `gouji page`: writes the offline page, for computers without Node. */
export async function runPage(session: Session, _operands: readonly string[], flags: Flags): Promise<number> {
  const { locale } = session;
  checkLanguage(flags, locale);
  if (!existsSync(offlinePage)) throw new UsageError(fill(locale.cli.problem.noPage, { path: offlinePage }));
  openOutput(flags.output ?? '', [offlinePage], session).finish([readFileSync(offlinePage)]);
  return exitCodes.clean;
}
