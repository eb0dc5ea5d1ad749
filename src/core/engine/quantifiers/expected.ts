import { instancesOf } from '../index/document-index.ts';
import type { Quantify } from './point.ts';

/**
 * Each table that a document of this kind must hold. A document without any of them is only the text part of a
 * disclosure: that is said once.
 */
export const eachExpected: Quantify<'expected'> = function* (document) {
  const required: string[] = [];
  for (const [id, { entry }] of document.entries) {
    if (entry.required && entry.kind === document.disclosure.kind) required.push(id);
  }
  const present = required.filter((id) => instancesOf(document, id).length > 0);
  if (required.length > 1 && present.length === 0) {
    const params = () => ({ count: String(required.length), tables: required.join(',') });
    yield { context: { document, key: 'tables', params } };
    return;
  }
  for (const table of required) {
    const [home] = instancesOf(document, table);
    yield { context: { document, key: `${table}#1`, params: () => ({ table }), home } };
  }
};
