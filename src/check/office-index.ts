import { isWithinRegion, officeKey } from '../core/catalogue/office-key.ts';
import type { Catalogue } from '../core/catalogue/types.ts';
import { append } from '../core/model/group-by.ts';

/** Documents by the office that they are of, with and without the regions in front of its name. */
export class OfficeIndex<T extends { readonly department: string }> {
  readonly #catalogue: Catalogue;
  readonly #byKey = new Map<string, T[]>();
  /** By the ends of their names, each with a region in front. */
  readonly #byEnd = new Map<string, T[]>();

  constructor(documents: Iterable<T>, catalogue: Catalogue) {
    this.#catalogue = catalogue;
    for (const each of documents) {
      if (each.department === '') continue;
      const key = officeKey(each.department, catalogue);
      append(this.#byKey, key, each);
      for (const end of this.#endsOf(key)) append(this.#byEnd, end, each);
    }
  }

  /** Those of the same office. */
  of({ department }: { readonly department: string }): readonly T[] {
    if (department === '') return [];
    const key = officeKey(department, this.#catalogue);
    const shorter = this.#endsOf(key).flatMap((end) => this.#byKey.get(end) ?? []);
    return [...(this.#byKey.get(key) ?? []), ...(this.#byEnd.get(key) ?? []), ...shorter];
  }

  /** The name without one or more of the regions in front of it. */
  #endsOf(key: string): string[] {
    return Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at + 1)).filter((end) =>
      isWithinRegion(end, key, this.#catalogue),
    );
  }
}
