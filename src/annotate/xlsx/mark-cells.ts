import { parseAddress } from '../../import/xlsx/cell-address.ts';
import type { Attributes } from '../../import/xml.ts';
import type { MarginNote } from '../notes.ts';
import { edited, scan, type TextEdit } from '../xml-text.ts';
import type { Styles } from './styles.ts';

const keyOf = (row: number, column: number): string => `${row}:${column}`;

/** Gives the cells of the notes a fill. A cell that the sheet does not hold has nothing to be filled. */
export function markCells(
  text: string,
  notes: ReadonlyMap<string, readonly MarginNote[]>,
  styles: Styles | undefined,
): string {
  if (styles === undefined) return text;
  const wanted = new Map<string, MarginNote['level']>();
  for (const [address, own] of notes) {
    const at = parseAddress(address);
    const level = own.some((note) => note.level === 'error') ? 'error' : 'warning';
    if (at !== undefined) wanted.set(keyOf(at.row, at.column), level);
  }
  const edits: TextEdit[] = [];
  const cursor = new Cursor();
  scan(text, {
    open: (tag) => {
      if (!tag.isMain) return;
      if (tag.name === 'row') cursor.openRow(tag.attributes);
      if (tag.name !== 'c') return;
      const level = wanted.get(cursor.openCell(tag.attributes));
      if (level === undefined) return;
      const style = styles.filled(Number(tag.attributes['s'] ?? 0), level);
      const plain = text.slice(tag.start, tag.end).replace(/\ss="\d+"|\ss='\d+'/, '');
      const styled = plain.replace(/^<[^\s/>]+/, (opened) => `${opened} s="${style}"`);
      edits.push({ start: tag.start, end: tag.end, text: styled });
    },
  });
  return edited(text, edits);
}

/** Where in the sheet the markup is; rows and cells may leave out their addresses. */
class Cursor {
  #row = -1;
  #column = -1;

  openRow({ r }: Attributes): void {
    this.#row = r === undefined ? this.#row + 1 : Number(r) - 1;
    this.#column = -1;
  }

  openCell({ r }: Attributes): string {
    const at = r === undefined ? undefined : parseAddress(r);
    this.#row = at?.row ?? this.#row;
    this.#column = at?.column ?? this.#column + 1;
    return keyOf(this.#row, this.#column);
  }
}
