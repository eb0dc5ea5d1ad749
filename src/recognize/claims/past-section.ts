/** What a section is of that is headed by an earlier year than that of its document. */
export interface PastSection {
  readonly year: number;
  /** It tells what was spent, by its heading. */
  readonly final: boolean;
}
