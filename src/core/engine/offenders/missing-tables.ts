import { matchTitle } from '../../catalogue/match-title.ts';
import { isGovernmentBudget } from '../../model/disclosure.ts';
import { type DocumentIndex, instancesOf } from '../index/document-index.ts';
import { piecesOf } from '../index/passages.ts';
import { documentList, type Offender } from './offender.ts';
import { announcedTables } from './prose/contents.ts';
import { isWithheld } from './prose/withheld.ts';

/**
 * Tables that the document must hold and does not, all in one. A publication of a single table is none of a whole
 * budget or account; where a part of the file was not read, the tables may stand there.
 */
export const missingTables = documentList('missing_tables', ({ document }) => {
  const missing = missingOf(document);
  if (missing === undefined || hasUnreadPart(document) || isGovernmentBudget(document.disclosure))
    return undefined;
  if (missing.length === 0) return [];
  const { tables, unrecognized, narrative } = document.disclosure;
  const shown = tables.length + unrecognized.length;
  if (shown === 0)
    return [{ key: 'tables', params: {}, operands: [], doubt: { code: 'text-only', params: {} } }];
  if (shown === 1 && narrative?.contents === undefined) return undefined;
  const told = new Set(announcedMissing(document).map(({ id }) => id));
  const rest = missing.filter((id) => !told.has(id));
  if (rest.length === 0) return [];
  return [{ key: 'tables', params: { count: String(rest.length), tables: rest.join(',') }, operands: [] }];
});

/** Required tables that the document's own contents announce and that it does not hold. */
export const announced = documentList('announced', ({ document }) => {
  if (document.disclosure.narrative?.contents === undefined) return undefined;
  return announcedMissing(document).map(
    ({ id, title, place }): Offender => ({ key: id, params: { text: title }, operands: [], place }),
  );
});

function announcedMissing(
  document: DocumentIndex,
): readonly { id: string; title: string; place: Offender['place'] }[] {
  const { tables, unrecognized } = document.disclosure;
  // A text may announce tables that are published beside it; a table that was not recognized may be the one.
  if (tables.length === 0 || unrecognized.length > 0 || hasUnreadPart(document)) return [];
  const missing = new Set(missingOf(document));
  return announcedTables(document).flatMap(({ ids, title, place }) => {
    const [id] = ids;
    const isMissing = id !== undefined && ids.every((each) => missing.has(each));
    return isMissing && !isTitled(document, id) ? [{ id, title, place }] : [];
  });
}

/** The tables required of a document of its kind that it does not hold; `undefined` when none is required. */
function missingOf(document: DocumentIndex): readonly string[] | undefined {
  const required = [...document.entries].filter(
    ([, { entry }]) => entry.required && entry.kind === document.disclosure.kind,
  );
  if (required.length === 0) return undefined;
  const ids = required.map(([id]) => id).filter((id) => instancesOf(document, id).length === 0);
  // What the document says is withheld for secrecy is not missing.
  return ids.filter((id) => !isWithheld(document, id));
}

/** Problems of an input that leave its tables whole: of formulas, of the name of the file, of foreign data, of numbering. */
const harmless = /^(?:formula|extension|foreign|list)/;

const hasUnreadPart = ({ disclosure }: DocumentIndex): boolean =>
  disclosure.unread.some(({ reason }) => !harmless.test(reason));

const longestTitle = 60;

/** Whether the title stands in the text: the table is there, and was not read. */
function isTitled(document: DocumentIndex, id: string): boolean {
  const titles = (piecesOf(document) ?? []).filter(({ text }) => text.length <= longestTitle);
  return titles.some(({ text }) =>
    matchTitle(text, document.catalogue).some(
      ({ table, confidence }) => table.id === id && confidence === 'exact',
    ),
  );
}
