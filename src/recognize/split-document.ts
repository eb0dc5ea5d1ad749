import { type Lexicon, wordsOf } from '../core/catalogue/lexicon.ts';
import { normaliseTight } from '../core/catalogue/normalise-text.ts';
import type { Catalogue } from '../core/catalogue/types.ts';
import type { DocumentKind } from '../core/model/disclosure.ts';
import type { RawDocument } from '../import/raw.ts';
import { type DocumentLevel, levelOfText } from './facts/level.ts';
import { cleanOffice } from './facts/office-name.ts';
import { bannerOf } from './grid/banner-lines.ts';
import type { Section } from './grid/sections.ts';
import { titleAbove } from './grid/title-lines.ts';

/** What the title of an official table and the lines around it say about the document it belongs to. */
interface TableFacts {
  readonly block: number;
  /** Tables that the title may name, as one text. */
  readonly tables: string;
  readonly kind?: DocumentKind;
  readonly year?: number;
  readonly office?: string;
  readonly level?: DocumentLevel;
}

const longestCover = 60;

/**
 * Cuts a file that holds several documents: where the tables of the other kind begin, or where the tables begin again
 * for another year, office or level. One slip in a title does not cut: the table after it must say the same.
 */
export function splitDocument(
  document: RawDocument,
  sections: readonly Section[],
  lexicon: Lexicon,
): RawDocument[] {
  const cuts = cutsBetween(
    sections.flatMap((section) => factsOf(section, lexicon)),
    document,
    lexicon.catalogue,
  );
  const bounds = [0, ...cuts, document.blocks.length];
  return bounds.slice(1).map((end, index) => ({
    ...document,
    blocks: document.blocks.slice(bounds[index], end),
    problems: index === 0 ? document.problems : [],
  }));
}

function factsOf(section: Section, lexicon: Lexicon): TableFacts[] {
  const title = titleAbove(section.before, lexicon.catalogue);
  const sure =
    title?.matches.filter(({ table, confidence }) => table.required && confidence !== 'damaged') ?? [];
  if (title === undefined || sure.length === 0) return [];
  const banner = bannerOf(section.before, title, lexicon);
  const kinds = [...new Set(sure.map(({ table }) => table.kind))];
  const [kind] = kinds;
  const level = levelOfText(title.text, lexicon.catalogue);
  const office = banner.department === undefined ? '' : cleanOffice(banner.department, lexicon.catalogue);
  return [
    {
      block: section.block,
      tables: sure.map(({ table }) => table.id).join(),
      ...(kinds.length === 1 && kind !== undefined ? { kind } : {}),
      ...(banner.year === undefined ? {} : { year: banner.year }),
      ...(office === '' ? {} : { office }),
      ...(level === undefined ? {} : { level }),
    },
  ];
}

function cutsBetween(facts: readonly TableFacts[], document: RawDocument, catalogue: Catalogue): number[] {
  const cuts: number[] = [];
  let open = new Map<string, TableFacts>();
  facts.forEach((fact, index) => {
    const next = facts[index + 1];
    const begins = isForeign(fact, open) && (next === undefined || isForeign(next, open));
    const last = facts[index - 1];
    if (begins && last !== undefined) {
      cuts.push(coverBefore(fact.block, last.block, document, catalogue));
      open = new Map();
    }
    if (!open.has(fact.tables)) open.set(fact.tables, fact);
  });
  return cuts;
}

/** Whether a table cannot belong to the document whose tables came before it. */
function isForeign(fact: TableFacts, open: ReadonlyMap<string, TableFacts>): boolean {
  const kinds = [...open.values()].flatMap(({ kind }) => kind ?? []);
  if (fact.kind !== undefined && kinds.length > 0 && !kinds.includes(fact.kind)) return true;
  const same = open.get(fact.tables);
  if (same === undefined) return false;
  const differs = (a: unknown, b: unknown): boolean => a !== undefined && b !== undefined && a !== b;
  return (
    differs(fact.year, same.year) || differs(fact.office, same.office) || differs(fact.level, same.level)
  );
}

/** The block with the cover of the document whose first table stands in `block`: else the text above that table. */
function coverBefore(block: number, last: number, document: RawDocument, catalogue: Catalogue): number {
  const words = [...wordsOf(catalogue, 'budgetKind'), ...wordsOf(catalogue, 'finalKind')];
  for (let index = block - 1; index > last; index--) {
    const each = document.blocks[index];
    const text = each?.type === 'text' ? normaliseTight(each.text) : '';
    if (text !== '' && text.length <= longestCover && words.some((word) => text.endsWith(word))) return index;
  }
  let start = block;
  while (start - 1 > last && document.blocks[start - 1]?.type === 'text' && block - start < 4) start--;
  return start;
}
