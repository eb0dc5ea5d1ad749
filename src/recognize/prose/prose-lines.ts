import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import { matchTitle } from '../../core/catalogue/match-title.ts';
import type { RawBlock, RawDocument, RawText } from '../../import/raw.ts';
import { isBannerLine } from '../grid/banner.ts';
import { simplified } from '../grid/plain-text.ts';
import { cleanText, withoutSpaces } from './clean-text.ts';
import { contentsTexts } from './contents-grid.ts';
import { layoutTexts } from './layout-grid.ts';
import { enumerationOf } from './numbering.ts';
import { withoutPersonalData } from './personal-data.ts';
import type { ProseLine } from './prose-line.ts';

/** Lines above a table that may be its title, unit, department and form number. */
const furthest = 8;
const longestBanner = 60;

/** The lines of a document that are not part of a table: texts, and what stands in grids for the layout only. */
export function proseLines(document: RawDocument, lexicon: Lexicon): ProseLine[] {
  const items = document.blocks.flatMap((block) => textsOf(block));
  const banners = bannerLines(items, lexicon);
  const lines: ProseLine[] = [];
  let afterTable = false;
  items.forEach((item, index) => {
    if (item === 'table') afterTable = true;
    else if (!banners.has(index)) {
      const line = lineOf(item, afterTable, lexicon);
      if (line.text === '') return;
      lines.push(line);
      afterTable = false;
    }
  });
  return lines;
}

type Item = RawText | 'table';

function textsOf(block: RawBlock): Item[] {
  if (block.type === 'text') return [block];
  const texts = contentsTexts(block) ?? layoutTexts(block);
  if (texts === undefined) return ['table'];
  return texts.flatMap(({ text, place }) =>
    text.split('\n').map((part): RawText => ({ type: 'text', text: part, place })),
  );
}

function lineOf({ text, heading, place }: RawText, afterTable: boolean, lexicon: Lexicon): ProseLine {
  const spaced = withoutPersonalData(cleanText(simplified(text, lexicon)), lexicon);
  const declared = heading === undefined ? {} : { declared: heading };
  return { text: withoutSpaces(spaced), spaced, place, afterTable, ...declared };
}

/** Indexes of the lines above tables that belong to these. */
function bannerLines(items: readonly Item[], lexicon: Lexicon): ReadonlySet<number> {
  const near = linesNearTables(items);
  const counts = new Map<string, number>();
  for (const index of near) {
    const text = textOf(items[index]);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set(
    near.filter((index) => {
      const text = textOf(items[index]);
      return isBannerOfTable(text, (counts.get(text) ?? 0) > 1, lexicon);
    }),
  );
}

function textOf(item: Item | undefined): string {
  return item === undefined || item === 'table' ? '' : cleanText(item.text);
}

function linesNearTables(items: readonly Item[]): number[] {
  const near: number[] = [];
  let distance = furthest;
  for (let index = items.length - 1; index >= 0; index--) {
    distance = items[index] === 'table' ? 0 : distance + 1;
    if (distance > 0 && distance <= furthest) near.push(index);
  }
  return near;
}

/** Unit, department, form number, title; and what stands above several tables, such as code and name of the office. */
function isBannerOfTable(line: string, isRepeated: boolean, lexicon: Lexicon): boolean {
  if (line.length > longestBanner || /[\u3002\uff1b:\uff1a]$/.test(line)) return false;
  if (isBannerLine(line, lexicon.catalogue)) return true;
  if (enumerationOf(withoutSpaces(line), lexicon) !== undefined) return false;
  return isRepeated || matchTitle(line, lexicon.catalogue).some(({ confidence }) => confidence !== 'damaged');
}
