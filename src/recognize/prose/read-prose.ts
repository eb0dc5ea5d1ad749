import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import type { Narrative } from '../../core/model/narrative.ts';
import type { RawDocument } from '../../import/raw.ts';
import { takeContents } from './contents-list.ts';
import type { LineLayout } from './goes-on.ts';
import { passagesOf } from './heading-paths.ts';
import { joinLines } from './join-lines.ts';
import { fullLines } from './line-width.ts';
import { markHeadings } from './mark-headings.ts';
import { withoutPageLines } from './page-lines.ts';
import type { ProseLine } from './prose-line.ts';
import { proseLines } from './prose-lines.ts';
import { splitLine } from './split-line.ts';

/**
 * The prose of a document in reading order: paragraphs and headings, and the table of contents apart from them. Page
 * numbers, running heads, table text and personal data are left out.
 */
export function readProse(document: RawDocument, lexicon: Lexicon): Omit<Narrative, 'table'> {
  const listed = takeContents(proseLines(document, lexicon), lexicon);
  const lines = withoutPageLines(listed.lines, lexicon).flatMap((line) => splitLine(line, lexicon));
  const layout = layoutOf(document.format, lines);
  const marked = markHeadings(lines, layout.full, lexicon);
  const passages = passagesOf(joinLines(marked, layout, lexicon), lexicon);
  return listed.contents.length === 0 ? { passages } : { passages, contents: listed.contents };
}

/** Other formats know their paragraphs; in plain text a line may be one of the page, and a page of either may cut. */
function layoutOf(format: string, lines: readonly ProseLine[]): LineLayout {
  const isText = format === 'text';
  return {
    full: isText ? fullLines(lines) : () => false,
    mayBreak: isText || format === 'pdf' || format === 'ofd',
  };
}
