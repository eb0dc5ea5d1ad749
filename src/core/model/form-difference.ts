import type { Cell } from './disclosure.ts';
import type { Place } from './place.ts';

/** What one form of a document (Word, workbook, PDF) prints in one place. */
export interface FormReading {
  readonly text: string;
  readonly place: Place;
  readonly cell?: Cell;
}

/** A place in which the forms of one document do not say the same. */
export interface FormDifference {
  /** Where it is in a table; a difference of the prose has none. */
  readonly at?: {
    readonly table: string;
    readonly instance: number;
    readonly row: string;
    readonly side?: string;
    readonly rowLabel: string;
    readonly column: string;
  };
  /** One for each form that has the place. */
  readonly readings: readonly FormReading[];
}
