/** Bytes looked at together, and how many different ones compressed text has among them at least. */
const window = 1024;
const fewest = 128;

/**
 * Whether some part of compressed data repeats itself. Compressed text looks like noise; only data that grows a
 * hundredfold and more when unpacked does not.
 */
export function repeatsItself(data: Uint8Array): boolean {
  const seen = new Uint32Array(256);
  let [stamp, different] = [1, 0];
  for (let at = 0; at < data.length; at += 1) {
    const byte = data[at] as number;
    if (seen[byte] !== stamp) {
      seen[byte] = stamp;
      different += 1;
    }
    if ((at + 1) % window !== 0) continue;
    if (different < fewest) return true;
    stamp += 1;
    different = 0;
  }
  return false;
}
