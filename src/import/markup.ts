const headLength = 4_096;

/** Whether the first bytes can be text in any encoding that is read: no control bytes, zeros only on one side. */
export function startsLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, headLength);
  const zeros = [false, false];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = true;
  });
  if (zeros[0] && zeros[1]) return false;
  // Any byte may be half of a UTF-16 character.
  const isWide = zeros[0] || zeros[1] || startsWithMark(head);
  return isWide || !head.some(isControl);
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
  const head = asciiHead(bytes).trimStart();
  if (/^\{\s*["}]/.test(head)) return 'json';
  if (!(isNamedText ? wholePage : anyTag).test(head)) return undefined;
  return head.includes('urn:schemas-microsoft-com:office:spreadsheet') && head.startsWith('<?xml')
    ? 'xls'
    : 'html';
}

/** The first bytes as far as they are ASCII, whether one or two bytes wide. */
function asciiHead(bytes: Uint8Array): string {
  const head = bytes.subarray(0, headLength).filter((byte) => byte !== 0);
  return new TextDecoder('latin1')
    .decode(head)
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '');
}
