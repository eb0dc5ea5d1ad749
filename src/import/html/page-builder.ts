import { ReadError } from '../../core/model/read-error.ts';
import { limits } from '../limits.ts';
import type { RawBlock } from '../raw.ts';
import { type HtmlAttributes, isHidden, spansOf } from './attributes.ts';
import { endCell, frameBlocks, type HtmlTableFrame, newFrame } from './table-frame.ts';
import { addText, newSink, type TextSink, takeLines } from './text-sink.ts';

const skipped = new Set(
  'script style nav noscript template svg math select iframe object title textarea button xml'.split(' '),
);
const breaking = new Set(
  'p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 section article aside header footer main table caption tr br hr pre blockquote center form address figure figcaption body'.split(
    ' ',
  ),
);
/** Deeper pages are attacks: the parser walks its stack for every stray end tag. */
const deepest = 2_000;

interface Element {
  readonly skips: boolean;
  readonly hides: boolean;
  readonly isTable: boolean;
}

interface Target {
  readonly sink: TextSink;
  readonly blocks: RawBlock[];
}

/** Turns the events of an HTML parser into blocks in reading order. Executes and fetches nothing. */
export class PageBuilder {
  readonly #file: string;
  readonly #page: Target = { sink: newSink(), blocks: [] };
  readonly #frames: HtmlTableFrame[] = [];
  readonly #elements: Element[] = [];
  #skipDepth = 0;
  #hiddenDepth = 0;
  #preDepth = 0;
  #heading = 0;
  #cells = 0;

  constructor(file: string) {
    this.#file = file;
  }

  open(name: string, attributes: HtmlAttributes, line: number): void {
    if (this.#elements.length >= deepest)
      throw new ReadError('too-deeply-nested', String(deepest), { file: this.#file, line });
    const isTable = name === 'table' && this.#skipDepth === 0 && this.#frames.length < limits.tableDepth;
    const element = { skips: skipped.has(name), hides: isHidden(attributes), isTable };
    this.#elements.push(element);
    if (element.skips) this.#skipDepth++;
    if (element.hides) this.#hiddenDepth++;
    if (this.#skipDepth > 0) return;
    if (breaking.has(name)) this.#break();
    if (name === 'pre') this.#preDepth++;
    if (isHeading(name)) this.#heading = Number(name[1]);
    if (isTable) this.#openTable(line);
    else this.#openTablePart(name, attributes, line);
  }

  close(name: string): void {
    const element = this.#elements.pop();
    if (element === undefined) return;
    if (this.#skipDepth === 0) this.#closeVisible(name, element);
    if (element.skips) this.#skipDepth--;
    if (element.hides) this.#hiddenDepth--;
  }

  text(text: string, line: number): void {
    const visibleDepth = this.#frames.at(-1)?.cell?.hiddenDepth ?? 0;
    if (this.#skipDepth > 0 || this.#hiddenDepth > visibleDepth) return;
    addText(this.#target().sink, text, line, this.#preDepth > 0);
  }

  finish(): RawBlock[] {
    while (this.#frames.length > 0) this.#closeTable();
    this.#flush();
    return this.#page.blocks;
  }

  #closeVisible(name: string, element: Element): void {
    if (name !== 'br' && breaking.has(name)) this.#break();
    if (name === 'pre' && this.#preDepth > 0) this.#preDepth--;
    if (isHeading(name)) this.#heading = 0;
    const frame = this.#frames.at(-1);
    if (element.isTable) this.#closeTable();
    else if (frame !== undefined && (name === 'td' || name === 'th' || name === 'tr')) endCell(frame);
  }

  #openTable(line: number): void {
    this.#flush();
    this.#frames.push(newFrame({ file: this.#file, line }));
  }

  #closeTable(): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined) return;
    endCell(frame);
    this.#flush();
    this.#frames.pop();
    const { blocks } = this.#target();
    for (const block of frameBlocks(frame)) blocks.push(block);
  }

  #openTablePart(name: string, attributes: HtmlAttributes, line: number): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined) return;
    if (name === 'tr') {
      endCell(frame);
      frame.row++;
    }
    if (name !== 'td' && name !== 'th') return;
    endCell(frame);
    this.#flush();
    if (frame.row < 0) frame.row = 0;
    const place = { file: this.#file, line };
    if (++this.#cells > limits.cells) throw new ReadError('too-many-cells', String(limits.cells), place);
    const hiddenDepth = this.#hiddenDepth;
    const spans = spansOf(attributes);
    frame.cell = { spans, hidden: hiddenDepth > 0, place, sink: newSink(), blocks: [], hiddenDepth };
  }

  #target(): Target {
    const frame = this.#frames.at(-1);
    return frame?.cell ?? frame ?? this.#page;
  }

  /** A new line: inside a cell part of its text, elsewhere the end of a block. */
  #break(): void {
    const cell = this.#frames.at(-1)?.cell;
    if (cell === undefined) this.#flush();
    else cell.sink.parts.push('\n');
  }

  #flush(): void {
    const { sink, blocks } = this.#target();
    const place = { file: this.#file, line: sink.line };
    for (const text of takeLines(sink)) {
      blocks.push(
        this.#heading > 0
          ? { type: 'text', text, heading: this.#heading, place }
          : { type: 'text', text, place },
      );
    }
    sink.line = 0;
  }
}

function isHeading(name: string): boolean {
  return name.length === 2 && name >= 'h1' && name <= 'h6';
}
