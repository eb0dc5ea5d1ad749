import { existsSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { groupBy } from '../../core/model/group-by.ts';
import { hasReadableName } from '../../import/readable-names.ts';
import { fill } from '../../locale/fill.ts';
import { configFile } from '../../node/config/find-config.ts';
import { slashed } from '../../node/shown-path.ts';
import { walkFolder } from '../../node/walk-folder.ts';
import { printable } from '../../report/gates/terminal.ts';
import { exitCodes } from '../exit-code.ts';
import { checkLanguage, type Flags } from '../flags.ts';
import { openOutput } from '../output-files.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';

/** `gouji init`: writes a commented configuration for what lies in a folder. */
export async function runInit(
  session: Session,
  [folder = '.']: readonly string[],
  flags: Flags,
): Promise<number> {
  const { io, locale } = session;
  const texts = locale.cli.init;
  checkLanguage(flags, locale);
  const absolute = resolve(io.cwd, folder);
  if (statSync(absolute, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UsageError(fill(texts.noFolder, { path: folder }));
  const path = join(folder, configFile);
  if (existsSync(resolve(io.cwd, path))) throw new UsageError(fill(texts.exists, { path }));
  const output = openOutput(path, [], session);
  output.finish([starter(absolute, session)]);
  io.stdout.write(printable(`${fill(texts.written, { path: slashed(path) })}\n`));
  return exitCodes.clean;
}

function starter(folder: string, { locale, language, catalogue }: Session): string {
  const texts = locale.cli.init;
  const { packages, documents, others } = look(folder);
  const seen = [
    ...(packages === 0 ? [] : [fill(texts.packages, { count: packages })]),
    ...[...documents].map(([kind, count]) => fill(texts.documents, { kind, count })),
  ];
  const found = seen.length === 0 ? texts.nothing : seen.join(locale.report.listSeparator);
  const exclude = stringify(others, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false });
  return fill(texts.template, {
    found,
    exclude: others.length === 0 ? '# exclude: [drafts/, "*.bak.xlsx"]' : `exclude: ${exclude.trim()}`,
    lang: language,
    unit: catalogue.conventions.units[0]?.title ?? '',
  });
}

/** Data of programs, and pages about a repository: what no budget is called. */
const foreign = /^(?:readme|changelog|contributing|licen[cs]e|security)\b|(?<!^datapackage)\.json$/i;

/** Packages, other documents by the ends of their names, and files in the folder itself that are none. */
function look(folder: string) {
  const { files } = walkFolder(folder, '.');
  const roots = files
    .filter(({ file }) => basename(file) === 'datapackage.json')
    .map(({ file }) => file.slice(0, -'datapackage.json'.length));
  const isMember = (file: string): boolean => roots.some((root) => file.startsWith(root));
  const loose = files.map(({ file }) => file).filter((file) => hasReadableName(file) && !isMember(file));
  const counts = [
    ...groupBy(
      loose.filter((file) => !isForeign(file)),
      (file) => extname(file).toLowerCase(),
    ),
  ]
    .map(([kind, { length }]) => [kind, length] as const)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const others = loose.filter((file) => isForeign(file) && !file.includes('/'));
  return { packages: roots.length, documents: new Map(counts), others };
}

const isForeign = (file: string): boolean => foreign.test(basename(file));
