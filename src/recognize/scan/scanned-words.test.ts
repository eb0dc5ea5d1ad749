import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../core/catalogue/lexicon.ts';
import { catalogue } from '../../core/generated/catalogue.ts';
import type { Place } from '../../core/model/place.ts';
import type { ScannedLine } from '../../core/model/scan.ts';
import type { RawDocument } from '../../import/raw.ts';
import { withKnownWords } from './scanned-words.ts';

type Doubts = Readonly<Record<string, readonly (readonly [at: number, text: string, confidence: number])[]>>;

const placeOf = (row: number, column: number): Place => ({
  file: 'a.pdf',
  page: 1,
  box: [column * 100, row * 20, column * 100 + 80, row * 20 + 10],
});

/** A grid on a scanned page; `doubts`: by its text, what else a character of a cell may be. */
function scanned(rows: readonly (readonly string[])[], doubts: Doubts): RawDocument {
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column) => {
      return { row, column, rowSpan: 1, columnSpan: 1, text, place: placeOf(row, column) };
    }),
  );
  const lines = cells.map(
    ({ text, place }): ScannedLine => ({
      place,
      characters: [...text],
      confidence: [...text].map(() => 60),
      others: (doubts[text] ?? []).map(([at, other, confidence]) => ({ at, text: other, confidence })),
    }),
  );
  const columns = Math.max(...rows.map(({ length }) => length));
  const place = { file: 'a.pdf', page: 1 };
  return {
    file: 'a.pdf',
    format: 'pdf',
    blocks: [
      { type: 'grid', rows: rows.length, columns, cells, spansKnown: true, confidence: 'high', place },
    ],
    problems: [],
    scan: { pages: [place], lines },
  };
}

function textsOf(document: RawDocument): string[] {
  const { blocks } = withKnownWords(document, lexiconOf(catalogue));
  return blocks.flatMap((block) => (block.type === 'grid' ? block.cells.map(({ text }) => text) : []));
}

describe('what a scanned table prints beside its figures', () => {
  test('titles, headers and labels are words of the catalogue where they may be', () => {
    const read = scanned([['财政摄款收支总表'], ['项目', '金额'], ['住房保降变出', '1.00']], {
      财政摄款收支总表: [[2, '拨', 3]],
      住房保降变出: [
        [3, '障', 20],
        [4, '支', 30],
      ],
    });
    expect(textsOf(read)).toEqual(['财政拨款收支总表', '项目', '金额', '住房保障支出', '1.00']);
  });

  test('a document without scanned pages is the same', () => {
    const { scan: _, ...printed } = scanned([['财政摄款收支总表']], {});
    expect(withKnownWords(printed, lexiconOf(catalogue))).toBe(printed);
  });
});

describe('the numbers of its rows', () => {
  const numbersOf = (numbers: readonly string[], doubts: Doubts) =>
    textsOf(
      scanned([['项目', '行次'], ...numbers.map((number, row) => [`项目${row}`, number])], doubts),
    ).filter((text) => text.length < 3 && text !== '项目' && text !== '行次');

  test('are those that follow, where they may be', () => {
    expect(numbersOf(['7', 'B', '9'], { B: [[0, '8', 15]] })).toEqual(['7', '8', '9']);
    expect(numbersOf(['4', '5', '5.'], {})).toEqual(['4', '5', '5.']);
    expect(numbersOf(['3', '4', 'S'], { S: [[0, '5', 15]] })).toEqual(['3', '4', '5']);
  });

  test('leave a gap where the recognizer saw one, and where the next number does', () => {
    expect(numbersOf(['7', 'B', '9'], { B: [[0, '8', 4]] })).toEqual(['7', 'B', '9']);
    expect(numbersOf(['7', '9', '10'], { 9: [[0, '8', 15]] })).toEqual(['7', '9', '10']);
  });
});
