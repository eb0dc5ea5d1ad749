const decoder = new TextDecoder('latin1');

/** Bytes as characters, one for each; of those beyond ASCII only the number is right. */
export function latinText(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
