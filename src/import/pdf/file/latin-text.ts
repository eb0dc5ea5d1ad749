/** Bytes turned into characters at a time. */
const piece = 8_192;

/** Bytes as characters, one for each, with the number of the byte. */
export function latinText(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += piece) {
    text += String.fromCharCode.apply(null, bytes.subarray(at, at + piece) as unknown as number[]);
  }
  return text;
}
