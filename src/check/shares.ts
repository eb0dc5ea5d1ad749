import { wordsOf } from '../core/catalogue/lexicon.ts';
import { officeKey } from '../core/catalogue/office-key.ts';
import type { Catalogue } from '../core/catalogue/types.ts';

/** Inputs that go together for the office that their paths name: a folder of a whole city may bear a name, too. */
const mostTogether = 16;

/**
 * Which of so many shards reads each input, by its path: equal runs of neighbours. What lies under the name of one office goes
 * together, its other years and the other forms of its documents, so that few documents wait for the merge. Whatever is
 * divided otherwise than documents are is put together there.
 */
export function sharesOf(paths: readonly string[], count: number, catalogue: Catalogue): readonly number[] {
  const officeOf = officeFinder(catalogue);
  const groups = new Map<string, { readonly first: number; size: number }>();
  return paths.map((path, index) => {
    const office = officeOf(path);
    const known = groups.get(office);
    const isOpen = office !== '' && known !== undefined && known.size < mostTogether;
    const group = isOpen ? known : { first: index, size: 0 };
    group.size++;
    groups.set(office, group);
    return Math.floor((group.first * count) / paths.length);
  });
}

/** Finds the names of offices in a path: the first one in the name of the file and of each folder. */
function officeFinder(catalogue: Catalogue): (path: string) => string {
  const endings = [...wordsOf(catalogue, 'officeEndings')].sort((a, b) => b.length - a.length).join('|');
  const office = new RegExp(`\\p{Script=Han}{2,}(?:${endings})`, 'u');
  return (path) =>
    path
      .split('/')
      .flatMap((name) => office.exec(name)?.[0] ?? [])
      .map((name) => officeKey(name, catalogue))
      .join('/');
}
