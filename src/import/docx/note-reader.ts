import { type Attributes, attribute, type XmlHandlers } from '../xml.ts';
import type { StoryReader } from './story-reader.ts';

/** Reads notes, but not the separator lines that Word keeps among them. */
export class NoteReader implements XmlHandlers {
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
