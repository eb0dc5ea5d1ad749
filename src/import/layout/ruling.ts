/** A straight piece of a printed line: at `at` across, from `from` to `to` along. */
export interface Ruling {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The printed lines of a page. Horizontal: `at` is y; vertical: `at` is x. */
export interface Rulings {
  readonly horizontal: readonly Ruling[];
  readonly vertical: readonly Ruling[];
}
