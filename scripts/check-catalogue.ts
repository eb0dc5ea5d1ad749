import { catalogueProblems } from '../src/core/catalogue/problems.ts';
import type { Catalogue } from '../src/core/catalogue/types.ts';
import { DataError } from './read-yaml.ts';

/** What no schema can say: one meaning for every stem, header and label. */
export function checkCatalogue(catalogue: Catalogue): void {
  const problems = catalogueProblems(catalogue);
  if (problems.length > 0) throw new DataError(problems.map((each) => `rules/catalogue: ${each}`).join('\n'));
}
