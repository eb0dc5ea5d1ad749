import { join } from 'node:path';
import { wholeCheck } from '../check/check-files.ts';
import type { CheckStream } from '../check/check-stream.ts';
import type { InputFile } from '../check/input-file.ts';
import { fill } from '../locale/fill.ts';
import { plainPaint } from '../report/paint.ts';
import { reporterNames } from '../report/reporter-names.ts';
import { openOutput } from './output-files.ts';
import type { Session } from './session.ts';

/** Texts are not wrapped in comments. */
const width = 80;

/** Writes the marked copies into a folder, and gives a notice for each document that has none. */
export async function writeMarkedCopies(
  inputs: readonly InputFile[],
  checked: CheckStream,
  folder: string | undefined,
  read: readonly string[],
  session: Session,
): Promise<string[]> {
  if (folder === undefined) return [];
  const { locale, language, catalogue } = session;
  const { report, excerpts } = wholeCheck(checked);
  const { annotate } = await import('../annotate/annotate.ts');
  const names = reporterNames(catalogue, language);
  const { copies, remarks } = await annotate(inputs, report, excerpts, {
    locale,
    names,
    paint: plainPaint,
    width,
  });
  const taken = new Set<string>();
  for (const { path, bytes } of copies) {
    const name = freeName(withinFolder(path), taken);
    openOutput(join(folder, name), read, session).finish([bytes]);
  }
  const texts = locale.report.marked;
  const written =
    copies.length === 0 ? texts.none : fill(texts.written, { count: copies.length, path: folder });
  return [...remarks, written].map((text) => `${locale.cli.problem.notice}${text}\n`);
}

/** The path of an input as one below the folder of the copies: what leads elsewhere is left out. */
const withinFolder = (path: string): string =>
  path
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[A-Za-z]:$/.test(part))
    .join('/');

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = name.replace(/(?=\.[^./]*$)|$/, `-${number}`);
  taken.add(free);
  return free;
}
