import type { Cause } from '../findings/cause.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { Budget } from './search/repair.ts';
import { failsWith } from './system/evaluate-edits.ts';
import type { Knowledge } from './system/knowledge.ts';
import type { Constraint, Edit, System, Variable } from './system/system.ts';

/** How far the diagnosis of a document has come. */
export interface State {
  readonly system: System;
  /** The system of the whole document, for slips over whole columns and tables. */
  readonly whole: () => System;
  readonly disclosure: Disclosure;
  readonly knowledge: Knowledge;
  /** The corrections of the causes found so far. */
  readonly edits: Map<Variable, Edit>;
  /** What is explained without a correction. */
  readonly explained: Set<Constraint>;
  readonly budget: Budget & { wide: number };
  readonly causes: Cause[];
}

/** Whether an identity still fails with the corrections found so far. */
export function isOpen({ edits, explained }: State, constraint: Constraint): boolean {
  return !explained.has(constraint) && failsWith(constraint, edits);
}
