import type { RowKind } from '../model/disclosure.ts';

/** Key of the total row (合计) of a coded, labelled or list table. */
export const totalKey = 'total';

/** Prefixes of keys that the layout gives, with the kind of row they stand for. */
const prefixes: readonly (readonly [prefix: string, kind: RowKind])[] = [
  ['addend:', 'addend'],
  ['of-which:', 'of-which'],
  ['unit:', 'unit'],
  ['unknown:', 'unknown'],
  ['item-', 'item'],
];

/**
 * What a row is, by its key: `total` · digits → code · `addend:label` · `of-which:label` · `unit:name` · `item-3` ·
 * `unknown:n` · anything else is the id of a line of the catalogue.
 */
export function rowKind(key: string): RowKind {
  if (key === totalKey) return 'total';
  if (/^[0-9]+$/.test(key)) return 'code';
  return prefixes.find(([prefix]) => key.startsWith(prefix))?.[1] ?? 'line';
}

/** Key of a row whose kind the layout gives; `name` is the label, the unit, the ordinal or a running number. */
export function layoutKey(kind: 'addend' | 'of-which' | 'unit' | 'unknown' | 'item', name: string): string {
  return (prefixes.find((each) => each[1] === kind)?.[0] ?? 'unknown:') + name;
}
