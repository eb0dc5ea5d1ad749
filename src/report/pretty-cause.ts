import type { Consequence, Finding } from '../core/findings/report.ts';
import { describeChange, describeHolds, describeProposal } from '../locale/describe-cause.ts';
import { fill } from '../locale/fill.ts';
import { ruleTitle } from '../locale/rule-title.ts';
import type { ReportContext } from './reporter.ts';
import { subjectOf } from './sides.ts';
import { indentText } from './text-width.ts';

/** A longer list helps nobody to look. */
const mostAlternatives = 5;
const shownConsequences = 12;

/** What would mend a finding, and what else fails for the same cause. */
export function prettyCause(finding: Finding, indent: string, context: ReportContext): string[] {
  const lines = [...proposals(finding, context), ...consequences(finding, context)];
  return lines.map((line) => indentText(line, context.width, `${indent}    `, indent));
}

function proposals({ suspects, cause }: Finding, context: ReportContext): string[] {
  const { locale, names } = context;
  const [first, ...others] = suspects;
  if (cause?.evidence !== undefined) return [describeProposal({ suspects, cause }, locale, names)];
  if (first === undefined || cause === undefined) return [];
  const isOpen = cause.scope === 'cell' && first.confidence === 'ambiguous' && others.length > 0;
  if (!isOpen) return [describeProposal({ suspects, cause }, locale, names)];
  const texts = locale.report.diagnosis;
  const params = { count: suspects.length, holds: describeHolds(cause, locale) };
  if (suspects.length > mostAlternatives) return [fill(texts.undecided, params)];
  const shown = suspects.map((each) => `· ${describeChange(each, locale, names)}`);
  return [fill(texts.alternatives, params), ...shown];
}

function consequences({ consequences: found = [], cause }: Finding, context: ReportContext): string[] {
  if (found.length === 0) return [];
  const texts = context.locale.report.diagnosis;
  const template = cause?.operator === 'joint-rounding' ? texts.joint : texts.consequences;
  const shown = found.slice(0, shownConsequences).map((each) => `· ${consequence(each, context)}`);
  const more = found.length > shown.length ? [`· ${fill(texts.more, { count: found.length })}`] : [];
  return [fill(template, { count: found.length }), ...shown, ...more];
}

function consequence(each: Consequence, { locale, names, paint }: ReportContext): string {
  const subject = subjectOf(each);
  const where =
    subject === undefined
      ? ''
      : [names.table(subject.table), subject.rowLabel, names.column(subject.table, subject.column)]
          .filter((part) => part !== '')
          .join(' · ') + locale.report.colon;
  const title = where + ruleTitle(locale, each);
  const { difference, left } = each;
  const text =
    difference === undefined
      ? title
      : fill(locale.report.diagnosis.consequence, {
          title,
          difference: `${difference} ${left?.unit ?? ''}`.trim(),
        });
  return `${text}  ${paint.dim(each.rule)}`;
}
