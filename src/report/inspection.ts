import { type Disclosure, isGovernmentBudget } from '../core/model/disclosure.ts';
import { fill } from '../locale/fill.ts';
import { formatPlace } from '../locale/format-place.ts';
import { problemSentences } from '../locale/read-sentence.ts';
import { cleanData } from './clean-text.ts';
import { inspectProse } from './inspection-prose.ts';
import { type InspectedScan, inspectScan } from './inspection-scan.ts';
import { inspectTable } from './inspection-table.ts';
import type { ReportContext } from './reporter.ts';
import { indentText } from './text-width.ts';

/** A disclosure with the required tables that it lacks. */
export interface Inspected {
  readonly disclosure: Disclosure;
  readonly missingTables: readonly string[];
  /** Of a document that was read from pictures of its pages. */
  readonly scan?: InspectedScan;
}

/** What was recognized, as a person would compare it with the document. */
export function formatInspection(all: readonly Inspected[], context: ReportContext): string {
  const blocks = cleanData(all).map((each) => inspectOne(each, context));
  return `${blocks.length === 0 ? context.locale.cli.inspect.noTables : blocks.join('\n\n')}\n`;
}

function inspectOne({ disclosure, missingTables, scan }: Inspected, context: ReportContext): string {
  const { locale, names } = context;
  const texts = locale.cli.inspect;
  const blocks = [header(disclosure, context)];
  if (disclosure.tables.length === 0) blocks.push(texts.noTables);
  blocks.push(...disclosure.tables.map((table) => inspectTable(table, context)));
  if (disclosure.narrative !== undefined) blocks.push(inspectProse(disclosure.narrative, context));
  if (scan !== undefined) blocks.push(inspectScan(scan, context));
  if (missingTables.length > 0) {
    blocks.push(texts.missing + missingTables.map(names.table).join(locale.report.listSeparator));
  }
  blocks.push(...unrecognized(disclosure, context), ...unread(disclosure, context));
  return blocks.join('\n\n');
}

function header(disclosure: Disclosure, context: ReportContext): string {
  const { department, year, kind, paths } = disclosure;
  const { locale, paint, width } = context;
  const texts = locale.cli.inspect;
  const name = fill(texts.document, {
    department: department === '' ? locale.report.noDepartment : department,
    year: year ?? texts.unknownYear,
    kind: locale.report[isGovernmentBudget(disclosure) ? 'governmentKinds' : 'kinds'][kind],
  });
  const files = fill(texts.files, { paths: paths.join(locale.report.listSeparator) });
  return `${paint.strong(name)}\n${indentText(files, width, '  ')}`;
}

function unrecognized(disclosure: Disclosure, { locale, width }: ReportContext): string[] {
  const texts = locale.cli.inspect;
  const lines = disclosure.unrecognized.map(({ title, figures, place }) => {
    const text = fill(texts.unrecognizedItem, { title: title === '' ? texts.untitled : title, figures });
    const where = formatPlace(place, locale);
    return text + (where === '' ? '' : fill(locale.report.parentheses, { text: where }));
  });
  return section(texts.unrecognized, lines, width);
}

function unread(disclosure: Disclosure, { locale, width }: ReportContext): string[] {
  const lines = problemSentences(disclosure.unread, locale);
  return section(locale.cli.inspect.unread, lines, width);
}

function section(title: string, lines: readonly string[], width: number): string[] {
  if (lines.length === 0) return [];
  return [[title, ...lines.map((line) => indentText(line, width, '    ', '  '))].join('\n')];
}
