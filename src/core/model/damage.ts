/** Reasons that do not keep any figure of the part from being read. */
const harmless: ReadonlySet<string> = new Set([
  'embedded-object',
  'entries-skipped',
  'extension-mismatch',
  'foreign-resource',
  'formula-stale',
  'formula-uncached',
  'formulas-unchecked',
  'hidden-cells',
  'hidden-sheet',
  'government-budget',
  'government-table',
  'list-numbers-unread',
]);

/**
 * Reasons for which a part of an input stays unread although nothing of it is missing: what it shows cannot be read by
 * anyone but a person, or is not meant to be read.
 */
const byNature: ReadonlySet<string> = new Set([
  ...harmless,
  'faint-print',
  'low-resolution',
  'no-text-layer',
  'other-version',
  'recognition-failed',
  'same-document',
  'tables-unread',
  'unreadable-text',
]);

/** Whether a problem means that a part of the input is missing, cut or broken: such an input was not read. */
export const isDamage = (reason: string): boolean => !byNature.has(reason);

/** Reasons that tell of a defect around which the whole content was read all the same. */
const mended: ReadonlySet<string> = new Set(['repaired-structure']);

/** Whether content may be missing for that reason, so that nothing may be concluded from its absence. */
export const losesContent = (reason: string): boolean => !mended.has(reason) && !harmless.has(reason);
