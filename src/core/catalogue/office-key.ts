import type { Disclosure } from '../model/disclosure.ts';
import { pairsOf, wordsOf } from './lexicon.ts';
import { normaliseTight } from './normalise-text.ts';
import { remembering } from './remembering.ts';
import type { Catalogue } from './types.ts';

/** A name of an office in the form in which two spellings are one: without 中共, 委员会 as 委, without brackets. */
export const officeKey = remembering((name: string, catalogue: Catalogue): string => {
  const party = new RegExp(`^(?:${wordsOf(catalogue, 'partyNames').join('|')})`);
  let key = normaliseTight(name)
    .replace(/\([^()]*\)/g, '')
    .replace(party, '');
  for (const [long, short] of pairsOf(catalogue, 'officeShortForms')) key = key.replaceAll(long, short);
  return key;
});

/** Whether one name is the other with its regions in front: 临江市云溪区水务局, 云溪区水务局. */
export function isWithinRegion(a: string, b: string, catalogue: Catalogue): boolean {
  const [short = '', long = ''] = [a, b].sort((one, other) => one.length - other.length);
  if (short.length < shortestName || !long.endsWith(short)) return false;
  return areRegions(long.slice(0, -short.length), catalogue);
}

const areRegions = remembering((names: string, catalogue: Catalogue): boolean => {
  const regions = wordsOf(catalogue, 'regionEndings').join('|');
  return new RegExp(`^(?:\\p{Script=Han}{2,6}?(?:${regions}))+$`, 'u').test(names);
});

/** Shorter names are those of offices of any region. */
const shortestName = 5;

/** What the id of a document adds to the name of its office: marks of a single unit, or of an adjusted budget. */
export function officeMark({ id, kind, department }: Pick<Disclosure, 'id' | 'kind' | 'department'>): string {
  return id.slice(`${kind}/${department}`.length, id.lastIndexOf('/'));
}
