import { reasonText } from '../findings/coverage.ts';
import type { Outcome } from '../findings/outcome.ts';
import type { Decision } from './decide/decision.ts';

/**
 * Outcomes of one rule in the order of its points. Most points of most rules are none of their business: those that do
 * not apply for one reason become one outcome with their number, so that a long text costs no object a rule and sentence.
 */
export class OutcomeList {
  readonly #outcomes: Outcome[] = [];
  readonly #alike = new Map<string, { readonly index: number; times: number }>();

  push(outcome: Outcome): void {
    this.#outcomes.push(outcome);
  }

  /** An outcome that was known before the assertion was looked at. */
  pushEarly({ verdict, reason }: Pick<Decision, 'verdict' | 'reason'>, outcome: () => Outcome): void {
    if (verdict !== 'notApplicable' || reason === undefined) {
      this.push(outcome());
      return;
    }
    const text = reasonText(reason);
    const alike = this.#alike.get(text);
    if (alike !== undefined) alike.times++;
    else this.#alike.set(text, { index: this.#outcomes.push(outcome()) - 1, times: 1 });
  }

  all(): Outcome[] {
    for (const { index, times } of this.#alike.values()) {
      const outcome = this.#outcomes[index];
      if (outcome !== undefined && times > 1) this.#outcomes[index] = { ...outcome, times };
    }
    return this.#outcomes;
  }
}
