import type { Finding, FindingCell, Report } from '../core/findings/report.ts';
import type { Place } from '../core/model/place.ts';
import { describeProposal } from '../locale/describe-cause.ts';
import { fill } from '../locale/fill.ts';
import { cleanText } from '../report/clean-text.ts';
import type { ReportContext } from '../report/reporter.ts';
import { subjectOf } from '../report/sides.ts';

/** What is written beside one place of a document. */
export interface MarginNote {
  readonly place: Place;
  /** The cell it is about; absent when a finding has only a place. */
  readonly cell?: FindingCell;
  /** The sentence it stands in, as printed. */
  readonly quote?: string;
  readonly level: 'error' | 'warning';
  readonly text: string;
  /** The finding and the document it belongs to. */
  readonly finding: string;
  readonly document: string;
}

/** Alternatives beyond these help nobody to look. */
const mostPlaces = 5;

/** Errors and warnings as notes, file by file. */
export function notesOf(
  { documents, findings }: Report,
  context: ReportContext,
): ReadonlyMap<string, readonly MarginNote[]> {
  const notes = new Map<string, MarginNote[]>();
  const homes = new Map(documents.map(({ id, paths: [file = ''] }) => [id, file]));
  for (const finding of findings) {
    const home = { file: homes.get(finding.document) ?? '' };
    for (const note of notesOfFinding(finding, home, context)) {
      const { file } = note.place;
      notes.set(file, [...(notes.get(file) ?? []), note]);
    }
  }
  return notes;
}

/** What concerns a document as a whole stands at its beginning. */
function notesOfFinding(finding: Finding, home: Place, context: ReportContext): MarginNote[] {
  const { severity, id, document, suspects, quote, place } = finding;
  if (severity === 'info') return [];
  const text = noteText(finding, context);
  const note = { level: severity, text, finding: id, document, ...(quote !== undefined && { quote }) };
  const suspected = suspects.map(({ cell }) => cell).slice(0, mostPlaces);
  const subject = subjectOf(finding);
  const cells = suspected.length > 0 ? suspected : subject === undefined ? [] : [subject];
  if (cells.length === 0) return [{ ...note, place: place ?? home }];
  return cells.map((cell) => ({ ...note, place: cell.place, cell }));
}

/** The finding in words: what does not hold, what the cell probably should be, and the rule. */
function noteText(finding: Finding, { locale, names }: ReportContext): string {
  const { severity, message, rule } = finding;
  const texts = locale.report;
  const proposal = describeProposal(finding, locale, names);
  const lines = [
    fill(texts.marked.note, { level: texts.severity[severity], message }),
    ...(proposal === '' ? [] : [proposal]),
    rule,
  ];
  return lines.map(cleanText).join('\n');
}
