import type { Identity, Operand, Outcome, Reason } from '../../findings/outcome.ts';
import type { Figure } from '../../model/figure.ts';
import type { Context } from '../index/context.ts';
import { type Decision, toOutcome } from './decision.ts';
import type { IsOver } from './tell.ts';

/** How an assertion is decided in full. */
export interface InFull {
  readonly form: Identity['form'];
  readonly relation: Identity['relation'];
  readonly decide: (context: Context) => Decision;
}

/** Every figure of an equation is blank. */
export const allBlank: Reason = { code: 'all-blank', params: {} };

/**
 * An identity of which no more is known than that it holds, or that its cells are blank, and the outcome of it. Most
 * identities hold, and few readers ask more of one than that; for those (the search for causes, for one) it is decided in full.
 */
export class Told implements Outcome, Identity {
  readonly verdict: 'pass' | 'notApplicable';
  readonly rule: string;
  readonly key: string;
  readonly #context: Context;
  readonly #inFull: InFull;
  readonly #isOver: IsOver | undefined;
  #outcome: Outcome | undefined;

  constructor(
    verdict: Told['verdict'],
    rule: string,
    key: string,
    context: Context,
    inFull: InFull,
    isOver?: IsOver,
  ) {
    this.verdict = verdict;
    this.rule = rule;
    this.key = key;
    this.#context = context;
    this.#inFull = inFull;
    this.#isOver = isOver;
  }

  /** Told of an equation without its operands. */
  get isOver(): Outcome['isOver'] {
    const isOver = this.#isOver;
    return isOver && ((cells) => isOver(this.#context, cells));
  }

  get #known(): Outcome {
    this.#outcome ??= toOutcome(this.rule, this.#context, this.key, this.#inFull.decide(this.#context));
    return this.#outcome;
  }

  get reason(): Reason | undefined {
    return this.verdict === 'pass' ? undefined : allBlank;
  }

  get identity(): Identity {
    return this;
  }

  get form(): Identity['form'] {
    return this.#inFull.form;
  }

  get relation(): Identity['relation'] {
    return this.#inFull.relation;
  }

  get left(): readonly Operand[] {
    return this.#known.identity.left;
  }

  get right(): readonly Operand[] {
    return this.#known.identity.right;
  }

  get params(): Identity['params'] {
    return this.#known.identity.params;
  }

  get leftValue(): Figure | undefined {
    return this.#known.leftValue;
  }

  get rightValue(): Figure | undefined {
    return this.#known.rightValue;
  }

  get residual(): Figure | undefined {
    return this.#known.residual;
  }

  get envelope(): Figure | undefined {
    return this.#known.envelope;
  }
}
