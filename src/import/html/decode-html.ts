import { ReadError } from '../../core/model/read-error.ts';
import { type DecodedText, decodeText } from '../encoding.ts';

const declared = /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{1,40})/i;
/** Where a declaration must stand to count. */
const headLength = 4_096;

/** Decodes a page. Its declaration decides only where the bytes leave it open: Big5 looks like GB18030. */
export function decodeHtml(bytes: Uint8Array, file: string): { text: string; encoding: string } {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headLength));
  const label = declared.exec(head)?.[1]?.toLowerCase();
  return label?.startsWith('big5') === true
    ? decodeBig5(bytes, file)
    : (decodeText(bytes, file) satisfies DecodedText);
}

function decodeBig5(bytes: Uint8Array, file: string): { text: string; encoding: string } {
  try {
    return { text: new TextDecoder('big5', { fatal: true }).decode(bytes), encoding: 'big5' };
  } catch {
    throw new ReadError('invalid-encoding', 'big5', { file });
  }
}
