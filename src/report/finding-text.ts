/** What the reports for people say of a finding, whatever they make of it. */
import type { Consequence, Finding, FindingCell } from '../core/findings/report.ts';
import { describeChange, describeHolds, describeProposal } from '../locale/describe-cause.ts';
import { fill } from '../locale/fill.ts';
import { formatPlaces } from '../locale/format-place.ts';
import { ruleTitle } from '../locale/rule-title.ts';
import type { ReportContext } from './reporter.ts';
import { subjectOf } from './sides.ts';

/** A longer list helps nobody to look. */
const mostAlternatives = 5;

const shownParts = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

/** Row and column of a cell, as people call them. */
function cellLabel({ rowLabel, table, column }: FindingCell, { names }: ReportContext): string {
  return shownParts([rowLabel, names.column(table, column)]);
}

/** What is compared: the cell that the finding is about, and the title of its rule. */
export function statement(finding: Finding, context: ReportContext): string {
  const subject = subjectOf(finding);
  const label = subject === undefined ? '' : cellLabel(subject, context);
  const title = ruleTitle(context.locale, finding);
  return (label === '' ? title : label + context.locale.report.colon + title) + scanNote(finding, context);
}

/** What is to be said of figures that were read from the picture of a page; the only one that nothing proves is named. */
function scanNote({ scanned, cells }: Finding, context: ReportContext): string {
  if (scanned !== true) return '';
  const [first, ...others] = cells.filter(({ reading }) => reading === 'uncertain');
  const isOnly = first !== undefined && others.length === 0 && cells.length > 1;
  const { findings, report } = context.locale;
  return isOnly ? fill(report.scannedOne, { label: cellLabel(first, context) }) : findings.scanned;
}

/** Where the cells of a finding stand. */
export function placesOf({ cells, place }: Finding, { locale, homeFile }: ReportContext): string {
  const own = place === undefined ? [] : [place];
  return formatPlaces([...own, ...cells.map((cell) => cell.place)], locale, homeFile);
}

/** What would mend a finding: one sentence, and the changes among which nothing decides. */
export interface WordedProposal {
  readonly text: string;
  readonly alternatives: readonly string[];
}

/** The proposal of a finding, if there is one. */
export function proposalOf(
  { suspects, cause }: Finding,
  { locale, names }: ReportContext,
): WordedProposal | undefined {
  if (cause === undefined) return undefined;
  const [first, ...others] = suspects;
  const isOpen = cause.scope === 'cell' && first?.confidence === 'ambiguous' && others.length > 0;
  if (!isOpen || cause.evidence !== undefined) {
    const text = describeProposal({ suspects, cause }, locale, names);
    return text === '' ? undefined : { text, alternatives: [] };
  }
  const texts = locale.report.diagnosis;
  const params = { count: suspects.length, holds: describeHolds(cause, locale) };
  if (suspects.length > mostAlternatives) return { text: fill(texts.undecided, params), alternatives: [] };
  const alternatives = suspects.map((each) => describeChange(each, locale, names));
  return { text: fill(texts.alternatives, params), alternatives };
}

/** How many more equations fail for the cause of a finding; empty when there are none. */
export function consequencesOf({ consequences = [], cause }: Finding, { locale }: ReportContext): string {
  if (consequences.length === 0) return '';
  const { joint, consequences: others } = locale.report.diagnosis;
  return fill(cause?.operator === 'joint-rounding' ? joint : others, { count: consequences.length });
}

/** One of them: what it is about, its rule, and by how much it fails. */
export function consequenceText(each: Consequence, { locale, names }: ReportContext): string {
  const subject = subjectOf(each);
  const where =
    subject === undefined
      ? undefined
      : shownParts([
          names.table(subject.table),
          subject.rowLabel,
          names.column(subject.table, subject.column),
        ]);
  const title = (where ? where + locale.report.colon : '') + ruleTitle(locale, each);
  if (each.difference === undefined) return title;
  const difference = `${each.difference} ${each.left?.unit ?? ''}`.trim();
  return fill(locale.report.diagnosis.consequence, { title, difference });
}
