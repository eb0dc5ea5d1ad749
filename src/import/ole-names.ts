const entryLength = 128;
const nameLengthAt = 64;
const longestName = 64;

/**
 * Names of the streams in an OLE2 file. Directory entries lie at multiples of 128 bytes and state the length of
 * their name; looking at every such place finds them without following sector chains, also in damaged files.
 */
export function oleStreamNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  for (let at = 512; at + entryLength <= bytes.length && names.size < 1_000; at += entryLength) {
    const length = (bytes[at + nameLengthAt] ?? 0) + (bytes[at + nameLengthAt + 1] ?? 0) * 256;
    const type = bytes[at + nameLengthAt + 2];
    const isStream = (type === 1 || type === 2) && length >= 4 && length <= longestName && length % 2 === 0;
    const name = isStream ? asciiName(bytes.subarray(at, at + length)) : undefined;
    if (name !== undefined) names.add(name);
  }
  return names;
}

/** UTF-16LE text that is plain ASCII and ends with a zero. */
function asciiName(bytes: Uint8Array): string | undefined {
  let name = '';
  for (let i = 0; i < bytes.length - 2; i += 2) {
    const code = bytes[i] ?? 0;
    if (bytes[i + 1] !== 0 || code < 0x01 || code > 0x7e) return undefined;
    name += String.fromCharCode(code);
  }
  return bytes.at(-2) === 0 && bytes.at(-1) === 0 ? name : undefined;
}
