import type { Catalogue } from '../../catalogue/types.ts';
import { classificationOf } from '../catalogue-index.ts';
import type { DocumentIndex } from '../document-index.ts';
import { laneOf } from '../table-index.ts';
import { type ListOffenders, offendingRow } from './offender.ts';

const classDigits = 3;

/** Codes of a wrong length, or of a class that the classification does not have. */
export const misfits: ListOffenders = function* (index, context) {
  const known = classesOf(context.document);
  for (const row of laneOf(index, context.side).rows) {
    if (row.kind !== 'code') continue;
    const { key } = row.row;
    const classes = known.get((index.catalogue && classificationOf(index.catalogue.entry, row.side)) ?? '');
    const unknown = classes !== undefined && !classes.has(key.slice(0, classDigits));
    if (row.stray) yield offendingRow(index, context, row, { detail: 'length' });
    else if (unknown) yield offendingRow(index, context, row, { detail: 'class' });
  }
};

function classesOf(document: DocumentIndex): ReadonlyMap<string, ReadonlySet<string>> {
  let classes = cache.get(document.catalogue);
  if (classes === undefined) {
    const built = new Map<string, Set<string>>();
    for (const { code, classification } of document.catalogue.codes) {
      if (code.length !== classDigits) continue;
      const set = built.get(classification) ?? new Set();
      built.set(classification, set.add(code));
    }
    classes = built;
    cache.set(document.catalogue, classes);
  }
  return classes;
}

const cache = new WeakMap<Catalogue, ReadonlyMap<string, ReadonlySet<string>>>();
