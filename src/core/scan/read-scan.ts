import type { Catalogue } from '../catalogue/types.ts';
import type { Outcome } from '../findings/outcome.ts';
import type { MisreadFigure, ScanFacts } from '../findings/scan-facts.ts';
import type { Cell, Disclosure } from '../model/disclosure.ts';
import { pageKey } from '../model/scan.ts';
import { certifiedCells } from './certify.ts';
import { forcedFigures } from './forced.ts';
import { askedFigures, guesses, type Misreading, misreadings, withReadings } from './misread.ts';

/** A document read from pictures, as it must have been printed, and what its rules say of it. */
export interface ScanRead {
  readonly disclosure: Disclosure;
  readonly outcomes: readonly Outcome[];
  /** Absent where nothing was read from pictures. */
  readonly facts?: ScanFacts;
}

/** What rules evaluate to over one document. */
type Evaluate = (disclosure: Disclosure) => readonly Outcome[];

/** Evaluates a document; what fails in one that was read from pictures may have been misread. */
export function readEvaluated(given: Disclosure, catalogue: Catalogue, evaluate: Evaluate): ScanRead {
  if (given.scan === undefined) return { disclosure: given, outcomes: evaluate(given) };
  return readScan(given, catalogue, evaluate);
}

/** Times that a document is evaluated again with figures read otherwise. */
const mostRounds = 4;

/** All figures of a document. */
function* cellsOf({ tables, narrative }: Disclosure): Generator<Cell> {
  for (const { rows } of narrative === undefined ? tables : [...tables, narrative.table])
    for (const { cells } of rows) yield* Object.values(cells);
}

function factsOf(
  disclosure: Disclosure,
  catalogue: Catalogue,
  outcomes: readonly Outcome[],
  misread: readonly MisreadFigure[],
): ScanFacts {
  const certified = certifiedCells(outcomes);
  const isUncertain = (cell: Cell) => cell.reading !== undefined && !certified.has(cell);
  const read = [...cellsOf(disclosure)].filter(({ reading }) => reading !== undefined);
  const unread = read.filter(({ state }) => state === 'unreadable').length;
  const sure = read.filter((cell) => certified.has(cell)).length;
  const asked = askedFigures(disclosure, catalogue, forced(outcomes, certified));
  const pages = new Set(disclosure.scan?.pages.map(pageKey));
  return {
    isUncertain,
    isScanned: (place) => place === undefined || pages.has(pageKey(place)),
    pages: disclosure.scan?.pages.length ?? 0,
    figures: read.length,
    certified: sure,
    uncertain: read.length - unread - sure,
    unread,
    misread,
    ...(asked.length > 0 && { asked }),
  };
}

/** What sums ask for that lack one figure, all others being certain. */
const forced = (outcomes: readonly Outcome[], certified: ReadonlySet<Cell>) =>
  forcedFigures(outcomes, (cell) => cell.reading === undefined || certified.has(cell));

/** What is no number by its print is taken for another reading only where sums prove that. */
function provedGuesses(given: Disclosure, catalogue: Catalogue, evaluate: Evaluate): readonly Misreading[] {
  const isUnread = ({ state, reading }: Cell) => state === 'unreadable' && reading !== undefined;
  if (![...cellsOf(given)].some(isUnread)) return [];
  const outcomes = evaluate(given);
  const guessed = guesses(given, catalogue, forced(outcomes, certifiedCells(outcomes)));
  const certified = certifiedCells(evaluate(withReadings(given, guessed)));
  return guessed.filter(({ right }) => certified.has(right));
}

/** Explains what fails by misread figures where it can, and says which figures are proved. */
export function readScan(given: Disclosure, catalogue: Catalogue, evaluate: Evaluate): Required<ScanRead> {
  const misread: MisreadFigure[] = [];
  const note = ({ cell, right }: Misreading) =>
    misread.push({ text: right.text, read: cell.text, place: cell.place });
  const proved = provedGuesses(given, catalogue, evaluate);
  proved.forEach(note);
  let disclosure = withReadings(given, proved);
  let outcomes = evaluate(disclosure);
  for (let round = 0; round < mostRounds; round += 1) {
    const found = misreadings(outcomes, disclosure, catalogue);
    if (found.length === 0) break;
    found.forEach(note);
    disclosure = withReadings(disclosure, found);
    outcomes = evaluate(disclosure);
  }
  return { disclosure, outcomes, facts: factsOf(disclosure, catalogue, outcomes, misread) };
}
