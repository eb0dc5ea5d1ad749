import type { Report } from '../core/findings/report.ts';
import { escapeControls } from './clean-text.ts';
import type { Reporter } from './reporter.ts';

/** `gouji-report/1`. */
export const json: Reporter = {
  format: 'json',
  audience: 'programs',
  write: (report) => jsonChunks(report),
};

/** The same as one text. */
export const formatJson = (report: Report): string => [...jsonChunks(report)].join('');

/** The bytes of `JSON.stringify(report, null, 2)`, one entry of a list after the other: a report may be long. */
function* jsonChunks(report: Report): Generator<string> {
  let before = '{\n';
  for (const [key, value] of Object.entries(report)) {
    if (value === undefined) continue;
    yield `${before}  ${JSON.stringify(key)}: `;
    if (Array.isArray(value)) yield* listChunks(value);
    else yield indented(value, '  ');
    before = ',\n';
  }
  yield '\n}\n';
}

function* listChunks(list: readonly unknown[]): Generator<string> {
  if (list.length === 0) return yield '[]';
  let before = '[\n    ';
  for (const entry of list) {
    yield before + indented(entry, '    ');
    before = ',\n    ';
  }
  yield '\n  ]';
}

/** Line breaks inside of texts are escaped, so each one left is of the layout. */
const indented = (value: unknown, indent: string): string =>
  escapeControls(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${indent}`);
