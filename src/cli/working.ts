import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { workAtHand } from '../check/at-hand.ts';
import { groupInputs } from '../check/group-inputs.ts';
import type { InputFile } from '../check/input-file.ts';
import type { Workplace } from '../check/workplace.ts';
import { catalogue as national } from '../core/generated/catalogue.ts';
import { rules as builtIn } from '../core/generated/rules.ts';
import type { CompiledRule } from '../core/language/ir/ir.ts';
import type { PageProgress } from '../node/pool/pooled-work.ts';
import type { OcrMode } from '../node/recognizer.ts';
import type { Session } from './session.ts';

/** Normalized packages that are checked where they are: threads would take longer to start. */
const mostAtHand = 16;

/** What documents are worked on by. */
interface Work extends Pick<Session, 'io' | 'catalogue' | 'language'> {
  readonly jobs?: number | undefined;
  /** The sets of rules that documents are checked by. */
  readonly ruleSets: readonly (readonly CompiledRule[])[];
  readonly keepTables?: boolean;
  readonly ocr?: OcrMode | undefined;
  readonly page?: PageProgress;
  /** Where results of earlier runs are; nowhere if it is false. */
  readonly cache?: string | boolean | undefined;
}

/** Works in threads of their own where there is a program for them; `use` may work until it returns. */
export async function withWork<T>(
  work: Work,
  inputs: readonly InputFile[],
  use: (place: Workplace) => Promise<T>,
): Promise<T> {
  const { count, isSmall } = sizeOf(inputs);
  return isSmall ? await use(atHand(work)) : await withThreads(work, count, use);
}

const atHand = ({ catalogue, language, keepTables = false }: Work): Workplace =>
  workAtHand(catalogue, { language, keepTables });

/** The same for so many documents, however small they are. */
export async function withThreads<T>(
  work: Work,
  count: number,
  use: (place: Workplace) => Promise<T>,
): Promise<T> {
  const { io, catalogue, language, jobs, ruleSets, keepTables = false, ocr, page, cache = false } = work;
  if (io.workerFile === undefined) return await use(atHand(work));
  const { PooledWork } = await import('../node/pool/pooled-work.ts');
  const threads = Math.max(1, Math.min(jobs ?? availableParallelism(), count));
  const folder = await cacheFolder(cache, io);
  const settings = {
    language,
    keepTables,
    ruleSets: ruleSets.map((rules) => (rules === builtIn ? undefined : rules)),
    ...(catalogue !== national && { catalogue }),
    ...(ocr !== undefined && { ocr }),
    ...(folder !== undefined && { cacheFolder: folder }),
  };
  const earlier = folder === undefined ? undefined : await earlierOf(folder, io.workerFile);
  const place = new PooledWork(io.workerFile, threads, settings, {}, { onPage: page, earlier });
  try {
    return await use(place);
  } finally {
    await place.close();
  }
}

/** How many documents there are at most, and whether they are checked before a thread would start. */
function sizeOf(inputs: readonly InputFile[]) {
  const groups = groupInputs(inputs);
  const isSmall = groups.length <= mostAtHand && groups.every(({ type }) => type === 'package');
  return { count: groups.length, isSmall };
}

/** The folder of results of earlier runs: one's own or the usual one. */
async function cacheFolder(cache: string | boolean, { cwd, env }: Session['io']) {
  if (cache === false) return undefined;
  if (cache !== true) return resolve(cwd, cache);
  return (await import('../node/cache/cache-folder.ts')).usualCacheFolder(env);
}

async function earlierOf(folder: string, workerFile: URL) {
  const [{ ResultCache }, { programDigest }] = await Promise.all([
    import('../node/cache/result-cache.ts'),
    import('../node/cache/program-digest.ts'),
  ]);
  return { cache: new ResultCache(folder), base: programDigest(workerFile) };
}
