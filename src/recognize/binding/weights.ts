/**
 * How much it takes to hold an accusation back. Every number is fitted to the labelled sample documents and the sentences
 * of the tests: no true slip of them may be read away, no sentence that is consistent under another reading accused.
 */
export const weights = {
  /**
   * A printed ratio that comes out with another amount is no chance where so few of the amounts tried would make it come
   * out: 9.76% with eight amounts once in forty texts, 5% in every second one. Fitted to random prose (a completion of
   * 237% among forty amounts was read away) and to the slips of the samples.
   */
  chance: 0.05,
  /** An amount of so many significant digits that another cell repeats is that cell; shorter ones repeat by chance. */
  amountDigits: 4,
  /** Statements around one whose amounts a figure may belong to; in longer sentences nothing was misread further off. */
  reach: 8,
  /** Passages up to which a share may look for its whole: lists of the samples stand at most eight below their total. */
  passages: 12,
} as const;
