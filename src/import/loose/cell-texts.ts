import type { Place } from '../../core/model/place.ts';
import { isValueText } from './text-grid.ts';

/** The cells of one row in order; cells that others cover are left out. */
export interface CellTexts {
  readonly texts: readonly string[];
  readonly place: Place;
}

export const isWord = (text: string): boolean => text !== '' && !isValueText(text);
