import { SaxesParser } from 'saxes';
import { ReadError } from '../core/model/read-error.ts';
import type { Attributes, XmlHandlers } from '../import/xml.ts';
import type { Archive } from '../import/zip.ts';

/** A tag with its place in the text of its part. */
export interface Tag {
  /** Without prefix. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly isMain: boolean;
  readonly start: number;
  readonly end: number;
  readonly isEmpty: boolean;
}

export interface TagHandlers {
  open?(tag: Tag): void;
  text?(text: string): void;
  /** `start` and `end` are those of the closing tag; of an empty element, those of the element. */
  close?(tag: Omit<Tag, 'attributes'>): void;
}

/** The text of a part in UTF-8; a part in another encoding is not written. */
export function partText(archive: Archive, part: string): string {
  const pieces: Uint8Array[] = [];
  archive.stream(part, (piece) => pieces.push(piece.slice()));
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode();
  } catch {
    throw new ReadError('damaged-xml', `${part}: encoding`, { file: archive.file });
  }
}

/** Goes through a part that was read before, so that it is known to be sound. Gives the prefix of its vocabulary (`w:`). */
export function scan(text: string, handlers: TagHandlers): string {
  const parser = new SaxesParser({ position: true, xmlns: false });
  let prefix: string | undefined;
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  const isMain = (name: string): boolean => name === `${prefix}${local(name)}`;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    prefix ??= name.slice(0, name.indexOf(':') + 1);
    const end = parser.position;
    handlers.open?.({
      name: local(name),
      attributes,
      isMain: isMain(name),
      start: text.lastIndexOf('<', end - 1),
      end,
      isEmpty: isSelfClosing,
    });
  });
  parser.on('text', (value) => handlers.text?.(value));
  parser.on('cdata', (value) => handlers.text?.(value));
  parser.on('closetag', ({ name, isSelfClosing }) => {
    const end = parser.position;
    const start = text.lastIndexOf('<', end - 1);
    handlers.close?.({ name: local(name), isMain: isMain(name), start, end, isEmpty: isSelfClosing });
  });
  parser.write(text).close();
  return prefix ?? '';
}

/** Hands the tags of a scan to a reader of parts. */
export const tellReader = (reader: XmlHandlers): Required<TagHandlers> => ({
  open: ({ name, attributes, isMain }) => reader.open(name, attributes, isMain),
  text: (text) => reader.text?.(text),
  close: ({ name, isMain }) => reader.close?.(name, isMain),
});

/** Changes of a text: what stands from `start` to `end` is replaced. They may not overlap. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function edited(text: string, edits: readonly TextEdit[]): string {
  let at = 0;
  const parts: string[] = [];
  for (const { start, end, text: own } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(text.slice(at, start), own);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

export const insertion = (at: number, text: string): TextEdit => ({ start: at, end: at, text });
