import type { Row, Table } from '../core/model/disclosure.ts';
import type { Narrative } from '../core/model/narrative.ts';
import type { Place } from '../core/model/place.ts';
import { fill } from '../locale/fill.ts';
import { formatPlace } from '../locale/format-place.ts';
import type { ReportContext } from './reporter.ts';
import { indentText, truncate } from './text-width.ts';

/** A list of names stands where its number was derived from it. */
const widestFigure = 24;

/** The statements of the prose: what each speaks of, its figures, and what of the tables it was bound to. */
export function inspectProse({ passages, table }: Narrative, context: ReportContext): string {
  const { locale, paint, width } = context;
  const texts = locale.cli.inspect.prose;
  const facts = fill(texts.facts, {
    passages: passages.length,
    statements: table.rows.length,
    figures: table.figuresRead,
    unread: table.unplaced.length,
  });
  const strays = table.unplaced.map(({ text, reason, place }) => {
    const item = fill(locale.cli.inspect.unplacedItem, { text, reason: sentenceOf(reason, context) });
    const where = formatPlace(place, locale);
    const stands = where === '' ? '' : fill(locale.report.parentheses, { text: where });
    const sentence = sentenceWith(text, place, passages);
    return item + stands + (sentence === '' ? '' : locale.report.colon + sentence);
  });
  return [
    paint.strong(texts.title),
    indentText(facts, width, '  '),
    ...bySection(table, context),
    ...(strays.length === 0 ? [] : [`  ${texts.unread}`]),
    ...strays.map((line) => indentText(line, width, '      ', '    ')),
  ].join('\n');
}

/** A sentence is shown as far as it takes to see why a figure was not understood. */
const widestSentence = 60;

/** The sentence that a figure stands in. */
function sentenceWith(text: string, { line, page }: Place, passages: Narrative['passages']): string {
  const passage = passages.find(
    (each) =>
      each.text.includes(text) && each.places.some(({ place }) => place.line === line && place.page === page),
  );
  if (passage === undefined) return '';
  const at = passage.text.indexOf(text);
  const start = passage.text.lastIndexOf('\u3002', at) + 1;
  return truncate(passage.text.slice(start).split('\u3002', 1)[0] ?? '', widestSentence);
}

/** Statements under the heading that they stand under. */
function bySection(table: Table, context: ReportContext): string[] {
  let open: string | undefined;
  return table.rows.flatMap((row) => {
    const section = row.texts['section'] ?? '';
    const heading =
      section === open || section === '' ? [] : [indentText(section, context.width, '    ', '  ')];
    open = section;
    return [...heading, indentText(statement(row, table, context), context.width, '      ', '    ')];
  });
}

function statement(row: Row, table: Table, context: ReportContext): string {
  const { locale, names } = context;
  const figures = table.columns.flatMap(({ id }) => {
    const text = row.cells[id]?.text;
    if (text === undefined) return [];
    const doubt = row.statement?.ambiguous?.some((each) => each === id) === true;
    const mark = doubt ? fill(locale.report.parentheses, { text: sentenceOf('ambiguous', context) }) : '';
    return [`${names.column(table.id, id)} ${truncate(text, widestFigure)}${mark}`];
  });
  const subject = row.label === '' ? row.key : row.label;
  const where = formatPlace(row.place, locale);
  const place = where === '' ? '' : fill(locale.report.parentheses, { text: where });
  const stated = [subject, figures.join(locale.report.listSeparator)].filter((part) => part !== '');
  return `${stated.join(locale.report.colon)}${place} → ${boundTo(row, table, context)}${otherwise(row, context)}`;
}

/** The readings that are nearly as likely. */
function otherwise({ statement }: Row, { locale }: ReportContext): string {
  const others = statement?.otherwise ?? [];
  if (others.length === 0) return '';
  const readings = others.map(({ of, text }) => `${of} ${text}`).join(locale.report.listSeparator);
  return fill(locale.cli.inspect.prose.otherwise, { readings });
}

/** The official name of the measure, the classification code, the project, or why there is none. */
function boundTo(row: Row, table: Table, context: ReportContext): string {
  const { measure, code, project, unbound } = row.statement ?? {};
  const named = measure === undefined ? '' : context.names.line(table.id, '', measure) || measure;
  const bound = [named, code ?? '', project ?? ''].filter((part) => part !== '').join(' ');
  if (unbound === undefined) return bound === '' ? row.key : bound;
  return fill(context.locale.cli.inspect.prose.unbound, { reason: sentenceOf(unbound, context) });
}

function sentenceOf(reason: string, { locale }: ReportContext): string {
  const known: Readonly<Record<string, string>> = locale.reasons.prose;
  return known[reason] ?? fill(locale.reasons.other, { code: reason });
}
