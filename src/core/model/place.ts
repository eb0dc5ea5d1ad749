/** Where something stands in its source. `file` is the path as given, with forward slashes. */
export interface Place {
  readonly file: string;
  readonly page?: number;
  readonly sheet?: string;
  /** Spreadsheet address such as `C7`. */
  readonly cell?: string;
  readonly line?: number;
}
