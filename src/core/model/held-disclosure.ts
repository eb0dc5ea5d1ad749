import type { Disclosure } from './disclosure.ts';

/**
 * A document of a run: what others find it by, and the way to the rest of it, which may lie elsewhere until it is
 * looked at. Each call may give another copy.
 */
export interface HeldDisclosure extends Pick<Disclosure, 'id' | 'kind' | 'department' | 'year'> {
  readonly load: () => Disclosure;
}

/** A document that is at hand, or held. */
export const held = (document: Disclosure | HeldDisclosure): HeldDisclosure =>
  'load' in document ? document : { ...factsOf(document), load: () => document };

const factsOf = ({ id, kind, department, year }: Disclosure) => ({
  id,
  kind,
  department,
  ...(year === undefined ? {} : { year }),
});
