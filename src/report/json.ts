import type { Report } from '../core/findings/report.ts';
import { escapeControls } from './clean-text.ts';
import { type ReportStream, streamOf } from './report-stream.ts';
import type { Reporter } from './reporter.ts';

/** Spaces that each level of the layout stands further in. */
const step = 2;

/** `gouji-report/1`. */
export const json: Reporter = {
  format: 'json',
  audience: 'programs',
  write: (report) => jsonChunks(streamOf(report)),
  stream: jsonChunks,
};

/** The same as one text. */
export const formatJson = (report: Report): string => [...jsonChunks(streamOf(report))].join('');

/** The bytes of `JSON.stringify(report, null, 2)`, one entry of a list after the other: a report may be long. */
function* jsonChunks(report: ReportStream): Generator<string> {
  const { schema, version, rules, catalogues, duties, summary } = report;
  const { prose, recognition, ...coverage } = report.coverage;
  yield '{\n';
  yield `  "schema": ${indented(schema, '  ')},\n`;
  yield `  "version": ${indented(version, '  ')},\n`;
  yield `  "rules": ${indented(rules, '  ')},\n`;
  if (catalogues !== undefined) {
    yield* listChunks('catalogues', catalogues, '  ');
    yield ',\n';
  }
  yield* listChunks('documents', report.documents(), '  ');
  yield ',\n';
  yield* listChunks('findings', report.findings(), '  ');
  for (const [key, list] of [
    ['accepted', report.accepted?.()],
    ['stale', report.stale],
  ] as const) {
    if (list === undefined) continue;
    yield ',\n';
    yield* listChunks(key, list, '  ');
  }
  yield ',\n  "coverage": {\n';
  yield Object.entries(coverage)
    .map(([key, value]) => `    ${JSON.stringify(key)}: ${indented(value, '    ')}`)
    .join(',\n');
  for (const [key, list] of [
    ['prose', prose?.()],
    ['recognition', recognition],
  ] as const) {
    if (list === undefined) continue;
    yield ',\n';
    yield* listChunks(key, list, '    ');
  }
  yield '\n  },\n';
  yield* listChunks('duties', duties, '  ');
  yield ',\n';
  yield* listChunks('inputs', report.inputs(), '  ');
  yield `,\n  "summary": ${indented(summary, '  ')}\n}\n`;
}

function* listChunks(name: string, list: Iterable<unknown>, indent: string): Generator<string> {
  const inner = `${indent}  `;
  const start = `${indent}${JSON.stringify(name)}: [`;
  let isEmpty = true;
  for (const entry of list) {
    yield `${isEmpty ? start : ','}\n${inner}${indented(entry, inner)}`;
    isEmpty = false;
  }
  yield isEmpty ? `${start}]` : `\n${indent}]`;
}

/** A value as it stands that far in: laid out inside as many lists, whose brackets are cut off again. */
function indented(value: unknown, indent: string): string {
  let wrapped = value;
  let brackets = 0;
  for (let width = indent.length; width > 0; width -= step) {
    wrapped = [wrapped];
    brackets += '[\n'.length + width;
  }
  const text = escapeControls(JSON.stringify(wrapped, null, step));
  return text.slice(brackets, text.length - brackets + indent.length);
}
