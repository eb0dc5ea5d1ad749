/**
 * Radicals that stand for whole characters in some fonts' character maps and that Unicode does not decompose:
 * radical, character. (The Kangxi radicals and the compatibility ideographs decompose by themselves.)
 */
const radicals: ReadonlyMap<number, number> = new Map([
  [0x2e81, 0x5382],
  [0x2e84, 0x4e59],
  [0x2e85, 0x4ebb],
  [0x2e88, 0x5200],
  [0x2e8b, 0x353e],
  [0x2e8c, 0x5c0f],
  [0x2e8f, 0x5140],
  [0x2e92, 0x5df3],
  [0x2e94, 0x5f50],
  [0x2e95, 0x5f50],
  [0x2e97, 0x5fc3],
  [0x2e9d, 0x6708],
  [0x2ea0, 0x6c11],
  [0x2ea1, 0x6c35],
  [0x2ea3, 0x706c],
  [0x2ea9, 0x738b],
  [0x2eab, 0x76ee],
  [0x2eac, 0x793a],
  [0x2ead, 0x793b],
  [0x2eae, 0x7af9],
  [0x2eaf, 0x7cf9],
  [0x2eb0, 0x7e9f],
  [0x2eb6, 0x7f8a],
  [0x2ebc, 0x8089],
  [0x2ebe, 0x8279],
  [0x2ec1, 0x864e],
  [0x2ec2, 0x8864],
  [0x2ec3, 0x8980],
  [0x2ec4, 0x897f],
  [0x2ec5, 0x89c1],
  [0x2ec6, 0x89d2],
  [0x2ec8, 0x8ba0],
  [0x2ec9, 0x8d1d],
  [0x2ecb, 0x8f66],
  [0x2ecc, 0x8fb6],
  [0x2ed0, 0x9485],
  [0x2ed3, 0x957f],
  [0x2ed4, 0x95e8],
  [0x2ed8, 0x9752],
  [0x2ed9, 0x97e6],
  [0x2eda, 0x9875],
  [0x2edb, 0x98ce],
  [0x2edc, 0x98de],
  [0x2edd, 0x98df],
  [0x2ee0, 0x9963],
  [0x2ee2, 0x9a6c],
  [0x2ee3, 0x9aa8],
  [0x2ee4, 0x9b3c],
  [0x2ee5, 0x9c7c],
  [0x2ee6, 0x9e1f],
  [0x2ee7, 0x5364],
  [0x2ee8, 0x9ea6],
  [0x2ee9, 0x9ec4],
  [0x2eea, 0x9efe],
  [0x2eeb, 0x6589],
  [0x2eec, 0x9f50],
  [0x2eee, 0x9f7f],
  [0x2eef, 0x7adc],
  [0x2ef0, 0x9f99],
  [0x2ef3, 0x9f9f],
]);

/** Control characters, soft hyphens and marks without width. */
const invisible: readonly (readonly [number, number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x200b, 0x200f],
  [0xfeff, 0xfeff],
];
/** Radicals, compatibility ideographs and ligatures of letters: their normal forms are what is meant. */
const presentation: readonly (readonly [number, number])[] = [
  [0x2e80, 0x2fdf],
  [0xf900, 0xfaff],
  [0xfb00, 0xfb06],
];

function isIn(ranges: readonly (readonly [number, number])[], point: number): boolean {
  return ranges.some(([first, last]) => point >= first && point <= last);
}

function cleanPoint(point: number): string {
  if (isIn(invisible, point)) return '';
  const character = String.fromCodePoint(radicals.get(point) ?? point);
  return isIn(presentation, point) ? character.normalize('NFKC') : character;
}

/** Letters and figures of ASCII, and all between the radicals and the surrogates: Chinese characters and their stops. */
const isPlain = (code: number): boolean => (code >= 0x20 && code < 0x7f) || (code >= 0x2fe0 && code < 0xd800);

/** Whether a text is nothing but white space. Of a single character its number mostly tells. */
export function isBlank(text: string): boolean {
  const code = text.charCodeAt(0);
  if (text.length === 1 && code !== 0x20 && code !== 0x3000 && isPlain(code)) return false;
  return text.trim() === '';
}

/** The characters a glyph stands for, without control characters and with radicals made whole characters. */
export function cleanCharacter(text: string): string {
  if (text.length === 1 && isPlain(text.charCodeAt(0))) return text;
  let result = '';
  for (const character of text) result += cleanPoint(character.codePointAt(0) ?? 0);
  return result;
}
