import type { Cell, Disclosure, Table } from '../core/model/disclosure.ts';
import {
  type FigureReading,
  type OtherReading,
  pageKey,
  type Scan,
  type ScannedLine,
} from '../core/model/scan.ts';
import { bare, liesIn, linesByPage, type PartOfLine, stretchOf } from './scan/scanned-lines.ts';

/** How many other readings of a figure are kept. */
const mostAlternatives = 8;

function readingOf({ line, from, to }: PartOfLine): FigureReading {
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
