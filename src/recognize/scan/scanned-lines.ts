import type { Place } from '../../core/model/place.ts';
import { pageKey, type Scan, type ScannedLine } from '../../core/model/scan.ts';

/** The lines of each page that was read from a picture. */
export function linesByPage({ pages, lines }: Scan): ReadonlyMap<string, readonly ScannedLine[]> {
  const byPage = new Map<string, ScannedLine[]>(pages.map((place) => [pageKey(place), []]));
  for (const line of lines) byPage.get(pageKey(line.place))?.push(line);
  return byPage;
}

/** Whether the middle of a line lies in a box. */
export function liesIn({ place: { box: line } }: ScannedLine, box: Place['box']): boolean {
  if (line === undefined || box === undefined) return true;
  const [x, y] = [(line[0] + line[2]) / 2, (line[1] + line[3]) / 2];
  return x >= box[0] - 1 && x <= box[2] + 1 && y >= box[1] - 1 && y <= box[3] + 1;
}

/** A text without its spaces. */
export const bare = (text: string): string => text.replace(/\s+/gu, '');

/** A part of a line, by the indices of its characters. */
export interface PartOfLine {
  readonly line: ScannedLine;
  readonly from: number;
  readonly to: number;
}

/** Where on a line a figure stands: spaces in it do not count. */
export function stretchOf(line: ScannedLine, text: string): PartOfLine | undefined {
  const wanted = bare(text);
  const shown = line.characters.map((character, index) => ({ character: bare(character), index }));
  const kept = shown.filter(({ character }) => character !== '');
  const start = kept
    .map(({ character }) => character)
    .join('')
    .indexOf(wanted);
  if (start < 0 || wanted === '' || kept.some(({ character }) => character.length !== 1)) return undefined;
  const [first, last] = [kept[start], kept[start + wanted.length - 1]];
  return first && last && { line, from: first.index, to: last.index + 1 };
}
