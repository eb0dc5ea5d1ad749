import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprints, fnv1a64 } from './fingerprint.ts';

/** The definition, in BigInt. */
function reference(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    for (const byte of [unit & 0xff, unit >> 8])
      hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash.toString(16).padStart(16, '0');
}

describe('fnv1a64', () => {
  test('of nothing is the offset basis', () => {
    expect(fnv1a64('')).toBe('cbf29ce484222325');
  });

  test('is FNV-1a over the code units', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(fnv1a64(text)).toBe(reference(text));
      }),
    );
  });
});

describe('fingerprints', () => {
  const one = { rule: 'GJ-TT-01', document: 'd', key: 'k', content: 'a' };
  const idsOf = (findings: readonly (typeof one)[]) => fingerprints(findings, ({ content }) => content);

  test('depend on rule, document and key alone', () => {
    const [id] = idsOf([one]);
    expect(id).toMatch(/^[0-9a-f]{16}$/);
    expect(idsOf([{ ...one, content: 'b' }])).toEqual([id]);
    for (const other of [{ rule: 'GJ-TT-02' }, { document: 'e' }, { key: 'l' }]) {
      expect(idsOf([{ ...one, ...other }])).not.toEqual([id]);
    }
  });

  test('that coincide are counted, whatever the order', () => {
    const twin = { ...one, content: 'b' };
    const [id] = idsOf([one]);
    expect(idsOf([one, twin])).toEqual([id, `${id}-2`]);
    expect(idsOf([twin, one])).toEqual([`${id}-2`, id]);
  });
});
