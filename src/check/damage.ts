/**
 * Reasons for which a part of an input stays unread although nothing of it is missing: what it shows cannot be read by
 * anyone but a person, or is not meant to be read.
 */
const byNature: ReadonlySet<string> = new Set([
  'embedded-object',
  'extension-mismatch',
  'foreign-resource',
  'formula-stale',
  'formula-uncached',
  'formulas-unchecked',
  'hidden-sheet',
  'list-numbers-unread',
  'no-text-layer',
  'tables-unread',
  'unreadable-text',
]);

/** Whether a problem means that a part of the input is missing, cut or broken: such an input was not read. */
export const isDamage = (reason: string): boolean => !byNature.has(reason);
