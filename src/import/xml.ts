import { SaxesParser } from 'saxes';
import { ReadError } from '../core/model/read-error.ts';
import type { Archive } from './zip.ts';

/**
 * What a reader of one XML part wants to hear. Names are local; `isMain` tells elements with the prefix of the root
 * from those of other vocabularies (drawings, formulae, extensions), whichever URI the namespace has.
 */
export interface XmlHandlers {
  open(name: string, attributes: Attributes, isMain: boolean): void;
  text?(text: string): void;
  close?(name: string, isMain: boolean): void;
}

/** Attributes by name as written, prefix included; without prototype. */
export type Attributes = Readonly<Record<string, string>>;

type Decoder = InstanceType<typeof TextDecoder>;

/** Elements within elements; Word nests some ten levels for each table within a table. */
const deepest = 400;
/** Bytes of a part that only describes others (styles, lists of sheets); their content is kept in memory. */
const smallPart = 32 * 1024 * 1024;
/** Bytes of a part that holds the document itself. */
export const largePart = 192 * 1024 * 1024;
/** Tags of a part that is kept as a list. */
const mostTags = 200_000;
/** Characters of one run of text. */
const longestText = 32 * 1024 * 1024;

/**
 * Streams one XML part of an archive through `handlers`. Entities of our own making are refused with the document
 * type declaration that would hold them (`xml-doctype`); a part that is not well-formed is `damaged-xml`.
 */
export function readXmlPart(
  archive: Archive,
  part: string,
  handlers: XmlHandlers,
  mostBytes = smallPart,
): void {
  const place = { file: archive.file };
  const parser = makeParser(handlers, (reason, detail) => new ReadError(reason, `${part}${detail}`, place));
  let decoder: Decoder | undefined;
  let left = mostBytes;
  archive.stream(part, (piece) => {
    left -= piece.length;
    if (left < 0) throw new ReadError('xml-too-long', part, place);
    if (piece.length === 0) return;
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    feed(parser, decode(decoder, piece, part, place.file));
  });
  parser.close();
}

type Fail = (reason: string, detail: string) => ReadError;

function makeParser(handlers: XmlHandlers, fail: Fail): SaxesParser {
  const parser = new SaxesParser({ position: false });
  parser.on('error', (error) => {
    throw fail('damaged-xml', `: ${error.message.slice(0, 100)}`);
  });
  parser.on('doctype', () => {
    throw fail('xml-doctype', '');
  });
  onTags(parser, handlers, fail);
  const text = (value: string) => {
    if (value.length > longestText) throw fail('xml-too-long', '');
    handlers.text?.(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  return parser;
}

function onTags(parser: SaxesParser, handlers: XmlHandlers, fail: Fail): void {
  let depth = 0;
  let rootPrefix = '';
  parser.on('opentag', ({ name, attributes }) => {
    const colon = name.indexOf(':');
    if (depth === 0) rootPrefix = name.slice(0, colon + 1);
    if (++depth > deepest) throw fail('xml-too-deep', '');
    handlers.open(colon < 0 ? name : name.slice(colon + 1), attributes, isPrefix(name, colon, rootPrefix));
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    const colon = name.indexOf(':');
    handlers.close?.(colon < 0 ? name : name.slice(colon + 1), isPrefix(name, colon, rootPrefix));
  });
}

function isPrefix(name: string, colon: number, prefix: string): boolean {
  return colon + 1 === prefix.length && name.startsWith(prefix);
}

function feed(parser: SaxesParser, text: string): void {
  // NUL never is XML, yet some writers pad parts with it.
  parser.write(text.includes('\0') ? text.replaceAll('\0', '') : text);
}

function encodingOf(piece: Uint8Array): string {
  const [first, second] = piece;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

function decode(decoder: Decoder, piece: Uint8Array, part: string, file: string): string {
  try {
    return decoder.decode(piece, { stream: true });
  } catch {
    throw new ReadError('damaged-xml', `${part}: encoding`, { file });
  }
}

/** Collects a small XML part as a flat list of its opening tags, in order. */
export function readTags(archive: Archive, part: string): { name: string; attributes: Attributes }[] {
  const tags: { name: string; attributes: Attributes }[] = [];
  readXmlPart(archive, part, {
    open: (name, attributes) => {
      if (tags.push({ name, attributes }) > mostTags)
        throw new ReadError('xml-too-long', part, { file: archive.file });
    },
  });
  return tags;
}

/** An attribute by its local name, whatever its prefix (`w:val`, `val`). */
export function attribute(attributes: Attributes, local: string): string | undefined {
  const plain = attributes[local];
  if (plain !== undefined) return plain;
  for (const name in attributes) if (name.endsWith(`:${local}`)) return attributes[name];
  return undefined;
}
