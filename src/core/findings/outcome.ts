/** What came of one identity. Every identity of every rule ends in exactly one outcome; none is dropped. */
import type { Cell } from '../model/disclosure.ts';
import type { Figure } from '../model/figure.ts';
import type { Place } from '../model/place.ts';

export const verdicts = ['pass', 'rounding', 'fail', 'insufficient', 'notApplicable', 'undefined'] as const;
export type Verdict = (typeof verdicts)[number];

/** A cell with its address, as an operand of an identity. */
export interface Operand {
  readonly document: string;
  readonly table: string;
  readonly instance: number;
  readonly row: string;
  readonly side?: string;
  readonly rowLabel: string;
  readonly column: string;
  /** Signed: right-hand operands are negated. */
  readonly coefficient: Figure;
  readonly cell: Cell;
}

/** Why an identity was not decided: a locale key with its parameters. */
export interface Reason {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * One equation or condition. `linear`: Σ coefficient·cell {==, <=, >=} 0 after moving everything to the left.
 * `ratio`: percent cell against numerator and denominator. `product`: cells against the product of two factors.
 * `condition`: a structural fact.
 */
export interface Identity {
  readonly rule: string;
  /** Stable within the document: table#instance/side/row/column of the quantifier. Never line numbers or wording. */
  readonly key: string;
  readonly form: 'linear' | 'ratio' | 'product' | 'condition';
  readonly relation: '==' | '<=' | '>=' | '<' | '>' | '!=';
  readonly left: readonly Operand[];
  readonly right: readonly Operand[];
  /** Facts for the sentence (row names, counts, the missing table …). */
  readonly params: Readonly<Record<string, string>>;
  /** Where a structural fact stands that no cell shows. */
  readonly place?: Place;
}

export interface Outcome {
  readonly identity: Identity;
  readonly verdict: Verdict;
  /** Identities that it stands for, itself included: those of a rule that do not apply for one reason are one outcome. Absent for one. */
  readonly times?: number;
  readonly reason?: Reason | undefined;
  /** Why it would not have been a finding if it had failed: something was lost in reading. Absent where it did fail. */
  readonly doubt?: Reason;
  /** Sums of both sides, residual = left − right, and Σ|c|·half, in the base unit. Present when it was computed. */
  readonly leftValue?: Figure | undefined;
  readonly rightValue?: Figure | undefined;
  readonly residual?: Figure | undefined;
  readonly envelope?: Figure | undefined;
  /** Whether it is over one of some cells, where that is known without its operands; it has figures then, or is blank. */
  readonly isOver?: ((cells: ReadonlySet<Cell>) => boolean) | undefined;
}

/** All figures of an identity, its left side first. */
export const operandsOf = ({ identity: { left, right } }: Outcome): readonly Operand[] => [...left, ...right];
