import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import { enumerationOf, sectionRank } from '../../core/catalogue/numbering.ts';
import type { ProseLine } from './prose-line.ts';

/** 三、 and nothing else. */
function isLoneMark({ text, declared }: ProseLine, lexicon: Lexicon): boolean {
  const mark = enumerationOf(text, lexicon);
  return (
    declared === undefined && mark !== undefined && mark.rank <= sectionRank && mark.length === text.length
  );
}

/** The line that the mark on a line of its own numbers. */
function numbered(lines: readonly ProseLine[], index: number, lexicon: Lexicon): ProseLine | undefined {
  const [mark, line] = [lines[index], lines[index + 1]];
  const isMark = mark !== undefined && isLoneMark(mark, lexicon);
  const isBare = line?.afterTable === false && enumerationOf(line.text, lexicon) === undefined;
  return isMark && isBare ? line : undefined;
}

/** Puts the mark of a chapter or section that stands alone on a line in front of the line that it numbers. */
export function joinLoneMarks(lines: readonly ProseLine[], lexicon: Lexicon): ProseLine[] {
  return lines.flatMap((line, index) => {
    if (numbered(lines, index, lexicon) !== undefined) return [];
    const mark = numbered(lines, index - 1, lexicon) === line ? lines[index - 1] : undefined;
    if (mark === undefined) return [line];
    const { text, spaced, afterTable } = mark;
    return [{ ...line, text: text + line.text, spaced: spaced + line.spaced, afterTable }];
  });
}
