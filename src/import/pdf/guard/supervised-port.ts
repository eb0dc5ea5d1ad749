/**
 * The wire between the two halves of the PDF library, which both run in this thread. It takes the place of the
 * library's own loopback, which clones every message and never lets timers run.
 */

type Listener = (event: { readonly data: unknown }) => void;

/** What a document may cost. */
interface Budget {
  /** Operators and items of text of one page. */
  readonly operators: number;
  /** Milliseconds that pages may take beyond their allowance, all together. */
  readonly patience: number;
  /** Milliseconds that every page may take. */
  readonly allowance: number;
}

/** Part of a page on its way from one half to the other: operators, or items of the text layer. */
interface Chunk {
  readonly fnArray?: readonly number[];
  readonly argsArray?: readonly unknown[];
  readonly items?: readonly unknown[];
}

function chunkOf(message: unknown): Chunk | undefined {
  const chunk = (message as { readonly chunk?: unknown } | null)?.chunk;
  return typeof chunk === 'object' && chunk !== null ? chunk : undefined;
}

/** The sender empties the arrays of a list of operators after sending it; everything else may be shared. */
function detach(message: unknown, chunk: Chunk | undefined): unknown {
  if (chunk?.fnArray === undefined || chunk.argsArray === undefined) return message;
  const copy = { ...chunk, fnArray: chunk.fnArray.slice(), argsArray: chunk.argsArray.slice() };
  return { ...(message as object), chunk: copy };
}

/** Milliseconds after which other work gets its turn. */
const turn = 50;

/** Carries messages in order, and stops carrying them when a document costs more than its budget. */
export class SupervisedPort {
  readonly #listeners = new Set<Listener>();
  readonly #budget: Budget;
  readonly #overload: (reason: string) => void;
  #queue: unknown[] = [];
  #scheduled = false;
  #stopped = false;
  #operators = 0;
  #patience: number;
  #pageStarted = performance.now();
  #lastTurn = performance.now();

  constructor(budget: Budget, overload: (reason: string) => void) {
    this.#budget = budget;
    this.#patience = budget.patience;
    this.#overload = overload;
  }

  /** A page is done: the next one starts with what patience is left. */
  pageFinished(): void {
    const now = performance.now();
    this.#operators = 0;
    this.#patience -= Math.max(0, now - this.#pageStarted - this.#budget.allowance);
    this.#pageStarted = now;
    if (this.#patience < 0) this.#stop('time');
  }

  postMessage(message: unknown): void {
    const chunk = chunkOf(message);
    this.#operators += chunk?.fnArray?.length ?? chunk?.items?.length ?? 0;
    if (this.#operators > this.#budget.operators) this.#stop('operators');
    if (performance.now() - this.#pageStarted - this.#budget.allowance > this.#patience) this.#stop('time');
    if (this.#stopped) return;
    this.#queue.push(detach(message, chunk));
    this.#schedule();
  }

  addEventListener(_type: string, listener: Listener, options?: { readonly signal?: AbortSignal }): void {
    this.#listeners.add(listener);
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  removeEventListener(_type: string, listener: Listener): void {
    this.#listeners.delete(listener);
  }

  terminate(): void {
    this.#stopped = true;
    this.#queue = [];
    this.#listeners.clear();
  }

  #stop(reason: string): void {
    if (this.#stopped) return;
    this.terminate();
    this.#overload(reason);
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    const now = performance.now();
    if (now - this.#lastTurn < turn) {
      queueMicrotask(() => this.#deliver());
      return;
    }
    setTimeout(() => {
      this.#lastTurn = performance.now();
      this.#deliver();
    }, 0);
  }

  #deliver(): void {
    this.#scheduled = false;
    const messages = this.#queue;
    this.#queue = [];
    try {
      for (const data of messages) {
        for (const listener of [...this.#listeners]) listener({ data });
      }
    } catch {
      // The halves of the library no longer understand each other: a damaged file, never a reason to crash.
      this.#stop('protocol');
    }
  }
}
