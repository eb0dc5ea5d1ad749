import type { Disclosure } from '../core/model/disclosure.ts';
import { fill } from '../locale/fill.ts';
import { formatPlace } from '../locale/format-place.ts';
import { problemSentences } from '../locale/read-sentence.ts';
import { cleanData } from './clean-text.ts';
import type { ReportContext } from './reporter.ts';
import { indentText } from './text-width.ts';

/** What an import wrote, and everything that it could not place. */
export function formatImport(original: Disclosure, path: string, context: ReportContext): string {
  const disclosure = cleanData(original);
  const { locale, width } = context;
  const { tables } = disclosure;
  const placed = tables.reduce((sum, table) => sum + table.figuresRead - table.unplaced.length, 0);
  const texts = locale.cli.import;
  const lines = [fill(texts.written, { path, tables: tables.length, figures: placed })];
  const unread = problemSentences(disclosure.unread, locale);
  const sections = [
    section(texts.unplaced, unplaced(disclosure, context)),
    section(texts.unrecognized, unrecognized(disclosure, context)),
    section(texts.unread, unread),
  ];
  for (const { title, items } of sections) {
    if (items.length > 0) lines.push(title, ...items.map((item) => indentText(item, width, '    ', '  ')));
  }
  return `${lines.join('\n')}\n`;
}

const section = (template: string, items: readonly string[]) => ({
  title: fill(template, { count: items.length }),
  items,
});

function unplaced({ tables }: Disclosure, { locale, names }: ReportContext): string[] {
  const reasons: Readonly<Record<string, string>> = locale.reasons.unplaced;
  return tables.flatMap((table) =>
    table.unplaced.map(({ text, reason, header, place }) => {
      const sentence = reasons[reason] ?? fill(locale.reasons.other, { code: reason });
      const where = [names.table(table.id), header ?? '', formatPlace(place, locale)].filter(
        (part) => part !== '',
      );
      const item = fill(locale.cli.inspect.unplacedItem, { text, reason: sentence });
      return item + fill(locale.report.parentheses, { text: where.join(' · ') });
    }),
  );
}

function unrecognized({ unrecognized: strays }: Disclosure, { locale }: ReportContext): string[] {
  const texts = locale.cli.inspect;
  return strays.map(({ title, figures, place }) => {
    const text = fill(texts.unrecognizedItem, { title: title === '' ? texts.untitled : title, figures });
    const where = formatPlace(place, locale);
    return text + (where === '' ? '' : fill(locale.report.parentheses, { text: where }));
  });
}
