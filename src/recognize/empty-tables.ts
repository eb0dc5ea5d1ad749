import type { Lexicon } from '../core/catalogue/lexicon.ts';
import { matchTitle } from '../core/catalogue/match-title.ts';
import type { TableEntry } from '../core/catalogue/types.ts';
import type { DocumentKind, Note, Table } from '../core/model/disclosure.ts';
import type { RawText } from '../import/raw.ts';
import { isNoteLine, takeNotes } from './grid/notes.ts';
import { isTitle } from './grid/title-lines.ts';

/** Lines between the title of a table without rows and its note: unit, office, headers over several lines. */
const furthest = 12;

/**
 * Tables of which only the title and the note that they are empty could be read: a header over no rows is no grid
 * in plain text, yet the table was published.
 */
export function emptyTables(
  texts: readonly RawText[],
  known: readonly Table[],
  kind: DocumentKind,
  lexicon: Lexicon,
): Table[] {
  const ids = new Set(known.map(({ id }) => id));
  return texts.flatMap((text, index) => {
    const entry = titledEntry(text, kind, lexicon);
    if (entry === undefined || ids.has(entry.id)) return [];
    const note = noteBelow(texts.slice(index + 1, index + 1 + furthest), lexicon);
    if (note === undefined) return [];
    ids.add(entry.id);
    return [emptyTable(entry, text, note, lexicon)];
  });
}

/** The required table that the text is surely the title of. */
function titledEntry({ text }: RawText, kind: DocumentKind, { catalogue }: Lexicon): TableEntry | undefined {
  const sure = matchTitle(text, catalogue).filter(({ confidence }) => confidence === 'exact');
  const [match, ...others] = sure.filter(({ table }) => table.kind === kind && table.required === true);
  return others.length > 0 ? undefined : match?.table;
}

function noteBelow(texts: readonly RawText[], lexicon: Lexicon): Note | undefined {
  const end = texts.findIndex(({ text }) => isTitle(text, lexicon.catalogue));
  const near = end < 0 ? texts : texts.slice(0, end);
  const at = near.findIndex(({ text }) => isNoteLine(text, lexicon));
  return at < 0 ? undefined : takeNotes(near.slice(at), lexicon).notes.find(({ saysEmpty }) => saysEmpty);
}

function emptyTable(entry: TableEntry, { text, place }: RawText, note: Note, { catalogue }: Lexicon): Table {
  const unit = catalogue.conventions.units.find(({ exponent }) => exponent === 4);
  return {
    id: entry.id,
    instance: 1,
    title: text.replace(/\s+/g, ''),
    currencyUnit: unit?.title ?? '',
    unitExponent: unit?.exponent ?? 0,
    unitPrinted: false,
    columns: [],
    rows: [],
    notes: [note],
    unplaced: [],
    figuresRead: 0,
    confidence: 'high',
    place,
  };
}
