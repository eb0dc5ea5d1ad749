import type { Report } from '../core/findings/report.ts';
import type { Table } from '../core/model/disclosure.ts';
import type { Place } from '../core/model/place.ts';
import type { Locale } from '../locale/locale.ts';
import type { Paint } from './paint.ts';
import type { ReportStream } from './report-stream.ts';

/** Official names by the ids of the catalogue. */
export interface Names {
  readonly table: (table: string) => string;
  readonly column: (table: string, column: string) => string;
  /** One half of a table that prints two side by side. */
  readonly side: (table: string, side: string) => string;
  /** A named line; empty when the key is no line of the catalogue. */
  readonly line: (table: string, side: string, line: string) => string;
}

/** A part of a page as a picture, in points of the page, with the cells of a finding on it. */
export interface PageClip {
  readonly page: number;
  readonly area: NonNullable<Place['box']>;
  readonly png: Uint8Array;
  readonly marks: readonly {
    readonly box: NonNullable<Place['box']>;
    readonly isSuspect: boolean;
    /** Of a figure that was recognized on a scanned page. */
    readonly reading?: 'certified' | 'uncertain' | undefined;
  }[];
}

/** What a reporter may know besides the report. */
export interface ReportContext {
  readonly locale: Locale;
  readonly names: Names;
  readonly paint: Paint;
  /** The folder that the run was started in, whole, with forward slashes; none in a browser. */
  readonly folder?: string;
  /** File of the document that is being written about: its places need no file name. */
  readonly homeFile?: string;
  /** By document and name, the tables that findings point into; only for reporters that show them. */
  readonly excerpts?: ReadonlyMap<string, ReadonlyMap<string, Table>>;
  /** By the id of the finding, the parts of pages that show it; only for reporters that show them. */
  readonly clips?: ReadonlyMap<string, readonly PageClip[]>;
  /** Say why what does not apply does not. */
  readonly verbose?: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** The whole output: text with a line break at its end, at once or in pieces, or the bytes of a file. */
export type ReporterOutput = string | Uint8Array | Iterable<string>;

/** A file of a report that is a folder. */
export interface ReportFile {
  readonly name: string;
  readonly content: string;
}

/** A report format: everything that depends on the format asks its reporter. */
export interface Reporter {
  /** Name after `--format`. */
  readonly format: string;
  /**
   * Who reads it. For people it names the inputs that could not be read, so no notice repeats them; for programs
   * it carries the digest of every input, which is computed for no other.
   */
  readonly audience: 'people' | 'programs';
  /** It says itself that nothing could be checked, so no notice repeats it. */
  readonly saysCoverage?: true;
  /** It shows findings where they stand: in the tables as they were read, on the pages as they look. */
  readonly showsTables?: true;
  readonly write: (report: Report, context: ReportContext) => ReporterOutput;
  /** The same of a report that is not at hand, where the format does not need it whole. */
  readonly stream?: (report: ReportStream, context: ReportContext) => Iterable<string>;
  /** Writes into a folder, a file for each document, where one file for all would be too long. */
  readonly writeFolder?: (report: Report, context: ReportContext) => Iterable<ReportFile>;
}
