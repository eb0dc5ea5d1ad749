import { wordsOf } from '../catalogue/lexicon.ts';
import { normaliseTight } from '../catalogue/normalise-text.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { ColumnId, LineId, WordList } from '../generated/names.ts';
import type { Cell, Row, Table } from '../model/disclosure.ts';
import type { Narrative, Passage } from '../model/narrative.ts';
import { parseFigure } from '../model/parse-figure.ts';
import type { Place } from '../model/place.ts';

interface Claim {
  readonly key: LineId;
  readonly column: ColumnId;
  readonly text: string;
  readonly passage: Passage;
  readonly offset: number;
}

/** The table of the prose with what it says of all forms at once: 得分均超过90分, 所有项目均已完成. */
export function withClaimsOfAll(narrative: Narrative, catalogue: Catalogue): Table {
  const { table } = narrative;
  const rows = claimsOfAll(narrative, catalogue);
  if (rows.length === 0) return table;
  const known = new Set(table.columns.map(({ id }) => id));
  const columns = rows.flatMap((row) => Object.keys(row.cells)).filter((id) => !known.has(id));
  return {
    ...table,
    columns: [...table.columns, ...new Set(columns)].map((each) =>
      typeof each === 'string' ? { id: each, header: each, decimals: 0 } : each,
    ),
    rows: [...table.rows, ...rows],
  };
}

function claimsOfAll(narrative: Narrative, catalogue: Catalogue): readonly Row[] {
  const threshold = thresholdPattern(catalogue);
  const claims = narrative.passages.flatMap((passage) => [
    ...thresholdsIn(passage, threshold, wordsOf(catalogue, 'scoreWords')),
    ...completionsIn(passage, wordsOf(catalogue, 'allDone')),
  ]);
  const known = new Set(narrative.table.rows.map(({ key }) => key));
  return claims.flatMap((claim) => {
    if (known.has(claim.key)) return [];
    known.add(claim.key);
    return [rowOf(claim)];
  });
}

function thresholdPattern(catalogue: Catalogue): RegExp {
  const either = (list: WordList) => `(?:${wordsOf(catalogue, list).join('|')})`;
  return new RegExp(
    `${either('everyWords')}${either('aboveWords')}(\\d{2,3}(?:\\.\\d{1,2})?)${either('pointWords')}`,
    'u',
  );
}

function thresholdsIn(passage: Passage, pattern: RegExp, about: readonly string[]): Claim[] {
  const found = pattern.exec(passage.text);
  const [, text] = found ?? [];
  if (found === null || text === undefined || !about.some((word) => passage.text.includes(word))) return [];
  return [{ key: 'self_eval_least', column: 'score', text, passage, offset: found.index }];
}

function completionsIn(passage: Passage, phrases: readonly string[]): Claim[] {
  const tight = normaliseTight(passage.text);
  const phrase = phrases.find((each) => tight.includes(each));
  if (phrase === undefined) return [];
  const offset = Math.max(passage.text.indexOf(phrase), 0);
  return [{ key: 'self_eval_all_done', column: 'count', text: '1', passage, offset }];
}

function rowOf({ key, column, text, passage, offset }: Claim): Row {
  const place = placeAt(passage, offset);
  const { coefficient = 0, exponent = 0 } = parseFigure(text) ?? {};
  const cell: Cell = { state: 'value', text, figure: { coefficient, exponent }, place };
  const statement = { measure: key };
  return { key, kind: 'line', label: '', cells: { [column]: cell }, texts: {}, place, statement };
}

function placeAt({ places }: Passage, offset: number): Place {
  return places.findLast((each) => each.offset <= offset)?.place ?? places[0]?.place ?? { file: '' };
}
