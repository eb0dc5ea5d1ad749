import { type CheckOptions, type CheckResult, runCheck } from '../check/check-files.ts';
import type { InputFile } from '../check/input-file.ts';
import type { Suppression } from '../check/suppress.ts';
import type { Catalogue } from '../core/catalogue/types.ts';
import { catalogue as builtIn } from '../core/generated/catalogue.ts';
import type { Language } from '../locale/locale.ts';

/** How files are checked. Everything has a default: the built-in rules and catalogue, all rules, in Chinese. */
export interface LibraryOptions<S extends Suppression = Suppression>
  extends Omit<CheckOptions<S>, 'keepTables' | 'checked'> {
  /** Ends the check between two documents; `check` then rejects with the reason of the signal. */
  readonly signal?: AbortSignal;
}

/** A report with what renderers need beside it. */
export interface Checked<S extends Suppression = Suppression> extends CheckResult<S> {
  /** The inputs, for pictures of their pages and for marked copies. */
  readonly files: readonly InputFile[];
  readonly language: Language;
  readonly catalogue: Catalogue;
}

/**
 * Checks files: documents of any known format, data packages and JSON documents. No file can stop the others; what became
 * of each stands in `report.inputs`.
 *
 * @example
 * const { report } = await check([{ path: 'budget.xlsx', bytes }]);
 * for (const { severity, message } of report.findings) console.log(severity, message);
 */
export async function check<S extends Suppression = Suppression>(
  files: readonly InputFile[],
  { signal, progress, ...options }: LibraryOptions<S> = {},
): Promise<Checked<S>> {
  signal?.throwIfAborted();
  const result = await runCheck(files, {
    ...options,
    keepTables: true,
    checked: () => turn(signal),
    progress: async (path, done, total) => {
      await turn(signal);
      await progress?.(path, done, total);
    },
  });
  const { language = 'zh', catalogue = builtIn } = options;
  return { ...result, files, language, catalogue };
}

/** Lets other things happen, so that a signal can come; nobody waits where there is none. */
export async function turn(signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return;
  await new Promise<void>((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}
