import { normaliseTight } from '../../catalogue/normalise-text.ts';
import type { SideEntry } from '../../catalogue/types.ts';
import type { RowRef } from '../ir/ir.ts';
import { nearestName } from '../source/edit-distance.ts';
import type { ReportProblem } from '../source/problem.ts';
import type { Word } from '../syntax/syntax.ts';
import {
  type CatalogueNames,
  classificationsOf,
  findLines,
  hasCode,
  laneName,
  type NamedLane,
  namesOf,
  sidesOf,
} from './catalogue-names.ts';

/** A row together with the lane it stands on (a line of one side narrows the lane to that side). */
export interface ResolvedRow {
  readonly row: RowRef;
  readonly lane: NamedLane;
}

const classificationOf = (lane: NamedLane, side: SideEntry) =>
  side.classification ?? lane.table.classification;

/** The side on which the code can stand, where the rule leaves it out. */
function laneOfCode(names: CatalogueNames, lane: NamedLane, code: string): NamedLane {
  if (lane.side !== undefined || lane.table.shape !== 'sided') return lane;
  const fitting = lane.table.sides.filter((side) => hasCode(names, side.classification, code));
  const [only, second] = fitting;
  return only === undefined || second !== undefined ? lane : { ...lane, side: only };
}

function resolveCode(
  names: CatalogueNames,
  lane: NamedLane,
  word: Word,
  report: ReportProblem,
): ResolvedRow | undefined {
  const code = word.text;
  const table = laneName(lane);
  const classifications = classificationsOf(lane);
  if (classifications.size === 0) {
    report('code-without-classification', { code, table }, word.span);
    return undefined;
  }
  if ([...classifications].some((each) => hasCode(names, each, code))) {
    const found = laneOfCode(names, lane, code);
    if (found.side === undefined && found.table.shape === 'sided') {
      const sides = found.table.sides
        .filter((side) => classificationOf(found, side))
        .map((side) => side.title);
      report('ambiguous-line', { name: code, table, sides: sides.join(', ') }, word.span);
      return undefined;
    }
    return { row: { type: 'code', code }, lane: found };
  }
  const known = names.catalogue.codes.filter((entry) => classifications.has(entry.classification));
  const near = nearestName(
    code,
    known.map((entry) => entry.code).filter((each) => each.length === code.length),
  );
  report('unknown-code', { code, table }, word.span, near);
  return undefined;
}

function unknownLine(names: CatalogueNames, lane: NamedLane, word: Word, report: ReportProblem): undefined {
  const lines = sidesOf(lane).flatMap((side) => side.lines.flatMap(namesOf));
  const totals = lane.table.shape === 'sided' ? [] : names.catalogue.conventions.totalLabels;
  const near = nearestName(word.text, [...lines, ...totals]);
  report('unknown-line', { name: word.text, table: laneName(lane) }, word.span, near);
}

/** Looks up `[key]`: a code, a named line, or a label of the total row. */
export function resolveRow(
  names: CatalogueNames,
  lane: NamedLane,
  word: Word,
  report: ReportProblem,
): ResolvedRow | undefined {
  if (word.digits) return resolveCode(names, lane, word, report);
  const [found, second] = findLines(lane, word.text);
  if (found !== undefined && second === undefined) {
    const { line, side } = found;
    const narrowed = side.id === '' ? lane : { ...lane, side };
    return { row: { type: 'line', line: line.id, side: side.id }, lane: narrowed };
  }
  if (found !== undefined) {
    const sides = findLines(lane, word.text).map((each) => each.side.title);
    const params = { name: word.text, table: laneName(lane), sides: [...new Set(sides)].join(', ') };
    report('ambiguous-line', params, word.span);
    return undefined;
  }
  const isTotal = names.totalLabels.has(normaliseTight(word.text)) && lane.table.shape !== 'sided';
  return isTotal ? { row: { type: 'total' }, lane } : unknownLine(names, lane, word, report);
}
