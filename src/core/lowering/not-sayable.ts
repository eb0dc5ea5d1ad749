import type { UnsaidReason } from './plan.ts';

/** Ends the lowering of a scope. */
export class NotSayable extends Error {
  readonly reason: UnsaidReason;

  constructor(reason: UnsaidReason) {
    super(reason);
    this.reason = reason;
  }
}
