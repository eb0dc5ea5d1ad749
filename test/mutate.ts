/** A reproducible source of whole numbers below a bound. */
export type Random = (below: number) => number;

/** Linear congruences are random enough to damage files, and the same everywhere. */
export function randomNumbers(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A damaged copy: bits flipped, bytes overwritten, cut off, or a stretch moved or repeated. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice();
  if (copy.length === 0) return copy;
  const kind = random(10);
  if (kind < 2) return copy.slice(0, random(copy.length));
  if (kind < 4) return splice(copy, random);
  const changes = 1 + random(kind < 7 ? 3 : 20);
  for (let change = 0; change < changes; change++) {
    const at = random(copy.length);
    const extremes = [0, 0xff, 0x7f, 0x80];
    copy[at] = random(3) === 0 ? (extremes[random(4)] ?? 0) : (copy[at] ?? 0) ^ (1 << random(8));
  }
  return copy;
}

function splice(bytes: Uint8Array, random: Random): Uint8Array {
  const from = random(bytes.length);
  const stretch = bytes.slice(from, from + 1 + random(200));
  const at = random(bytes.length);
  const keepsRest = random(2) === 0;
  return joinBytes([bytes.slice(0, at), stretch, bytes.slice(keepsRest ? at : at + stretch.length)]);
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
