import { isGlossaryHeading } from '../../../catalogue/glossary-heading.ts';
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
  const told = [...linesTold(document), ...listedLines(document)];
  const missing = wordsIn(document, 'threePublicItems').flatMap((spellings) => {
    const [name = '', ...others] = spellings.split('|');
    const isTold =
      [name, ...others].some((each) => text.includes(each)) || told.some((title) => isCalled(title, name));
    return isTold ? [] : [name];
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

/** The lines that the prose speaks of, in whatever words: 购车支出 is 公务用车购置费. */
function linesTold({ disclosure, catalogue }: DocumentIndex): readonly string[] {
  const bound = new Set(
    disclosure.narrative?.table.rows.flatMap(({ statement }) => statement?.measure ?? []),
  );
  const entry = catalogue.tables.find(({ id }) => id === disclosure.narrative?.table.id);
  const lines = entry?.sides.flatMap((side) => side.lines) ?? [];
  return lines.flatMap(({ id, title }) => (bound.has(id) ? [normaliseTight(title)] : []));
}

/** 2、公务接待费 8.74: what the lines of a list name that was not read as a table, without number and amount. */
function listedLines(document: DocumentIndex): readonly string[] {
  const openers = wordsIn(document, 'proseOpeners');
  const joints = wordsIn(document, 'proseAnd');
  const lines = (piecesOf(document) ?? []).filter(({ text }) => text.length <= longestLine);
  return lines.flatMap(({ text }) => {
    const [, name = ''] = listed.exec(withoutWord(text, openers)) ?? [];
    const isOne = name !== '' && !joints.some((joint) => name.includes(joint));
    return isOne ? [name.replace(/[(][^()]*[)]/g, '')] : [];
  });
}

const longestLine = 30;
const listed = /^(?:[(]?[0-9]{1,2}[)\u3001.\uff0e]|[(][0-9]{1,2}[)])([^0-9,:;\u3002]+?)[0-9.,]*$/u;

function withoutWord(text: string, words: readonly string[]): string {
  const word = words.find((each) => text.startsWith(each)) ?? '';
  return text.slice(word.length).replace(/^[:\uff1a]/, '');
}

/** A longer title is that of several items: 公务用车购置及运行维护费. */
const longestForm = 4;

const isCalled = (title: string, name: string): boolean =>
  title.startsWith(name) && title.length - name.length <= longestForm;

/** Prose below a heading on the subject that states a figure; a sentence that refers to a table is no chapter. */
function chapterOf(document: DocumentIndex): readonly Piece[] {
  const subjects = wordsIn(document, 'threePublicWords');
  const chapter = (piecesOf(document) ?? []).filter(({ passage }) => {
    const path = passage.path.map(normaliseTight);
    const on = path.some((heading) => subjects.some((word) => heading.includes(word)));
    return on && !path.some((heading) => isGlossaryHeading(heading, document.catalogue));
  });
  const amount = new RegExp(`\\d${moneyUnits(document)}`);
  const states = chapter.some(({ text, isHeading }) => !isHeading && amount.test(text));
  return states ? chapter : [];
}
