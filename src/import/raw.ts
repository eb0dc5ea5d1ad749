/** What every importer yields: grids of raw cells and blocks of text in reading order, each with its place. */
import type { Place } from '../core/model/place.ts';
import type { Scan } from '../core/model/scan.ts';
import type { PageRecognition } from './recognition.ts';

export interface RawCell {
  /** Zero-based position of the top left corner. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** As printed; line breaks inside the cell as `\n`. */
  readonly text: string;
  readonly place: Place;
  /** Spreadsheets: the formula, and whether its cached value disagrees with its own operands. */
  readonly formula?: string;
  /** Spreadsheets: the stored number differs from the printed one by more than 0.000001. */
  readonly rounded?: boolean;
  /** Spreadsheets: no result was stored; the printed one was computed from the formula. */
  readonly computed?: true;
  /** Spreadsheets: neither stored nor computed; the text is the formula. */
  readonly unreadable?: true;
  readonly hidden?: boolean;
}

export interface RawGrid {
  readonly type: 'grid';
  readonly rows: number;
  readonly columns: number;
  /** Row-major; cells with empty text may be left out. */
  readonly cells: readonly RawCell[];
  /** Known spans (`true`: PDF rulings, XLSX, DOCX, HTML), or blanks that may stand for spans (`false`: tab-separated text). */
  readonly spansKnown: boolean;
  /** `low`: the columns were inferred (no rulings, no separators). */
  readonly confidence: 'high' | 'low';
  /** Every cell was a paragraph of its own: the rows are inferred. */
  readonly stacked?: true;
  readonly sheet?: string;
  readonly place: Place;
}

export interface RawText {
  readonly type: 'text';
  /** One paragraph or line, without its line break. */
  readonly text: string;
  /** Set by importers that know it (DOCX, HTML, Markdown headings). */
  readonly heading?: number;
  readonly place: Place;
}

export type RawBlock = RawGrid | RawText;

/** A part of the input that could not be read; everything else still counts. */
export interface RawProblem {
  /** Locale key: `no-text-layer`, `damaged-page`, `damaged-sheet`, `formula-stale` … */
  readonly reason: string;
  /** Free detail (a number, a name from the file), never a sentence. */
  readonly detail: string;
  readonly place: Place;
  /** `formula-stale`: the formula, its stored result as printed, and the result that its operands give. */
  readonly stale?: { readonly formula: string; readonly printed: string; readonly recomputed: string };
}

export interface RawDocument {
  readonly file: string;
  readonly format: string;
  /** Character encoding that was used, for text formats. */
  readonly encoding?: string;
  readonly blocks: readonly RawBlock[];
  readonly problems: readonly RawProblem[];
  /** Pages that were read from their pictures. */
  readonly scan?: Scan;
}

/** An importer. Throws `ReadError` when nothing of the file can be read. */
export type Importer = (
  file: string,
  bytes: Uint8Array,
  recognition?: PageRecognition,
) => Promise<RawDocument>;
