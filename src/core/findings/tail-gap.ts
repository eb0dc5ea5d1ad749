/** What can be said of a gap within rounding, seen beside all others of its document. */
export interface TailGap {
  /** How likely so large a gap is for that many addends, each rounded on its own: 0.25. */
  readonly likelihood: string;
  /** Every other sum of the table closes exactly, or so large a gap is hardly ever seen. */
  readonly lone: boolean;
}
