import { normaliseLabel } from '../../../catalogue/normalise-text.ts';
import { groupBy } from '../../../model/group-by.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { type Piece, piecesOf, placeAt } from '../../index/passages.ts';
import { laneOf } from '../../index/table-index.ts';
import { documentList } from '../offender.ts';
import { type CodePhrase, codePhrases, levelsOf } from './code-phrases.ts';

/**
 * Names of the classification with the word of another level. Only names that the tables of the document print with
 * their codes are judged; a name of several levels is right on each.
 */
export const levels = documentList('levels', ({ document }) => {
  const pieces = piecesOf(document);
  const known = printedLevels(document);
  if (pieces === undefined || known.size === 0) return undefined;
  const wrong = pieces.flatMap((piece) =>
    codePhrases(piece.text, document)
      .filter(({ name, digits }) => known.get(name)?.has(digits) === false)
      .map((phrase) => ({ piece, phrase })),
  );
  const groups = groupBy(wrong, ({ phrase: { name, digits } }) => `${name}/${digits}`);
  return [...groups].map(([key, group]) => offenderOf(key, group, known, document));
});

function offenderOf(
  key: string,
  group: readonly { piece: Piece; phrase: CodePhrase }[],
  known: ReadonlyMap<string, ReadonlySet<number>>,
  document: DocumentIndex,
) {
  const [first] = group;
  const { name = '', word = '', at = 0 } = first?.phrase ?? {};
  const expected = levelWords(known.get(name) ?? new Set(), document);
  return {
    key,
    params: { text: `${name}(${word})`, expected, count: String(group.length) },
    operands: [],
    place: first && placeAt(first.piece.passage, at),
  };
}

function levelWords(codes: ReadonlySet<number>, { catalogue }: DocumentIndex): string {
  return levelsOf(catalogue)
    .filter(({ digits }) => codes.has(digits))
    .map(({ word }) => word)
    .join('/');
}

/** Lengths of the codes under which each name stands, in the tables and in the classification. */
function printedLevels({ tables, classification }: DocumentIndex): ReadonlyMap<string, ReadonlySet<number>> {
  const printed = [...tables.values()]
    .flat()
    .filter(({ catalogue }) => catalogue?.entry.classification === 'functional')
    .flatMap((index) => laneOf(index, undefined).codes)
    .map(({ row }) => ({ label: normaliseLabel(row.label), digits: row.key.length }))
    .filter(({ label }) => label !== '');
  return new Map(
    [...groupBy(printed, ({ label }) => label)].map(([label, rows]) => {
      const codes = (classification.codesOf.get(label) ?? []).filter((code) =>
        code.startsWith('functional/'),
      );
      const listed = codes.map((code) => code.length - 'functional/'.length);
      return [label, new Set([...rows.map(({ digits }) => digits), ...listed])];
    }),
  );
}
