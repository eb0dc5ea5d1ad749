import { type Attributes, readXmlPart } from '../xml.ts';
import type { Archive } from '../zip.ts';
import { builtinFormats } from './builtin-formats.ts';

/** Reads `styles.xml`: the number format of each cell style, by its index. */
export function readCellFormats(archive: Archive, part: string): string[] {
  const custom = new Map<number, string>();
  const formats: number[] = [];
  let isCellStyles = false;
  const open = (name: string, attributes: Attributes) => {
    const id = Number(attributes['numFmtId'] ?? '0');
    if (name === 'numFmt') custom.set(id, attributes['formatCode'] ?? '');
    else if (name === 'cellXfs') isCellStyles = true;
    else if (name === 'xf' && isCellStyles) formats.push(id);
  };
  readXmlPart(archive, part, {
    open: (name, attributes, isMain) => {
      if (isMain) open(name, attributes);
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyles = false;
    },
  });
  return formats.map((id) => custom.get(id) ?? builtinFormats.get(id) ?? 'General');
}
