import { join, resolve } from 'node:path';
import type { ReportInput } from '../../core/findings/report.ts';
import type { Disclosure } from '../../core/model/disclosure.ts';
import { writePackage } from '../../import/package/write-package.ts';
import { fill } from '../../locale/fill.ts';
import { foreignFile, heldFile, requireWritable, writeFolder } from '../../node/files/package-folder.ts';
import { slashed } from '../../node/shown-path.ts';
import { printable } from '../../report/gates/terminal.ts';
import { formatImport } from '../../report/import-summary.ts';
import { exitCodes, isLost } from '../exit-code.ts';
import { type Flags, unrecognized } from '../flags.ts';
import { orCannotWrite } from '../output-files.ts';
import { contextOf, readAll } from '../read-session.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';

/** `gouji import`: writes a package for each document, and says what could not be placed. */
export async function runImport(session: Session, paths: readonly string[], flags: Flags): Promise<number> {
  const { io } = session;
  const read: string[] = [];
  const { disclosures, inputs } = await readAll(session, paths, unrecognized(flags), (files) => {
    read.push(...files);
    refuseUnwritable(flags.output ?? '', session);
  });
  const found = disclosures.filter(({ tables }) => tables.length > 0);
  const output = flags.output ?? '';
  const folders = found.map((disclosure, index) => ({
    disclosure,
    folder: found.length === 1 ? output : join(output, folderName(disclosure, found, index)),
  }));
  for (const { folder } of folders) refuseForeign(folder, read, session);
  const context = await contextOf(session, flags);
  for (const { disclosure, folder } of folders) {
    write(
      resolve(io.cwd, folder),
      folder,
      writePackage(disclosure, session.catalogue, sourcesOf(disclosure, inputs)),
      session,
    );
    io.stdout.write(context.printed(formatImport(disclosure, slashed(folder), context)));
  }
  if (inputs.some(isLost)) return exitCodes.unreadable;
  if (found.length > 0) return exitCodes.clean;
  io.stderr.write(printable(`${session.locale.cli.problem.noDisclosure}\n`));
  return exitCodes.coverage;
}

const sourcesOf = ({ paths }: Disclosure, inputs: readonly ReportInput[]) =>
  inputs.filter(({ path }) => paths.includes(path)).map(({ path, sha256 }) => ({ file: path, sha256 }));

/** One folder for each of several documents: its id without what a file name cannot hold, numbered if need be. */
function folderName(disclosure: Disclosure, all: readonly Disclosure[], index: number): string {
  const nameOf = ({ id }: Disclosure): string =>
    id
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80);
  const name = nameOf(disclosure);
  const earlier = all.slice(0, index).filter((each) => nameOf(each) === name).length;
  return earlier === 0 ? name : `${name}-${earlier + 1}`;
}

/** Whether the folder can be written to is known before anything is read. */
function refuseUnwritable(folder: string, { io, locale }: Session): void {
  orCannotWrite(folder, locale.cli.problem.cannotWrite, () => requireWritable(resolve(io.cwd, folder)));
}

/** Neither files of others nor what was just read may be written over. */
function refuseForeign(folder: string, read: readonly string[], { io, locale }: Session): void {
  const texts = locale.cli.problem;
  const path = resolve(io.cwd, folder);
  const name = orCannotWrite(folder, texts.cannotWrite, () => foreignFile(path));
  if (name !== undefined) throw new UsageError(fill(texts.notEmpty, { path: folder, name }));
  const held = heldFile(path, read);
  if (held !== undefined) throw new UsageError(fill(texts.overwritesInput, { path: join(folder, held) }));
}

function write(path: string, name: string, files: ReadonlyMap<string, string>, { locale }: Session): void {
  orCannotWrite(name, locale.cli.problem.cannotWrite, () => writeFolder(path, files));
}
