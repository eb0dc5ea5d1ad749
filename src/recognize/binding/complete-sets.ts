import { wordsOf } from '../../core/catalogue/lexicon.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import { perObject } from '../../core/model/per-object.ts';
import { nameKeyOf } from './name-key.ts';

/** What a whole divides into completely, by the words of its name and of those of its parts. */
interface CompleteSet {
  readonly of: string;
  readonly words: readonly string[];
}

/**
 * What amounts divide into by definition: 三公经费 into 出国, 用车 and 接待. A name says a word as it is printed or as it is
 * composed: 车辆运行费 is 公务用车运行维护.
 */
export class CompleteSets {
  readonly #sets: readonly CompleteSet[];
  readonly #catalogue: Catalogue;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
    this.#sets = wordsOf(catalogue, 'completeSets').map((set) => {
      const [of = '', ...words] = set.split('|');
      return { of, words };
    });
  }

  /** Which of the names are the parts of a whole, or of any where none is given: each word of a set is said by one name alone. */
  partsOf(whole: string | undefined, names: readonly string[]): readonly number[] | undefined {
    for (const { words } of this.#of(whole)) {
      const said = words.map((word) => this.#sayers(word, names));
      const parts = said.flatMap(([only, more]) => (only === undefined || more !== undefined ? [] : [only]));
      if (parts.length === words.length && new Set(parts).size === parts.length) return parts;
    }
    return undefined;
  }

  /** Whether the names are just the parts of a whole, or of any, and nothing beside them. */
  areAll(whole: string | undefined, names: readonly string[]): boolean {
    return this.partsOf(whole, names)?.length === names.length;
  }

  /** Whether a name says a part of the whole that none of the others says. */
  adds(whole: string, names: readonly string[], next: string): boolean {
    return this.#of(whole).some(({ words }) =>
      words.some((word) => this.#says(next, word) && this.#sayers(word, names).length === 0),
    );
  }

  #of(whole: string | undefined): readonly CompleteSet[] {
    return whole === undefined ? this.#sets : this.#sets.filter(({ of }) => this.#says(whole, of));
  }

  #sayers(word: string, names: readonly string[]): readonly number[] {
    return names.flatMap((name, index) => (this.#says(name, word) ? [index] : []));
  }

  #says(name: string, word: string): boolean {
    return name.includes(word) || nameKeyOf(name, this.#catalogue).includes(word);
  }
}

/** What amounts divide into completely. */
export const completeSets = perObject((catalogue: Catalogue): CompleteSets => new CompleteSets(catalogue));
