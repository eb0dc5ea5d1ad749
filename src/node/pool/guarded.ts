import { performance } from 'node:perf_hooks';
import { ReadError } from '../../core/model/read-error.ts';
import type { Failure } from './messages.ts';

/** Between two looks at what a thread does. */
const pulse = 250;

/** Seconds without any activity after which a task will never end. */
const mostIdle = 20;

/**
 * The work of a thread, each task with one reply: what fails for the file is told as data, what would wait for ever is
 * given up. Whatever takes the thread with it is seen from outside.
 */
export function guarded<T, R>(
  work: (task: T) => Promise<R | Failure>,
  idleSeconds = mostIdle,
): (task: T) => Promise<R | Failure> {
  let giveUp: (failure: Failure) => void = () => undefined;
  // A promise that nobody waited for: what waits for its end instead may wait for ever.
  process.on('unhandledRejection', (error) => giveUp(failureOf(error)));
  process.on('uncaughtException', (error) => giveUp(failureOf(error)));
  // A reader that ends the process would end the thread without a word.
  process.exit = ((code) => {
    throw new Error(`exit ${code}`);
  }) as typeof process.exit;
  return async (task) => {
    const given = new Promise<Failure>((resolve) => {
      giveUp = resolve;
    });
    const watch = setInterval(
      idleWatch(idleSeconds, () => giveUp({ reason: 'reader-stuck', detail: '' })),
      pulse,
    );
    try {
      return await Promise.race([given, work(task)]);
    } catch (error) {
      return failureOf(error);
    } finally {
      clearInterval(watch);
    }
  };
}

/** Looks whether the thread does anything; a timer that ticks is no work. */
function idleWatch(seconds: number, stuck: () => void): () => void {
  let before = performance.eventLoopUtilization();
  let idle = 0;
  return () => {
    const now = performance.eventLoopUtilization();
    idle = now.active - before.active > pulse / 50 ? 0 : idle + pulse;
    before = now;
    if (idle > seconds * 1000) stuck();
  };
}

function failureOf(error: unknown): Failure {
  if (error instanceof ReadError) return { reason: error.reason, detail: error.detail, place: error.place };
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { reason: 'reader-failed', detail };
}
