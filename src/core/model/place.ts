/** Where something stands in its source. `file` is the path as given, with forward slashes. */
export interface Place {
  /** Of a figure of an imported package: the file that holds it, and its line. All else tells of the document. */
  readonly stored?: { readonly file: string; readonly line?: number };
  readonly file: string;
  /** From 1, as the file orders its pages, whatever number is printed on them. */
  readonly page?: number;
  /** What the file calls its page where that is not its number: iii, A-2. */
  readonly pageLabel?: string;
  /** On its page as shown: left, top, right and bottom in points from the top left corner, to a tenth. */
  readonly box?: readonly [number, number, number, number];
  readonly sheet?: string;
  /** Spreadsheet address such as `C7`. */
  readonly cell?: string;
  readonly line?: number;
  /** In a word-processed document: which of its tables, from 1, with row and column of the cell. */
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  /** There, outside tables: the first words of the paragraph. */
  readonly words?: string;
}

/** A place as reports give it: the file that was read, and where that was imported from another, the place there. */
export interface ReportPlace extends Omit<Place, 'stored'> {
  readonly origin?: Omit<Place, 'stored'>;
}

/** A place for a report. */
export function reportPlace(given: Place): ReportPlace {
  if (given.stored === undefined) return given;
  const { stored, ...place } = given;
  const { file, line } = stored;
  return { file, ...(line === undefined ? {} : { line }), origin: place };
}
