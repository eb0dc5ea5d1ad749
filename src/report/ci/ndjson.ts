import { escapeControls } from '../clean-text.ts';
import type { Reporter } from '../reporter.ts';

/**
 * The report as one JSON object a line, each with its `type`: `report` (version and rules), `input`, `document`,
 * `finding`, `accepted` and `stale`, and at the end `coverage` and `summary`.
 */
export const ndjson: Reporter = {
  format: 'ndjson',
  audience: 'programs',
  write: ({
    schema,
    version,
    rules,
    inputs,
    documents,
    findings,
    coverage,
    summary,
    accepted = [],
    stale = [],
  }) =>
    [
      { type: 'report', schema, version, rules },
      ...inputs.map((each) => ({ type: 'input', ...each })),
      ...documents.map((each) => ({ type: 'document', ...each })),
      ...findings.map((each) => ({ type: 'finding', ...each })),
      ...accepted.map((each) => ({ type: 'accepted', ...each })),
      ...stale.map((each) => ({ type: 'stale', ...each })),
      { type: 'coverage', ...coverage },
      { type: 'summary', ...summary },
    ]
      .map((line) => `${escapeControls(JSON.stringify(line))}\n`)
      .join(''),
};
