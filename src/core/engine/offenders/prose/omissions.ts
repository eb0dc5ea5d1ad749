import { normaliseTight } from '../../../catalogue/normalise-text.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { moneyUnits, type Piece, piecesOf, placeAt, wordsIn } from '../../index/passages.ts';
import { documentList } from '../offender.ts';

/** Items of the three public expenses of which the chapter on them says nothing. */
export const omissions = documentList('omissions', ({ document }) => {
  const chapter = chapterOf(document);
  const [first] = chapter;
  if (first === undefined) return undefined;
  const text = chapter.map((piece) => piece.text).join('\n');
  const missing = wordsIn(document, 'threePublicItems').flatMap((spellings) => {
    const names = spellings.split('|');
    return names.some((name) => text.includes(name)) ? [] : names.slice(0, 1);
  });
  if (missing.length === 0) return [];
  // What one paragraph leaves out is one omission.
  return [
    {
      key: missing.join('+'),
      params: { missing: missing.join('\u3001') },
      operands: [],
      place: placeAt(first.passage),
    },
  ];
});

/** Prose below a heading on the subject that states a figure; a sentence that refers to a table is no chapter. */
function chapterOf(document: DocumentIndex): readonly Piece[] {
  const subjects = wordsIn(document, 'threePublicWords');
  const explains = wordsIn(document, 'glossaryWords');
  const chapter = (piecesOf(document) ?? []).filter(({ passage }) => {
    const path = passage.path.map(normaliseTight);
    const on = path.some((heading) => subjects.some((word) => heading.includes(word)));
    return on && !path.some((heading) => explains.some((word) => heading.includes(word)));
  });
  const amount = new RegExp(`\\d${moneyUnits(document)}`);
  const states = chapter.some(({ text, isHeading }) => !isHeading && amount.test(text));
  return states ? chapter : [];
}
