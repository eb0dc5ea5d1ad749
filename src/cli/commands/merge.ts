import { resolve } from 'node:path';
import { checkRead } from '../../check/check-stream.ts';
import { archiveMark, type InputFile } from '../../check/input-file.ts';
import { holdRead } from '../../check/read-disclosures.ts';
import type { Suppression } from '../../check/suppress.ts';
import { version } from '../../check/version.ts';
import { unionOf } from '../../core/findings/selection.ts';
import { catalogue as national } from '../../core/generated/catalogue.ts';
import { rules as builtIn } from '../../core/generated/rules.ts';
import { ReadError } from '../../core/model/read-error.ts';
import { fill } from '../../locale/fill.ts';
import { loadLocale } from '../../locale/locale.ts';
import { codeDigest } from '../../node/cache/program-digest.ts';
import { readBounded } from '../../node/read-bounded.ts';
import { ShardError, ShardFiles } from '../../node/shards/shard-file.ts';
import { ShardReplay } from '../../node/shards/shard-work.ts';
import { recordOf, type ShardedRun } from '../../node/shards/sharded-run.ts';
import { cleanText } from '../../report/clean-text.ts';
import { printable } from '../../report/gates/terminal.ts';
import type { Limits } from '../exit-code.ts';
import { digestFor, finishRun, needsTables } from '../finish-run.ts';
import { checkLanguage, type Flags, jobsOf } from '../flags.ts';
import { openOutputs, outputRequests } from '../outputs.ts';
import { progressOf } from '../progress.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';
import { withThreads } from '../working.ts';

/** `gouji merge`: the report of a run from what its shards found, byte for byte that of the run as a whole. */
export async function runMerge(given: Session, paths: readonly string[], flags: Flags): Promise<number> {
  const { io, locale } = given;
  checkLanguage(flags, locale);
  const requests = await outputRequests(flags.format, locale);
  const jobs = jobsOf(flags, locale);
  const guarded = paths.map((path) => resolve(io.cwd, path));
  return await withShards(paths, given, async (files) => {
    const { run } = files;
    const session = await sessionOf(run, given, flags);
    const outputs = openOutputs(requests, guarded, session);
    const ruleSets = run.ruleSets.map((rules) => rules ?? builtIn);
    const replay = new ShardReplay(files, ruleSets);
    const { end, page: _, progress: __, ...progress } = progressOf(session, flags);
    const work = { ...session, jobs, ruleSets, keepTables: true };
    return await withThreads(work, run.inputs, async (place) => {
      const { language, catalogue } = session;
      const checked = await checkRead(
        {
          inputs: await holdRead(replay.inputs('inputs', run.inputs), run.together, session),
          references: await holdRead(replay.inputs('references', run.references), false, session),
        },
        {
          ...progress,
          place: replay.through(place),
          language,
          catalogue,
          rules: unionOf(ruleSets),
          ...(ruleSets.length > 1 && {
            rulesFor: (path) => ruleSets[recordOf(run, path).ruleSet] ?? builtIn,
          }),
          suppressions: suppressionsOf(run),
          digest: await digestFor(requests),
          keepTables: needsTables(requests, flags),
        },
      );
      end();
      const pages = new Pages(io.cwd);
      const inputs = [...checked.report.inputs()].map(({ path }) => pages.input(path));
      const { skipped, excluded } = run;
      const finished = { requests, outputs, inputs, guarded, skipped, excluded, limits: limitsOf(run) };
      const code = await finishRun(checked, finished, flags, session);
      if (pages.missing.size > 0 && flags.quiet !== true) {
        const { notice } = session.locale.cli.problem;
        const text = fill(session.locale.cli.merge.filesElsewhere, { count: pages.missing.size });
        io.stderr.write(printable(`${notice}${cleanText(text)}\n`));
      }
      return code;
    });
  });
}

/** Opens the shards for as long as they are used; what is wrong with them is wrong usage. */
async function withShards<T>(
  paths: readonly string[],
  { io, locale }: Session,
  use: (files: ShardFiles) => Promise<T>,
): Promise<T> {
  const { noShard, damaged, otherRun, twice, missing, unreadable, parts } = locale.cli.merge;
  let files: ShardFiles | undefined;
  try {
    files = ShardFiles.open(paths.map((name) => ({ name, path: resolve(io.cwd, name) })));
    return await use(files);
  } catch (error) {
    if (error instanceof ShardError) {
      const { reason, file, detail, part = 'settings' } = error;
      const texts = { 'no-shard': noShard, damaged, 'other-run': otherRun, twice, missing };
      throw new UsageError(fill(texts[reason], { path: file, other: detail, part: parts[part] }));
    }
    const { code, path, syscall } = error as NodeJS.ErrnoException;
    if (files === undefined && code !== undefined && syscall !== undefined)
      throw new UsageError(fill(unreadable, { path: path ?? '', detail: code }));
    throw error;
  } finally {
    files?.close();
  }
}

/** The session of the run: its language and its catalogue, checked by the same program. */
async function sessionOf(run: ShardedRun, session: Session, flags: Flags): Promise<Session> {
  const { io, locale, language } = session;
  const { otherProgram, otherLanguage } = locale.cli.merge;
  const program = io.workerFile === undefined ? '' : codeDigest(io.workerFile);
  if (run.version !== version || run.program !== program)
    throw new UsageError(fill(otherProgram, { version: run.version }));
  if (flags.lang !== undefined && run.language !== language)
    throw new UsageError(fill(otherLanguage, { language: run.language }));
  return {
    ...session,
    language: run.language,
    locale: await loadLocale(run.language),
    catalogue: run.catalogue ?? national,
  };
}

/** The acceptances of the run, each for the files that it speaks of. */
const suppressionsOf = (run: ShardedRun): Suppression[] =>
  run.suppressions.map(([suppression, { config, baseline }]) => ({
    ...suppression,
    within: (file) => {
      const record = recordOf(run, file);
      return (
        (config === undefined || record.config === config) &&
        (baseline === undefined || (run.settingOf.size > 0 && record.baseline === baseline))
      );
    },
  }));

/** From when on the run fails, for each document. */
const limitsOf = (run: ShardedRun): Limits => ({
  of: ({ file }) => {
    const { config = '', failOn, maxWarnings } = recordOf(run, file);
    return { group: String(config), failOn, maxWarnings };
  },
  maxWarnings: run.maxWarnings,
  requireCoverage: run.requireCoverage,
});

/** The files of the run as far as they are here: only for pictures of their pages and for marked copies. */
class Pages {
  readonly missing = new Set<string>();
  readonly #cwd: string;

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  input(path: string): InputFile {
    return {
      path,
      read: async () => {
        try {
          return await readBounded(resolve(this.#cwd, path), path);
        } catch (error) {
          if (error instanceof ReadError && !path.includes(archiveMark)) this.missing.add(path);
          throw error;
        }
      },
    };
  }
}
