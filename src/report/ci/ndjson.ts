import { escapeControls } from '../clean-text.ts';
import { type ReportStream, streamOf } from '../report-stream.ts';
import type { Reporter } from '../reporter.ts';

/**
 * The report as one JSON object a line, each with its `type`: `report` (version and rules), `input`, `document`,
 * `finding`, `accepted` and `stale`, and at the end `coverage` and `summary`.
 */
export const ndjson: Reporter = {
  format: 'ndjson',
  audience: 'programs',
  write: (report) => [...lines(streamOf(report))].join(''),
  stream: lines,
};

function* lines(report: ReportStream): Generator<string> {
  const { schema, version, rules, coverage, summary } = report;
  yield line({ type: 'report', schema, version, rules });
  for (const each of report.inputs()) yield line({ type: 'input', ...each });
  for (const each of report.documents()) yield line({ type: 'document', ...each });
  for (const each of report.findings()) yield line({ type: 'finding', ...each });
  for (const each of report.accepted?.() ?? []) yield line({ type: 'accepted', ...each });
  for (const each of report.stale ?? []) yield line({ type: 'stale', ...each });
  const { prose, recognition, ...counts } = coverage;
  yield line({
    type: 'coverage',
    ...counts,
    ...(prose && { prose: [...prose()] }),
    ...(recognition && { recognition }),
  });
  yield line({ type: 'summary', ...summary });
}

const line = (value: unknown): string => `${escapeControls(JSON.stringify(value))}\n`;
