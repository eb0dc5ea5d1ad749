import type { BiffRecord } from './biff-records.ts';

/** Reads numbers and text through a record and its continuations. Beyond the end everything reads as zero. */
export class BiffReader {
  private readonly segments: readonly DataView[];
  private segment = 0;
  private at: number;

  constructor(record: BiffRecord, start = 0) {
    this.segments = record.more.length === 0 ? [record.content] : [record.content, ...record.more];
    this.at = start;
  }

  get isAtEnd(): boolean {
    this.enter();
    return this.segment >= this.segments.length;
  }

  byte(): number {
    this.enter();
    const segment = this.segments[this.segment];
    return segment === undefined ? 0 : segment.getUint8(this.at++);
  }

  short(): number {
    return this.byte() | (this.byte() << 8);
  }

  long(): number {
    return this.short() + this.short() * 0x10000;
  }

  skip(count: number): void {
    let left = count;
    while (left > 0 && !this.isAtEnd) {
      const step = Math.min(left, this.available);
      this.at += step;
      left -= step;
    }
  }

  /** Text of a workbook of 1997 or later, whose characters have one or two bytes; each continuation says anew which. */
  characters(count: number, isWide: boolean): string {
    let text = '';
    let width = isWide ? 2 : 1;
    for (let left = count; left > 0; ) {
      const from = this.segment;
      if (this.isAtEnd) break;
      if (this.segment !== from) width = (this.byte() & 1) + 1;
      const taken = Math.min(left, Math.max(Math.floor(this.available / width), 1));
      text += decoders[width === 2 ? 'wide' : 'narrow'].decode(this.bytes(taken * width));
      left -= taken;
    }
    return text;
  }

  /** Text of an older workbook, in the code page of its country. */
  codePageText(count: number, codePage: number): string {
    const bytes = this.bytes(count);
    return (codePage === 936 || codePage === 1200 ? decoders.chinese : decoders.narrow).decode(bytes);
  }

  /** A string behind its length and flags, as labels and formats hold it. */
  text(length: number): string {
    const flags = this.byte();
    const runs = (flags & 8) === 0 ? 0 : this.short();
    const extension = (flags & 4) === 0 ? 0 : this.long();
    const text = this.characters(length, (flags & 1) === 1);
    this.skip(runs * 4 + extension);
    return text;
  }

  private get available(): number {
    return (this.segments[this.segment]?.byteLength ?? 0) - this.at;
  }

  private enter(): void {
    while (this.segment < this.segments.length && this.available <= 0) {
      this.segment++;
      this.at = 0;
    }
  }

  private bytes(count: number): Uint8Array {
    this.enter();
    const segment = this.segments[this.segment];
    if (segment === undefined) return new Uint8Array();
    const taken = Math.min(count, this.available);
    const start = segment.byteOffset + this.at;
    this.at += taken;
    return new Uint8Array(segment.buffer, start, taken);
  }
}

const decoders = {
  wide: new TextDecoder('utf-16le', { ignoreBOM: true }),
  narrow: new TextDecoder('latin1'),
  chinese: new TextDecoder('gb18030'),
};
