import { latinText } from './latin-text.ts';

/** The choice of a font, a text in parentheses, a text in hexadecimal digits. */
const token = /\/([^\s/()<>[\]{}%]+)[\s]+[-+.\d]+\s+Tf\b|\(((?:\\[\s\S]|[^\\()])*)\)|<([\da-fA-F\s]*)>/g;

function plainBytes(text: string): string {
  return text.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, escaped: string) =>
    /^[0-7]/.test(escaped) ? String.fromCharCode(Number.parseInt(escaped, 8) & 0xff) : escaped,
  );
}

function hexBytes(digits: string): string {
  return digits
    .replace(/\s/g, '')
    .replace(/..?/g, (pair) => String.fromCharCode(Number.parseInt(pair.padEnd(2, '0'), 16)));
}

/** The bytes of all texts that a content stream shows in a font. */
function* shownBytes(content: Uint8Array, font: string): Generator<string> {
  let current = '';
  for (const [, name, plain, hex] of latinText(content).matchAll(token)) {
    if (name !== undefined) current = `/${name}`;
    else if (current === font) yield plain === undefined ? hexBytes(hex ?? '') : plainBytes(plain);
  }
}

/** How many different codes of two bytes a content stream shows in a font. */
export function countShownCodes(content: Uint8Array, font: string): number {
  const codes = new Set<string>();
  for (const bytes of shownBytes(content, font)) {
    for (let at = 0; at < bytes.length; at += 2) codes.add(bytes.slice(at, at + 2));
  }
  return codes.size;
}
