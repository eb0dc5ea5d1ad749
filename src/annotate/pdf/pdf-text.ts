import { PdfReference, type PdfValue } from '../../import/pdf/file/pdf-value.ts';

/** Characters of the decoder that reads files byte by byte, back to their bytes. */
const byteOf = new Map(
  Array.from(
    new TextDecoder('latin1').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
    (sign, byte) => [sign, byte],
  ),
);

/** A text of one byte a character as bytes. */
export const latinBytes = (text: string): Uint8Array =>
  Uint8Array.from(text, (sign) => byteOf.get(sign) ?? 0x3f);

/** A value in the syntax of the file. */
export function written(value: PdfValue): string {
  if (value instanceof PdfReference) return `${value.number} 0 R`;
  if (value instanceof Map) {
    const entries = [...value].map(([key, each]) => `${written(key)} ${written(each)}`);
    return `<<${entries.join(' ')}>>`;
  }
  if (Array.isArray(value)) return `[${value.map(written).join(' ')}]`;
  if (typeof value === 'number') return numeral(value);
  return typeof value === 'string' ? writtenText(value) : String(value);
}

function writtenText(text: string): string {
  if (text.startsWith('/'))
    return `/${text.slice(1).replace(/[^!"$&'*-.0-;=?-Z\\^-z|~]/g, (sign) => `#${(byteOf.get(sign) ?? 0).toString(16).padStart(2, '0')}`)}`;
  if (!text.startsWith('(')) return text;
  const content = text.slice(1);
  return /^(?:[0-9a-f]{2})*$/i.test(content) ? `<${content}>` : `(${content})`;
}

/** Coordinates to a hundredth, never with an exponent. */
export const numeral = (value: number): string => String(Math.round(value * 1e4) / 1e4);

/** A text of a note: UTF-16 with its mark, in hexadecimal digits. */
export function noteString(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  );
  return `<feff${units.join('')}>`;
}
