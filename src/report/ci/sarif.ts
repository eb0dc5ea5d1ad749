import type { Finding, Report, ReportInput, Severity } from '../../core/findings/report.ts';
import type { ReportPlace as Place } from '../../core/model/place.ts';
import { formatPlace, lineOf } from '../../locale/format-place.ts';
import { ruleTitle } from '../../locale/rule-title.ts';
import { escapeControls } from '../clean-text.ts';
import type { ReportContext } from '../reporter.ts';
import { messageOf, otherCells, placeOf } from './located.ts';
import { serviceReporter } from './within-folder.ts';

/** SARIF 2.1.0 (OASIS): one run, one result a finding, the other operands as related locations. */
export const sarif = serviceReporter(
  'sarif',
  (report, context) => `${escapeControls(JSON.stringify(logOf(report, context), null, 2))}\n`,
);

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

function logOf(report: Report, context: ReportContext) {
  const rules = rulesOf(report, context);
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'gouji', semanticVersion: report.version, rules } },
        columnKind: 'utf16CodeUnits',
        artifacts: report.inputs.map(({ path, sha256 }) => ({
          location: { uri: uriOf(path) },
          ...(sha256 !== '' && { hashes: { 'sha-256': sha256 } }),
        })),
        invocations: [
          {
            executionSuccessful: report.inputs.every(({ status }) => status !== 'unreadable'),
            toolExecutionNotifications: report.inputs
              .filter(({ status }) => status !== 'ok')
              .map((input) => notificationOf(input, context)),
          },
        ],
        results: [
          ...report.findings.map((finding) => resultOf(finding, report, indexOf, context)),
          ...(report.accepted ?? []).map(({ finding, acceptance }) => ({
            ...resultOf(finding, report, indexOf, context),
            suppressions: [{ kind: 'external', status: 'accepted', justification: acceptance.reason }],
          })),
        ],
      },
    ],
  };
}

/** The rules that found something, by code. */
function rulesOf({ findings, accepted = [] }: Report, { locale }: ReportContext) {
  const spoken = new Map(
    [...findings, ...accepted.map(({ finding }) => finding)]
      .flatMap((finding) => [finding, ...(finding.consequences ?? [])])
      .map((each) => [each.rule, each]),
  );
  return [...spoken.values()]
    .sort((a, b) => (a.rule < b.rule ? -1 : 1))
    .map((each) => ({
      id: each.rule,
      name: each.slug,
      shortDescription: { text: ruleTitle(locale, each) },
      help: { text: each.basis },
    }));
}

function notificationOf({ path, status, reason }: ReportInput, { locale }: ReportContext) {
  const { partial, unreadable, colon } = locale.report;
  const text = status === 'partial' ? partial : unreadable;
  return {
    level: status === 'partial' ? 'warning' : 'error',
    message: { text: reason === undefined ? text : text + colon + reason },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
  };
}

function resultOf(
  finding: Finding,
  report: Report,
  indexOf: ReadonlyMap<string, number>,
  context: ReportContext,
) {
  const { locale, names } = context;
  const place = placeOf(finding, report);
  const related = otherCells(finding, place).map((cell, index) => ({
    id: index + 1,
    ...locationOf(cell.place, context),
    message: {
      text: [names.table(cell.table), cell.rowLabel, names.column(cell.table, cell.column), cell.value]
        .filter((part) => part !== '')
        .join(' · '),
    },
  }));
  return {
    ruleId: finding.rule,
    ruleIndex: indexOf.get(finding.rule),
    level: levels[finding.severity],
    kind: finding.verdict === 'fail' ? 'fail' : 'review',
    message: { text: messageOf(finding, place, locale) },
    locations: [locationOf(place, context)],
    ...(related.length > 0 && { relatedLocations: related }),
    partialFingerprints: { 'goujiFinding/v1': finding.id },
    properties: {
      document: finding.document,
      key: finding.key,
      ...(finding.difference !== undefined && { difference: finding.difference }),
    },
  };
}

/** A line where there is one; a page, sheet or cell is named as the logical place. */
function locationOf(place: Place, { locale }: ReportContext) {
  const region = lineOf(place) === undefined ? {} : { region: { startLine: place.line } };
  const name = lineOf(place) === undefined || place.origin !== undefined ? formatPlace(place, locale) : '';
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(place.file) }, ...region },
    ...(name !== '' && { logicalLocations: [{ name }] }),
  };
}

/** A path as a relative reference; a drive letter or a leading slash makes it a file address. */
function uriOf(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]%3A\//.test(parts)) return `file:///${parts.replace('%3A', ':')}`;
  // Two slashes name a server: \\\\server\\share.
  if (parts.startsWith('//')) return `file:${parts}`;
  return parts.startsWith('/') ? `file://${parts}` : parts;
}
