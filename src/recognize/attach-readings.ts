import type { Cell, Disclosure, Table } from '../core/model/disclosure.ts';
import type { Place } from '../core/model/place.ts';
import {
  type FigureReading,
  type OtherReading,
  pageKey,
  type Scan,
  type ScannedLine,
} from '../core/model/scan.ts';

/** The lines of each page that was read from a picture. */
function linesByPage({ pages, lines }: Scan): ReadonlyMap<string, readonly ScannedLine[]> {
  const byPage = new Map<string, ScannedLine[]>(pages.map((place) => [pageKey(place), []]));
  for (const line of lines) byPage.get(pageKey(line.place))?.push(line);
  return byPage;
}

/** Whether the middle of a line lies in a box. */
function liesIn({ place: { box: line } }: ScannedLine, box: Place['box']): boolean {
  if (line === undefined || box === undefined) return true;
  const [x, y] = [(line[0] + line[2]) / 2, (line[1] + line[3]) / 2];
  return x >= box[0] - 1 && x <= box[2] + 1 && y >= box[1] - 1 && y <= box[3] + 1;
}

const bare = (text: string): string => text.replace(/\s+/gu, '');

interface Stretch {
  readonly line: ScannedLine;
  readonly from: number;
  readonly to: number;
}

/** Where on a line a figure stands: spaces in it do not count. */
function stretchOf(line: ScannedLine, text: string): Stretch | undefined {
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

/** How many other readings of a figure are kept. */
const mostAlternatives = 8;

function readingOf({ line, from, to }: Stretch): FigureReading {
  const { characters, confidence, others } = line;
  const alternatives: OtherReading[] = [];
  for (const { at, text, confidence: likely, missed } of others) {
    if (at < from || at > to || (at === to && missed !== true)) continue;
    const written = characters.slice(from, to).map(bare);
    if (missed === true) written.splice(at - from, 0, text);
    else written[at - from] = text;
    alternatives.push({ text: written.join(''), confidence: likely });
  }
  alternatives.sort((a, b) => b.confidence - a.confidence);
  return {
    confidence: Math.min(...confidence.slice(from, to)),
    alternatives: alternatives.slice(0, mostAlternatives),
  };
}

/** A figure that nobody could find on its page again. */
const unknown: FigureReading = { confidence: 0, alternatives: [] };

/** Says of every figure on a page that was read from a picture how sure its reading is. */
class Attacher {
  readonly #pages: ReadonlyMap<string, readonly ScannedLine[]>;

  constructor(scan: Scan) {
    this.#pages = linesByPage(scan);
  }

  readonly table = (table: Table): Table => {
    if (!table.rows.some((row) => Object.values(row.cells).some((cell) => this.#isScanned(cell))))
      return table;
    const rows = table.rows.map((row) => {
      const cells = Object.entries(row.cells).map(([id, cell]) => [id, this.#cell(cell)] as const);
      return { ...row, cells: Object.fromEntries(cells) };
    });
    return { ...table, rows };
  };

  #isScanned({ place, derived }: Cell): boolean {
    return derived !== true && this.#pages.has(pageKey(place));
  }

  #cell(cell: Cell): Cell {
    if (cell.reading !== undefined || cell.state === 'blank' || !this.#isScanned(cell)) return cell;
    const lines = this.#pages.get(pageKey(cell.place)) ?? [];
    for (const line of lines) {
      const stretch = liesIn(line, cell.place.box) ? stretchOf(line, cell.text) : undefined;
      if (stretch !== undefined) return { ...cell, reading: readingOf(stretch) };
    }
    return { ...cell, reading: unknown };
  }
}

/** The document with the reading of every figure that stands on a scanned page, in its tables and its prose. */
export function attachReadings(disclosure: Disclosure): Disclosure {
  const { scan, tables, narrative } = disclosure;
  if (scan === undefined) return disclosure;
  const attacher = new Attacher(scan);
  return {
    ...disclosure,
    tables: tables.map(attacher.table),
    ...(narrative && { narrative: { ...narrative, table: attacher.table(narrative.table) } }),
  };
}
