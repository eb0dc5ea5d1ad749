import { normaliseTight } from '../../../catalogue/normalise-text.ts';
import { groupBy } from '../../../model/group-by.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { contentsOf, excerpt, type Piece, piecesOf, placeAt } from '../../index/passages.ts';
import { documentList, type Offender } from '../offender.ts';
import { colleagueBefore, officeBefore, officeWordsOf, sameOffice } from './office-names.ts';

/** So many passages and tables must name the office of the document, so that another name is an exception. */
const fewest = 2;
/** A name that opens more passages than this is meant. */
const mostOpenings = 3;
const mostOthers = 20;
/** Lines from the beginning among which the cover stands. */
const coverLines = 10;

/**
 * Headings and sentences that open with another office: `office year budget`. A name that stands elsewhere as well,
 * in a table or inside the text, is a unit of the department and no left-over.
 */
export const offices = documentList('offices', ({ document }) => {
  const passages = piecesOf(document);
  const { department } = document.disclosure;
  if (passages === undefined || department === '') return undefined;
  const words = officeWordsOf(document);
  const pieces = [...contentsOf(document), ...passages];
  const named = pieces.flatMap((piece, position) => {
    const isTitle = piece.isHeading || position < coverLines;
    const office =
      officeBefore(piece.text, words, isTitle) ??
      (piece.isHeading ? colleagueBefore(piece.text, words, department) : undefined);
    return office === undefined ? [] : [{ office, piece }];
  });
  const others = named.filter(({ office }) => !sameOffice(office, department, words));
  if (others.length > mostOthers || timesNamed(document, pieces, normaliseTight(department)) < fewest)
    return [];
  return [...groupBy(others, ({ office }) => office)].flatMap(([office, openings]) => {
    const isMeant = openings.length > mostOpenings || timesNamed(document, pieces, office) > openings.length;
    const piece = openings.find((each) => each.piece.isHeading)?.piece ?? openings[0]?.piece;
    return isMeant || piece === undefined ? [] : [offenderOf(office, department, piece)];
  });
});

function offenderOf(office: string, department: string, { isHeading, text, passage }: Piece): Offender {
  const detail = isHeading ? 'heading' : 'subject';
  return {
    key: `${detail}/${office}`,
    params: { detail, office, department, text: excerpt(text) },
    operands: [],
    place: placeAt(passage),
  };
}

function timesNamed(document: DocumentIndex, pieces: readonly Piece[], office: string): number {
  const inText = pieces.filter(({ text }) => text.includes(office)).length;
  const tables = [...document.tables.values()].flat();
  const inTables = tables.filter(({ table }) => {
    const own = table.compiledBy !== undefined && normaliseTight(table.compiledBy).includes(office);
    return own || table.rows.some(({ label }) => normaliseTight(label).includes(office));
  }).length;
  return inText + inTables;
}
