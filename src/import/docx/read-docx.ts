import { openOfficePackage } from '../office-package.ts';
import type { RawBlock, RawDocument, RawProblem } from '../raw.ts';
import { findMainPart, readRelationships, relatedPart } from '../relationships.ts';
import { type Attributes, attribute, largePart, readXmlPart, type XmlHandlers } from '../xml.ts';
import type { Archive } from '../zip.ts';
import { ListCounter } from './list-counter.ts';
import { readNumbering } from './numbering.ts';
import type { ParagraphContext } from './paragraph.ts';
import { StoryReader } from './story-reader.ts';
import { readStyles } from './styles.ts';

/** Reads a Word document: body in order, tables with their spans, footnotes and endnotes at the end. */
export async function readDocx(file: string, bytes: Uint8Array): Promise<RawDocument> {
  const archive = openOfficePackage(file, bytes);
  const main = findMainPart(archive, 'word/document.xml', 'damaged-document');
  const related = readRelationships(archive, main);
  const body = new StoryReader(file, readContext(archive, related));
  readXmlPart(archive, main, body, largePart);
  const blocks: RawBlock[] = [...body.blocks];
  const problems: RawProblem[] = [...body.problems];
  let line = body.lastLine;
  for (const type of ['footnotes', 'endnotes']) {
    const part = relatedPart(archive, related, type);
    if (part === undefined) continue;
    const notes = new NoteReader(new StoryReader(file, body.context, line));
    readXmlPart(archive, part, notes);
    for (const block of notes.story.blocks) blocks.push(block);
    line = notes.story.lastLine;
  }
  return { file, format: 'docx', blocks, problems };
}

function readContext(archive: Archive, related: ReturnType<typeof readRelationships>): ParagraphContext {
  const styles = relatedPart(archive, related, 'styles');
  const numbering = relatedPart(archive, related, 'numbering');
  return {
    styles: styles === undefined ? new Map() : readStyles(archive, styles),
    counter: new ListCounter(numbering === undefined ? new Map() : readNumbering(archive, numbering)),
  };
}

/** Reads notes, but not the separator lines that Word keeps among them. */
class NoteReader implements XmlHandlers {
  readonly story: StoryReader;
  private skipped = 0;

  constructor(story: StoryReader) {
    this.story = story;
  }

  open(name: string, attributes: Attributes, isMain: boolean): void {
    const isNote = isMain && (name === 'footnote' || name === 'endnote');
    const type = isNote ? attribute(attributes, 'type') : undefined;
    if (this.skipped > 0 || (type !== undefined && type !== 'normal')) this.skipped++;
    else this.story.open(name, attributes, isMain);
  }

  text(text: string): void {
    if (this.skipped === 0) this.story.text(text);
  }

  close(name: string, isMain: boolean): void {
    if (this.skipped > 0) this.skipped--;
    else this.story.close(name, isMain);
  }
}
