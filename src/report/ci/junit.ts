import type { AcceptedFinding, Finding, Report, ReportDocument } from '../../core/findings/report.ts';
import { lineOf } from '../../locale/format-place.ts';
import { ruleTitle } from '../../locale/rule-title.ts';
import { reasonOf } from '../accepted-lines.ts';
import { cleanData } from '../clean-text.ts';
import { xmlText } from '../gates/xml.ts';
import type { ReportContext } from '../reporter.ts';
import { messageOf, placeOf } from './located.ts';
import { serviceReporter } from './within-folder.ts';

/**
 * JUnit XML, as CI servers read it: a suite for each document. Errors and warnings are failures, an input that was not
 * read is an error, a document without either passes.
 */
export const junit = serviceReporter('junit', (original, context) => {
  const report = cleanData(original);
  const suites = [
    ...report.documents.map((document) => suiteOf(document, report, context)),
    ...inputSuite(report, context),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="gouji">\n${suites.join('')}</testsuites>\n`;
});

function suiteOf(document: ReportDocument, report: Report, context: ReportContext): string {
  const failures = report.findings.filter(
    (finding) => finding.document === document.id && finding.severity !== 'info',
  );
  const accepted = (report.accepted ?? []).filter(({ finding }) => finding.document === document.id);
  const own =
    failures.length === 0
      ? [`    <testcase classname="${xmlText(document.id)}" name="gouji"/>\n`]
      : failures.map((finding) => caseOf(finding, report, context));
  const cases = [...own, ...accepted.map((each) => skippedCase(each, report, context))];
  const skipped = accepted.length === 0 ? '' : ` skipped="${accepted.length}"`;
  const tests = `tests="${cases.length}" failures="${failures.length}" errors="0"${skipped}`;
  return `  <testsuite name="${xmlText(document.id)}" ${tests}>\n${cases.join('')}  </testsuite>\n`;
}

/** What names a case and tells where it stands. */
function attributesOf(
  finding: Finding,
  place: ReturnType<typeof placeOf>,
  { locale }: ReportContext,
): string {
  const line = lineOf(place) === undefined ? '' : ` line="${place.line}"`;
  return `classname="${xmlText(finding.rule)}" name="${xmlText(`${ruleTitle(locale, finding)} ${finding.id}`)}" file="${xmlText(place.file)}"${line}`;
}

/** A finding that was accepted is a test that was skipped, with the reason. */
function skippedCase(
  { finding, acceptance }: AcceptedFinding,
  report: Report,
  context: ReportContext,
): string {
  const attributes = attributesOf(finding, placeOf(finding, report), context);
  const message = xmlText(context.locale.report.accepted.label + reasonOf(acceptance, context));
  return `    <testcase ${attributes}>\n      <skipped message="${message}"/>\n    </testcase>\n`;
}

function caseOf(finding: Finding, report: Report, context: ReportContext): string {
  const place = placeOf(finding, report);
  const message = messageOf(finding, place, context.locale);
  const attributes = attributesOf(finding, place, context);
  return `    <testcase ${attributes}>\n      <failure type="${finding.severity}" message="${xmlText(message)}">${xmlText(message)}</failure>\n    </testcase>\n`;
}

/** Inputs of which nothing, or not all, could be read. */
function inputSuite({ inputs }: Report, { locale }: ReportContext): string[] {
  const bad = inputs.filter(({ status }) => status !== 'ok');
  if (bad.length === 0) return [];
  const cases = bad.map(({ path, status, reason = '' }) => {
    const type = status === 'partial' ? locale.report.partial : locale.report.unreadable;
    return `    <testcase classname="gouji" name="${xmlText(path)}">\n      <error type="${xmlText(status)}" message="${xmlText(`${type} ${reason}`)}"/>\n    </testcase>\n`;
  });
  const tests = `tests="${bad.length}" failures="0" errors="${bad.length}"`;
  return [`  <testsuite name="inputs" ${tests}>\n${cases.join('')}  </testsuite>\n`];
}
