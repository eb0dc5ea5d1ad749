let last: Promise<unknown> = Promise.resolve();

/**
 * Does one piece of work after the other. All of it runs in one thread, so nothing is lost, and the time a
 * document takes is its own.
 */
export function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const result = last.then(work);
  last = result.catch(() => undefined);
  return result;
}
