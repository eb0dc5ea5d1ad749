/** The shape of `datapackage.json` and of a single JSON document: what is written, and what reading accepts. */
import type { DocumentKind } from '../../core/model/disclosure.ts';
import type { CellException } from './plain-cell.ts';

/** Name of the file that describes a package. */
export const descriptorFile = 'datapackage.json';

/** Version of the format on disk. */
export const formatVersion = '1';

/** A file that was imported. */
export interface SourceFile {
  readonly file: string;
  readonly sha256?: string;
}

export interface DocumentDescriptor {
  readonly version: string;
  readonly id?: string;
  readonly kind: DocumentKind;
  readonly department: string;
  readonly year?: number;
  readonly region?: string;
  readonly currencyUnit: string;
  readonly source?: SourceFile;
  /** All files, when places lie in several. */
  readonly sources?: readonly SourceFile[];
  readonly unrecognized?: readonly {
    readonly title: string;
    readonly figures: number;
    readonly source: string;
  }[];
  readonly unfilled?: readonly { readonly text: string; readonly source: string }[];
  readonly unread?: readonly { readonly reason: string; readonly detail: string; readonly source: string }[];
}

/** An entry of the table of contents. */
export interface ContentsDescriptor {
  readonly title: string;
  readonly source: string;
}

export interface NoteDescriptor {
  readonly text: string;
  readonly saysEmpty: boolean;
  readonly source: string;
}

export interface UnplacedDescriptor {
  readonly text: string;
  readonly reason: string;
  readonly row?: string;
  readonly side?: string;
  readonly header?: string;
  readonly source: string;
}

export interface ColumnDescriptor {
  readonly id: string;
  readonly header: string;
  readonly decimals: number;
}

export interface TableDescriptor {
  readonly table: string;
  readonly title: string;
  readonly instance?: number;
  readonly currencyUnit: string;
  /** Power of ten of yuan, for a unit that the catalogue does not name. */
  readonly unitExponent?: number;
  /** `false` when the unit was taken from the document. */
  readonly unitPrinted?: boolean;
  readonly compiledBy?: string;
  readonly asOf?: string;
  readonly year?: number;
  readonly confidence?: 'high' | 'low';
  readonly figuresRead?: number;
  readonly source?: string;
  readonly columns?: readonly ColumnDescriptor[];
  readonly notes: readonly NoteDescriptor[];
  readonly unplaced?: readonly UnplacedDescriptor[];
  readonly exceptions?: readonly CellException[];
}

/** A table ready to be written: its descriptor, and rows of texts under a header. */
export interface TableData {
  readonly gouji: TableDescriptor;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
