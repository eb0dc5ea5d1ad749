const headLength = 4_096;

/** Whether the first bytes can be text in any encoding that is read: no control characters, one or two bytes wide. */
export function startsLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, headLength);
  // Any byte may be half of a UTF-16 character.
  if (startsWithMark(head)) return true;
  const [even, odd] = countZeros(head);
  if (even + odd === 0) return !head.some(isControl);
  return even !== odd && !hasWideControl(head, odd > even);
}

function hasWideControl(head: Uint8Array, isLittle: boolean): boolean {
  for (let at = 0; at + 1 < head.length; at += 2) {
    const [low = 0, high = 0] = isLittle ? [head[at], head[at + 1]] : [head[at + 1], head[at]];
    if (high === 0 && isControl(low)) return true;
  }
  return false;
}

/** Zero bytes at even and at odd offsets. Text in UTF-16 has them on both sides: ASCII on one, \u4e00 on the other. */
export function countZeros(bytes: Uint8Array): readonly [even: number, odd: number] {
  const counts: [number, number] = [0, 0];
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) counts[at % 2 === 0 ? 0 : 1]++;
  return counts;
}

function isControl(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1a && byte !== 0x1b);
}

function startsWithMark(head: Uint8Array): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
}

const wholePage = /^<(?:!doctype|html|head|body|meta|\?xml|!--)/i;
const anyTag = /^<[a-z!?]/i;

/**
 * HTML, JSON or the XML form of a spreadsheet by the first visible characters. A file named as text may hold
 * pieces of HTML between Markdown: only a whole page in it counts as HTML.
 */
export function markupFormat(bytes: Uint8Array, isNamedText: boolean): 'html' | 'json' | 'xls' | undefined {
  const head = headText(bytes).trimStart();
  if (/^\{\s*["}]/.test(head)) return 'json';
  if (!(isNamedText ? wholePage : anyTag).test(head)) return undefined;
  return head.includes('urn:schemas-microsoft-com:office:spreadsheet') && head.startsWith('<?xml')
    ? 'xls'
    : 'html';
}

/** The first bytes, right as far as they are ASCII, whether one or two bytes wide. */
export function headText(bytes: Uint8Array): string {
  const head = bytes.subarray(0, headLength).filter((byte) => byte !== 0);
  return new TextDecoder('latin1')
    .decode(head)
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '');
}
