import { normaliseTight } from '../../../catalogue/normalise-text.ts';
import { refuted } from '../../../findings/severity.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import type { TableIndex } from '../../index/table-index.ts';
import type { Offender } from '../offender.ts';
import { type YearWords, yearsIn } from './year-words.ts';

/** Forms and lists may be those of another year by right. */
const ownYearShapes = new Set(['coded', 'sided', 'blocks']);

/** Tables whose title, or the line above it, names another year, and notes that say so of an empty table. */
export function titleYears(document: DocumentIndex, year: number, words: YearWords): readonly Offender[] {
  const tables = [...document.tables.values()].flat().filter((index) => isOwn(index, document));
  const titles = tables.flatMap((index) => titleOffender(index, year, words));
  const forms = formOffenders(document, year);
  // Tables of two years in one file: a second set, not a slip.
  if (titles.length > 1 && titles.length * 3 >= tables.length) return forms;
  return [...forms, ...titles, ...tables.flatMap((index) => noteOffenders(index, year, words))];
}

/** Forms that make the one of another year an exception. */
const usualForms = 2;

/** The only form that is of another year than the document and the other forms of its kind. */
function formOffenders(document: DocumentIndex, year: number): readonly Offender[] {
  return [...document.tables.values()].flatMap((instances) => {
    const forms = instances.filter(
      ({ catalogue, table }) => catalogue?.entry.shape === 'form' && table.year !== undefined,
    );
    const [other, ...more] = forms.filter(({ table }) => table.year !== year);
    // A document of forms has its year from its title; beside an account two forms may be of two years.
    const isOdd = forms.length > usualForms || document.disclosure.kind === 'self-eval';
    if (other === undefined || more.length > 0 || !isOdd) return [];
    return [misdated(other, other.table.year ?? year, year)];
  });
}

function isOwn({ catalogue }: TableIndex, { disclosure }: DocumentIndex): boolean {
  const entry = catalogue?.entry;
  return entry?.kind === disclosure.kind && ownYearShapes.has(entry.shape);
}

function titleOffender(index: TableIndex, year: number, words: YearWords): Offender[] {
  const { table } = index;
  if (words.otherMatter.test(normaliseTight(table.title))) return [];
  const titled = yearsIn(normaliseTight(table.title), words);
  const [found, ...more] = titled.length > 0 ? titled : [table.year ?? year];
  if (found === undefined || found === year || more.length > 0) return [];
  return [misdated(index, found, year, titled.length > 0)];
}

/** A year in the title itself is part of the name of the table; one above it may be of something else. */
function misdated({ table, name }: TableIndex, found: number, year: number, inTitle = false): Offender {
  const params = {
    table: table.id,
    instance: String(table.instance),
    detail: 'title',
    ...(inTitle && refuted),
  };
  return {
    key: `${name}/title`,
    params: { ...params, found: String(found), year: String(year) },
    operands: [],
    place: table.place,
  };
}

function noteOffenders({ table, name }: TableIndex, year: number, words: YearWords): Offender[] {
  return table.notes.flatMap(({ text, saysEmpty, place }, position) => {
    const [found, ...more] = saysEmpty ? yearsIn(normaliseTight(text), words) : [];
    if (found === undefined || found === year || more.length > 0) return [];
    const params = { table: table.id, instance: String(table.instance), detail: 'note' };
    return [
      {
        key: `${name}/note/${position + 1}`,
        params: { ...params, found: String(found), year: String(year) },
        operands: [],
        place,
      },
    ];
  });
}
