import { ReadError } from '../../core/model/read-error.ts';
import { limits } from '../limits.ts';

/** One line of a text file with its 1-based number. */
export interface SourceLine {
  readonly number: number;
  readonly text: string;
  readonly kind: LineKind;
}

/**
 * `cell`: one leading tab and no other, the form in which some word processors export one table cell a line.
 * `markup`: an HTML table begins here, as converters put them between Markdown.
 */
export type LineKind = 'blank' | 'cell' | 'row' | 'pipe' | 'markup' | 'text';

/** Splits text into classified lines. A form feed (page break) becomes a blank line of the same number. */
export function splitLines(file: string, text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let number = 0;
  for (const raw of eachLine(text)) {
    number++;
    if (raw.length > limits.lineLength)
      throw new ReadError('line-too-long', String(raw.length), { file, line: number });
    if (number > limits.lines)
      throw new ReadError('too-many-lines', String(limits.lines), { file, line: number });
    if (raw.includes('\f')) lines.push({ number, text: '', kind: 'blank' });
    const clean = raw.replaceAll('\f', '');
    lines.push({ number, text: clean, kind: lineKind(clean) });
  }
  return lines;
}

function* eachLine(text: string): Generator<string> {
  const end = /\r\n|\n|\r/g;
  let from = 0;
  for (let match = end.exec(text); match !== null; match = end.exec(text)) {
    yield text.slice(from, match.index);
    from = end.lastIndex;
  }
  if (from < text.length) yield text.slice(from);
}

const tableTag = /<table[\s>]/i;

function lineKind(text: string): LineKind {
  const lastTab = text.lastIndexOf('\t');
  const trimmed = text.trim();
  if (trimmed.includes('<') && tableTag.test(trimmed)) return 'markup';
  if (isPiped(trimmed)) return isTooWide(trimmed, '|') ? 'text' : 'pipe';
  if (lastTab < 0) return trimmed === '' ? 'blank' : 'text';
  if (lastTab === 0) return 'cell';
  return isTooWide(text, '\t') ? 'text' : 'row';
}

const isPiped = (text: string): boolean => text.startsWith('|') && text.includes('|', 1);

/** More cells than any table has. */
export function isTooWide(text: string, separator: string): boolean {
  return text.split(separator, limits.columns + 1).length > limits.columns;
}
