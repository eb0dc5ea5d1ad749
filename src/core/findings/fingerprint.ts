/** FNV-1a, 64 bits: offset basis and prime as four 16-bit limbs, lowest first. */
const basis = [0x2325, 0x8422, 0x9ce4, 0xcbf2] as const;
const primeLow = 0x01b3;
const primeHigh = 0x0100;

/** FNV-1a 64 over the UTF-16 code units of a text (low byte first), as 16 hexadecimal digits. */
export function fnv1a64(text: string): string {
  let [a, b, c, d] = basis as readonly number[] as [number, number, number, number];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    for (const byte of [unit & 0xff, unit >> 8]) {
      a ^= byte;
      // Multiply by the prime 2^40 + 0x1b3, limb by limb, modulo 2^64.
      const p = a * primeLow;
      const q = b * primeLow + (p >>> 16);
      const r = c * primeLow + a * primeHigh + (q >>> 16);
      const s = d * primeLow + b * primeHigh + Math.floor(r / 0x10000);
      [a, b, c, d] = [p & 0xffff, q & 0xffff, r & 0xffff, s & 0xffff];
    }
  }
  return [d, c, b, a].map((limb) => limb.toString(16).padStart(4, '0')).join('');
}

/** What a finding is, apart from wording and position. */
export interface Fingerprinted {
  readonly rule: string;
  readonly document: string;
  readonly key: string;
}

/**
 * Stable ids, in the order of the input. Findings that hash alike get a counter in the order of their content, so
 * that the ids do not depend on the order in which they were found.
 */
export function fingerprints<T extends Fingerprinted>(
  findings: readonly T[],
  contentOf: (finding: T) => string,
): readonly string[] {
  const sortText = (position: number): string => {
    const finding = findings[position];
    if (finding === undefined) return '';
    return [finding.rule, finding.document, finding.key, contentOf(finding)].join('|');
  };
  const groups = new Map<string, number[]>();
  findings.forEach(({ rule, document, key }, position) => {
    const hash = fnv1a64(`${rule}|${document}|${key}`);
    groups.set(hash, [...(groups.get(hash) ?? []), position]);
  });
  const ids = new Array<string>(findings.length);
  for (const [hash, positions] of groups) {
    const ordered = positions.toSorted((a, b) => order(sortText(a), sortText(b)));
    ordered.forEach((position, number) => {
      ids[position] = number === 0 ? hash : `${hash}-${number + 1}`;
    });
  }
  return ids;
}

/** Comparison by code units: the same on every machine and in every language. */
export function order(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
