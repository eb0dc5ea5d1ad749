import type { Place } from '../../core/model/place.ts';

/** One line, cell or paragraph of the source that is prose, or a heading of it. */
export interface ProseLine {
  /** White space removed. */
  readonly text: string;
  /** As `text`, with single spaces where the source had white space. */
  readonly spaced: string;
  /** What stands in front of it in the printed line, when headings were cut off. */
  readonly ahead?: string;
  readonly place: Place;
  /** Set when the importer knows it for a heading: its level there. */
  readonly declared?: number;
  /** It is a cell of a table whose cells are lines of their own. */
  readonly cell?: true;
  /** A table stands in front of it. */
  readonly afterTable: boolean;
}
