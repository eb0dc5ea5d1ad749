import type { RawText } from '../raw.ts';
import { cleanInline, splitBreaks } from './clean-inline.ts';
import type { SourceLine } from './split-lines.ts';

const headingMark = /^(#{1,6})\s+/;
const bulletMark = /^[-*+] +(?=[^\s-])/;

/** The text blocks of one line: one, unless `<br>` marks break it. */
export function lineBlocks(file: string, line: SourceLine): RawText[] {
  const place = { file, line: line.number };
  return splitBreaks(line.text).flatMap((part) => {
    const trimmed = part.replaceAll('\t', ' ').trim();
    const heading = headingMark.exec(trimmed)?.[1]?.length;
    const text = cleanInline(stripMark(trimmed)).trim();
    if (text === '') return [];
    return [heading === undefined ? { type: 'text', text, place } : { type: 'text', text, heading, place }];
  });
}

/** Removes heading and list marks; `- 3 -` is a page number and stays. */
function stripMark(text: string): string {
  if (text.startsWith('#')) return text.replace(headingMark, '').replace(/ #+$/, '');
  return text.endsWith('-') ? text : text.replace(bulletMark, '');
}
