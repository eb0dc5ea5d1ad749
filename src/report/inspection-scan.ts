import type { ScanFacts } from '../core/findings/scan-facts.ts';
import type { Cell } from '../core/model/disclosure.ts';
import type { DoubtfulFigure } from '../core/scan/doubtful-figures.ts';
import { fill } from '../locale/fill.ts';
import { formatPlace } from '../locale/format-place.ts';
import type { ReportContext } from './reporter.ts';
import { indentText } from './text-width.ts';

/** What is shown of the scanned pages of a document. */
export interface InspectedScan
  extends Pick<ScanFacts, 'pages' | 'figures' | 'certified' | 'uncertain' | 'unread'> {
  readonly doubtful: readonly DoubtfulFigure[];
}

/** More than that nobody compares one by one. */
const mostShown = 80;

/** Figures that were recognized on scanned pages: how many are proved, and each of the others with what else it may be. */
export function inspectScan({ doubtful, ...counts }: InspectedScan, context: ReportContext): string {
  const { locale, paint, width } = context;
  const texts = locale.cli.inspect.scan;
  const lines = [
    fill(locale.report.recognition, counts),
    ...doubtful.slice(0, mostShown).map((figure) => doubtfulLine(figure, context)),
    ...(doubtful.length > mostShown ? [fill(texts.more, { count: doubtful.length })] : []),
  ];
  return [paint.strong(texts.title), ...lines.map((line) => indentText(line, width, '    ', '  '))].join(
    '\n',
  );
}

/** More other readings of a figure nobody compares with the page. */
const mostOthers = 3;

/** What else a figure may be, likeliest first: numbers that are not the one read, however they are set. */
function othersOf({ text, reading }: Cell): readonly string[] {
  const plain = (each: string): string => each.replace(/[,\uff0c\u3001\s]/gu, '');
  const numbers = (reading?.alternatives ?? []).map((each) => plain(each.text));
  const others = numbers.filter((each) => /^-?\d+(?:\.\d+)?$/.test(each) && each !== plain(text));
  return [...new Set(others)].slice(0, mostOthers);
}

/** A figure that nothing proves, with what else it may be and where it stands. */
export function doubtfulLine(
  { table, rowLabel, column, cell, asked }: DoubtfulFigure,
  { locale, names }: ReportContext,
): string {
  const texts = locale.cli.inspect.scan;
  const { confidence = 0 } = cell.reading ?? {};
  const parts = [names.table(table), rowLabel, names.column(table, column)];
  const label = parts.filter((part) => part !== '').join(' \u00b7 ');
  const where = formatPlace(cell.place, locale);
  const others = othersOf(cell).join(locale.report.listSeparator);
  return (
    fill(cell.state === 'unreadable' ? texts.unread : texts.uncertain, {
      label,
      text: cell.text,
      confidence,
    }) +
    (others === '' ? '' : fill(texts.others, { others })) +
    (asked === undefined ? '' : fill(texts.asked, { asked })) +
    (where === '' ? '' : fill(locale.report.parentheses, { text: where }))
  );
}
