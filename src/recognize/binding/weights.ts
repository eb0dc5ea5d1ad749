/**
 * How much it takes to hold an accusation back. Every number is fitted to the labelled sample documents and the sentences
 * of the tests: no true slip of them may be read away, no sentence that is consistent under another reading accused.
 */
export const weights = {
  /**
   * A printed ratio of so many significant digits that comes out with another amount is no chance: with eight amounts
   * at hand about one in a hundred would. With two digits (5%, 30%) one in ten does, and true slips were read away.
   */
  ratioDigits: 3,
  /**
   * Amounts around are no evidence when so many of them would make the ratio come out by chance: with forty amounts a
   * completion of 237% came out in every third list of items, and slips were read away.
   */
  chance: 0.1,
  /** An amount of so many significant digits that another cell repeats is that cell; shorter ones repeat by chance. */
  amountDigits: 4,
  /** Statements around one whose amounts a figure may belong to; in longer sentences nothing was misread further off. */
  reach: 8,
  /** Passages up to which a share may look for its whole: lists of the samples stand at most eight below their total. */
  passages: 12,
} as const;
