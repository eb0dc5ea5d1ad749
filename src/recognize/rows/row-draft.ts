import type { RowKind } from '../../core/model/disclosure.ts';
import type { Slot } from '../grid/matrix.ts';

/** A row of a table before its figures are read. */
export interface RowDraft {
  readonly key: string;
  readonly kind: RowKind;
  readonly side?: string;
  readonly label: string;
  readonly printedCode?: string;
  readonly ordinal?: string;
  /** Figures by canonical column. */
  readonly values: ReadonlyMap<string, Slot>;
  readonly texts: Readonly<Record<string, string>>;
  /** Slots that were read as code, ordinal or label: their digits are no figures. */
  readonly keys: readonly Slot[];
  /** Index of the printed row among the rows of the table. */
  readonly index: number;
}
