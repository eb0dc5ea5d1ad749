import { anyOf, pairsOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import { expandWords } from '../claims/phrases.ts';
import { subjectKey } from './subject-key.ts';

/** The parts that names are composed of. */
interface Parts {
  readonly spellings: ReadonlyMap<string, string>;
  readonly spelling: RegExp;
  readonly forms: RegExp;
  readonly heads: ReadonlySet<string>;
  readonly scopes: readonly string[];
}

const known = new WeakMap<Catalogue, Parts>();

/** Any of the words, the longest first. */
function partsOf(catalogue: Catalogue): Parts {
  const found = known.get(catalogue);
  if (found !== undefined) return found;
  const pairs = [...pairsOf(catalogue, 'nameSpellings')];
  // A spelling that is part of a head is not to be replaced in it: each head is a spelling of itself.
  const heads = wordsOf(catalogue, 'nameHeads');
  const spellings = new Map([
    ...pairs.flatMap(([name, pattern]) => expandWords([pattern]).map((word) => [word, name] as const)),
    ...[...heads, ...pairs.map(([name]) => name)].map((name) => [name, name] as const),
  ]);
  const parts: Parts = {
    spellings,
    spelling: new RegExp(anyOf(spellings.keys()), 'g'),
    forms: new RegExp(anyOf(wordsOf(catalogue, 'nameForms')), 'g'),
    heads: new Set(heads),
    scopes: wordsOf(catalogue, 'nameScopes'),
  };
  known.set(catalogue, parts);
  return parts;
}

/** What remains of a name in front of which words of scope stand. */
function withoutScopes(name: string, scopes: readonly string[]): string {
  const scope = scopes.find((word) => name.startsWith(word) && name.length > word.length);
  return scope === undefined ? name : withoutScopes(name.slice(scope.length), scopes);
}

/**
 * The form in which subjects and the phrases of the catalogue are compared. A name is scope + head + form (财政拨款 +
 * 公务用车运行维护 + 费支出): where what is left of it is one of the heads, in any spelling, its form and scope do not
 * count; any other name counts as a whole.
 */
export function nameKeyOf(text: string, catalogue: Catalogue): string {
  const key = subjectKey(text, catalogue);
  const { spellings, spelling, heads, forms, scopes } = partsOf(catalogue);
  const spell = (name: string): string => name.replace(spelling, (word) => spellings.get(word) ?? word);
  const bare = withoutScopes(spell(key.replace(forms, '')), scopes);
  return heads.has(bare) ? bare : spell(key);
}
