import { readDisclosures } from '../check/read-disclosures.ts';
import { catalogue } from '../core/generated/catalogue.ts';
import { expandPaths } from '../node/expand-paths.ts';
import { sha256 } from '../node/sha256.ts';
import { paintFor, widthOf } from '../node/terminal.ts';
import type { ReportContext } from '../report/reporter.ts';
import { checkLanguage, overridesOf } from './flag-values.ts';
import type { Flags } from './flags.ts';
import { unreadableNotices } from './notices.ts';
import { progressOf } from './progress.ts';
import { reporterNames } from './reporter-names.ts';
import type { Session } from './session.ts';

/** Reads what a command was given; what cannot be read is said on standard error. */
export async function readAll(session: Session, paths: readonly string[], flags: Flags) {
  const { io, locale, language } = session;
  checkLanguage(flags, locale);
  const units = catalogue.conventions.units.map(({ title }) => title);
  const overrides = overridesOf(flags, units, locale);
  const inputs = await expandPaths(paths, io);
  const { progress, end } = progressOf(session, flags);
  const read = await readDisclosures(inputs, { language, overrides, digest: sha256, progress });
  end();
  io.stderr.write(unreadableNotices(read.inputs, locale).join(''));
  return read;
}

/** What reporters need, for a command that writes to standard output. */
export async function contextOf({ io, locale, language }: Session, flags: Flags): Promise<ReportContext> {
  const terminal = { ...io.stdout, env: io.env };
  return {
    locale,
    names: reporterNames(catalogue, language),
    paint: await paintFor(terminal, flags.color !== false),
    width: widthOf(terminal),
  };
}
