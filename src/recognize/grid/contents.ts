import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import type { GridPart } from './grid-part.ts';
import { anchors, type Matrix } from './matrix.ts';
import { isNumeric } from './numeric-text.ts';
import { isTitle } from './title-lines.ts';

/** A contents list that goes on for longer has shown itself by then. */
const rowsSeen = 40;
const fewest = 2;

/** A list of the tables, such as a contents page that was read as a grid: most of its rows name one each. */
export function isContents({ matrix }: Pick<GridPart, 'matrix'>, lexicon: Lexicon): boolean {
  const rows = matrix.rows.slice(0, rowsSeen);
  const named = rows.filter((row) => namesTable(row, lexicon)).length;
  return named >= fewest && named * 2 > rows.length;
}

function namesTable(row: Matrix['rows'][number], lexicon: Lexicon): boolean {
  return anchors(row).some((slot) => !isNumeric(slot.text) && isTitle(slot.text, lexicon.catalogue));
}
