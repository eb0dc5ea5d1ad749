import type { Edit, Edits, Variable } from './system.ts';

/** Both sets of corrections; the later ones hold where they meet. */
export function mergedEdits(earlier: Edits, later: Edits): Map<Variable, Edit> {
  const merged = new Map<Variable, Edit>(earlier);
  for (const [variable, edit] of later) merged.set(variable, edit);
  return merged;
}
