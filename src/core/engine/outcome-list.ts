import { reasonText } from '../findings/coverage.ts';
import type { Outcome, Reason } from '../findings/outcome.ts';

/** An outcome with the reason that it shares with others; without one where it stands alone. */
export interface Alike {
  readonly text: string | undefined;
  readonly outcome: Outcome;
}

interface Count {
  readonly index: number;
  times: number;
}

/**
 * Outcomes of one rule in the order of its points. Most points of most rules are none of their business: those that do
 * not apply for one reason become one outcome with their number, so that a long text costs no object a rule and sentence.
 */
export class OutcomeList {
  readonly #outcomes: Outcome[] = [];
  #counts: Map<string, Count> | undefined;
  /** The reason that was met last, which is mostly that of the next point as well. */
  #last: { readonly reason: Reason; readonly count: Count } | undefined;

  push(outcome: Outcome): void {
    this.#outcomes.push(outcome);
  }

  /** Counts one more that does not apply for a reason that was met before; false where it is the first. */
  isCounted(reason: Reason): boolean {
    const count = this.#last?.reason === reason ? this.#last.count : this.#counts?.get(reasonText(reason));
    if (count === undefined) return false;
    count.times++;
    if (this.#last?.reason !== reason) this.#last = { reason, count };
    return true;
  }

  /** An outcome that was known before the assertion was looked at. */
  pushAlike(outcome: Outcome, text = alikeText(outcome)): void {
    const { times = 1 } = outcome;
    const count = text === undefined ? undefined : this.#counts?.get(text);
    if (count !== undefined) {
      count.times += times;
      return;
    }
    const index = this.#outcomes.push(outcome) - 1;
    if (text === undefined) return;
    this.#counts ??= new Map();
    this.#counts.set(text, { index, times });
  }

  all(): Outcome[] {
    for (const { index, times } of this.#counts?.values() ?? []) {
      const outcome = this.#outcomes[index];
      if (outcome !== undefined && times !== (outcome.times ?? 1))
        this.#outcomes[index] = { ...outcome, times };
    }
    return this.#outcomes;
  }
}

/** The reason under which more are counted; none where an outcome stands alone. */
export function alikeText({ verdict, reason }: Outcome): string | undefined {
  return verdict === 'notApplicable' && reason !== undefined ? reasonText(reason) : undefined;
}
