import type { Catalogue } from '../core/catalogue/types.ts';
import type { PageRecognition } from '../import/recognition.ts';
import { type CheckedWork, type CheckSettings, checkerBy, readNormalized, readRaw } from './work.ts';
import type { CheckTask, Workplace } from './workplace.ts';

/** Reads and checks documents in this thread, one after the other, and keeps all as it is. */
export function workAtHand(
  catalogue: Catalogue,
  settings: CheckSettings,
  recognition?: PageRecognition,
): Workplace {
  let checker: Promise<(task: CheckTask) => Promise<CheckedWork>> | undefined;
  return {
    jobs: 1,
    readRaw: (file, bytes, overrides) => readRaw(file, bytes, overrides, catalogue, recognition),
    readNormalized: (input, withOutline) => readNormalized(input, withOutline, catalogue),
    check: async (task) => {
      checker ??= checkerBy(settings, catalogue);
      const { facts, found, ...counted } = await (await checker)(task);
      return { ...counted, facts: () => facts, found: () => found };
    },
    keep: (value) => () => value,
  };
}
