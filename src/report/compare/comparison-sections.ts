import {
  type CellChange,
  type Change,
  type ComparedConsequence,
  type ComparedDocument,
  type ComparedFinding,
  type ComparedState,
  comparedStates,
  type VersionComparison,
} from '../../core/findings/comparison.ts';
import { fill } from '../../locale/fill.ts';
import { formatPlaces } from '../../locale/format-place.ts';
import type { ReportContext } from '../reporter.ts';

/** A part of a comparison for people: a title with a number, and a line for each thing. */
export interface ComparisonSection {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What changed and what became of the findings, the most urgent first; sections without lines are left out. */
export function comparisonSections(
  comparison: VersionComparison,
  context: ReportContext,
): ComparisonSection[] {
  const texts = context.locale.report.compare;
  const states = comparedStates.filter((state) => state !== 'same');
  return [
    ...states.map((state) => findingSection(state, comparison.findings[state], comparison, context)),
    section(texts.removed, comparison.removed),
    section(texts.added, comparison.added),
    ...comparison.documents.flatMap((document) => documentSections(document, comparison, context)),
    section(texts.unread, unread(comparison, context)),
  ].filter(({ lines }) => lines.length > 0);
}

const section = (
  title: string,
  lines: readonly string[],
  count: number = lines.length,
): ComparisonSection => ({
  title: fill(title, { count }),
  lines,
});

/** The result in one sentence. */
export function comparisonVerdict(
  { summary, hasContent }: VersionComparison,
  { locale }: ReportContext,
): string {
  const texts = locale.report.compare;
  const sentence = fill(texts.verdict, summary);
  return hasContent ? fill(texts.changes, summary) + sentence : texts.reportsOnly + sentence;
}

function findingSection(
  state: Exclude<ComparedState, 'same'>,
  findings: readonly ComparedFinding[],
  { documents, added, removed }: VersionComparison,
  context: ReportContext,
): ComparisonSection {
  const { locale } = context;
  const texts = locale.report.compare;
  const isSingle = documents.length <= 1 && added.length + removed.length === 0;
  const lines = findings.flatMap((finding) => {
    const { document, consequences = [] } = finding;
    const prefix = isSingle ? '' : `${document}${locale.report.colon}`;
    const head = prefix + findingText(finding, context);
    if (consequences.length === 0) return [head];
    const others = fill(texts.consequences, { count: consequences.length });
    if (context.verbose !== true) return [head + others];
    return [head + others, ...consequences.map((each) => texts.consequence + findingText(each, context))];
  });
  return section(texts.states[state], lines, findings.length);
}

function findingText(
  { rule, severity, message, place, was, difference }: ComparedConsequence,
  { locale }: ReportContext,
): string {
  const where = formatPlaces([place], locale);
  const drift =
    was === undefined || difference === undefined
      ? ''
      : fill(locale.report.compare.drift, { was, now: difference });
  const at = where === '' ? '' : fill(locale.report.parentheses, { text: where });
  return `${locale.report.severity[severity]} ${rule} ${message}${drift}${at}`;
}

function documentSections(
  { new: id, tables, cells, sentences }: ComparedDocument,
  { documents }: VersionComparison,
  context: ReportContext,
): ComparisonSection[] {
  const { locale, names } = context;
  const texts = locale.report.compare;
  const named = (title: string): string =>
    documents.length > 1 ? `${id}${locale.report.colon}${title}` : title;
  return [
    section(named(texts.tablesRemoved), tables.removed.map(names.table)),
    section(named(texts.tablesAdded), tables.added.map(names.table)),
    section(
      named(texts.cells),
      cells.map((cell) => cellLine(cell, context)),
    ),
    section(
      named(texts.sentences),
      sentences.map((sentence) => changeText(sentence, context)),
    ),
  ];
}

function cellLine(cell: CellChange, context: ReportContext): string {
  const { names } = context;
  const where = [names.table(cell.table), cell.rowLabel || cell.row, names.column(cell.table, cell.column)];
  return `${where.filter((part) => part !== '').join(' · ')} ${changeText(cell, context)}`;
}

function changeText({ was, now, place }: Change, { locale }: ReportContext): string {
  const texts = locale.report.compare;
  const where = formatPlaces([place], locale);
  const at = where === '' ? '' : fill(locale.report.parentheses, { text: where });
  const blank = (text: string): string => (text === '' ? texts.blank : text);
  if (was === undefined) return fill(texts.came, { now: blank(now ?? '') }) + at;
  if (now === undefined) return fill(texts.went, { was: blank(was) }) + at;
  return fill(texts.changed, { was: blank(was), now: blank(now) }) + at;
}

function unread({ inputs }: VersionComparison, { locale }: ReportContext): string[] {
  return [...inputs.old, ...inputs.new]
    .filter(({ status }) => status !== 'ok')
    .map(({ path, reason = '' }) => `${path}${locale.report.colon}${reason}`);
}
