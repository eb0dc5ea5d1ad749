import { dutyNames, problemsIn } from '../core/findings/duties.ts';
import { severityCounts, summarize } from '../core/findings/summary.ts';
import type { CheckedResult } from './check-documents.ts';

/** Sums over the documents of a run. */
export function sumsOf(results: readonly CheckedResult[]) {
  const tallies = results.map(({ tally }) => tally);
  const summary = { ...summarize([]) };
  const problems = { ...problemsIn([]) };
  for (const tally of tallies) {
    for (const key of severityCounts) summary[key] += tally.summary[key];
    for (const key of dutyNames) problems[key] += tally.problems[key];
  }
  return {
    summary,
    problems,
    used: new Set(tallies.flatMap(({ used }) => used)),
    compared: new Set(tallies.flatMap(({ compared }) => compared)),
    recognition: tallies.flatMap(({ recognition }) => recognition),
    drifted: tallies.flatMap(({ drifted }) => drifted),
    accepted: tallies.reduce((sum, tally) => sum + tally.accepted, 0),
    hasFigures: tallies.some((tally) => tally.hasFigures),
    /** Departments none of whose units is among the few other documents, with what they call them. */
    withoutUnits: results.flatMap(({ paths, tally: { unitsAbsent: units } }) =>
      units === undefined ? [] : [{ paths, units }],
    ),
  };
}
