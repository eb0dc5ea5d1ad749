import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import { codeEntries } from '../../core/catalogue/lookup.ts';
import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import type { SideEntry } from '../../core/catalogue/types.ts';

type NameIndex = ReadonlyMap<string, readonly string[]>;

const indexes = new WeakMap<Lexicon, Readonly<Record<'functional' | 'economic', NameIndex>>>();

function indexOf(lexicon: Lexicon): Readonly<Record<'functional' | 'economic', NameIndex>> {
  const known = indexes.get(lexicon);
  if (known !== undefined) return known;
  const made = { functional: new Map<string, string[]>(), economic: new Map<string, string[]>() };
  for (const entry of lexicon.catalogue.codes) {
    for (const name of [entry.name, ...entry.aliases])
      add(made[entry.classification], normaliseLabel(name), entry.code);
  }
  indexes.set(lexicon, made);
  return made;
}

function add(index: Map<string, string[]>, name: string, code: string): void {
  const codes = index.get(name);
  if (codes === undefined) index.set(name, [code]);
  else if (!codes.includes(code)) codes.push(code);
}

/** Normalised name and former names of a code. */
export function codeNames(code: string, side: SideEntry, lexicon: Lexicon): readonly string[] {
  if (side.classification === undefined) return [];
  return codeEntries(lexicon.catalogue, code, side.classification).flatMap((entry) =>
    [entry.name, ...entry.aliases].map(normaliseLabel),
  );
}

/** Names of the classes that the lines of a side may be; those of the side's own classification. */
export function* classNames(side: SideEntry, lexicon: Lexicon): Generator<readonly string[]> {
  if (side.classification === undefined) return;
  for (const [name, codes] of indexOf(lexicon)[side.classification]) {
    if (codes.some((code) => code.length === 3 && isOwn(code, side))) yield [name];
  }
}

/** Economic codes that begin with 5 are those of the government's classification. */
function isOwn(code: string, side: SideEntry): boolean {
  return side.classification === 'functional' || code.startsWith('5') === side.id.startsWith('government');
}

/** Codes whose name or former name a label is, classes before their parts; those of the side's own classification. */
export function codesNamed(forms: readonly string[], side: SideEntry, lexicon: Lexicon): readonly string[] {
  if (side.classification === undefined) return [];
  const index = indexOf(lexicon)[side.classification];
  const own = forms.flatMap((form) => (index.get(form) ?? []).filter((code) => isOwn(code, side)));
  return [...new Set(own)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}
