import { ReadError } from '../../core/model/read-error.ts';
import { limits } from '../limits.ts';
import { largePart, readXmlPart, type XmlHandlers } from '../xml.ts';
import type { Archive } from '../zip.ts';

/** Reads the strings that cells refer to by index; phonetic guides are left out. */
export function readSharedStrings(archive: Archive, part: string): string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let phonetic = 0;
  const handlers: XmlHandlers = {
    open: (name, _, isMain) => {
      if (!isMain) return;
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic++;
      else if (name === 't') isText = phonetic === 0;
    },
    text: (value) => {
      if (isText) text += value;
    },
    close: (name, isMain) => {
      if (!isMain) return;
      if (name === 't') isText = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'si' && strings.push(decodeEscapes(text)) > limits.cells)
        throw new ReadError('too-many-cells', String(limits.cells), { file: archive.file });
    },
  };
  readXmlPart(archive, part, handlers, largePart);
  return strings;
}

/** Undoes `_x000D_`, by which workbooks write characters that XML cannot hold; line ends become `\n`. */
export function decodeEscapes(text: string): string {
  const decoded = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  return decoded.includes('\r') ? decoded.replace(/\r\n?/g, '\n') : decoded;
}
