import type { PdfDictionary } from './pdf-value.ts';

/** Keys that reading depends on; of the keys of one group a dictionary has one at most. */
const groups = {
  page: [['/Contents'], ['/Resources'], ['/MediaBox'], ['/Rotate']],
  resources: [['/Font'], ['/XObject']],
  stream: [['/Filter'], ['/Length'], ['/DecodeParms']],
  form: [['/Resources'], ['/Matrix'], ['/BBox']],
  font: [
    ['/Encoding'],
    ['/DescendantFonts'],
    ['/ToUnicode'],
    ['/FontDescriptor'],
    ['/FirstChar'],
    ['/Widths'],
  ],
  descendant: [['/FontDescriptor'], ['/CIDSystemInfo'], ['/CIDToGIDMap'], ['/W'], ['/DW']],
  descriptor: [['/FontFile', '/FontFile2', '/FontFile3']],
} as const satisfies Readonly<Record<string, readonly (readonly string[])[]>>;

/** Keys in order that look like others. */
const lookalikes = new Set(['/W2', '/DW2', '/Fonts']);

export type DictionaryKind = keyof typeof groups;

/** Whether two words of one length differ in one letter, or one has a letter more. */
function isOneOff(word: string, other: string): boolean {
  const [short, long] = word.length <= other.length ? [word, other] : [other, word];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(long.length === short.length ? at + 1 : at) === long.slice(at + 1);
}

/** Whether a key stands in a dictionary that is one letter off one that reading depends on, and that one is missing. */
export function hasMisspelledKey(dictionary: PdfDictionary, kind: DictionaryKind): boolean {
  const known: readonly (readonly string[])[] = groups[kind];
  const missing = known.filter((group) => !group.some((key) => dictionary.has(key))).flat();
  const inOrder = (key: string) => lookalikes.has(key) || known.some((group) => group.includes(key));
  return [...dictionary.keys()].some((key) => missing.some((each) => isOneOff(key, each)) && !inOrder(key));
}
