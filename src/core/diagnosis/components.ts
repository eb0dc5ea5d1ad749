import type { Constraint, Variable } from './system.ts';

/** Failing constraints that share a cell that may be blamed, in the order of the outcomes. */
export function componentsOf(failing: readonly Constraint[]): readonly (readonly Constraint[])[] {
  const members = new Set(failing);
  const seen = new Set<Constraint>();
  const components: Constraint[][] = [];
  for (const start of failing) {
    if (seen.has(start)) continue;
    seen.add(start);
    const component = [start];
    for (const constraint of component) {
      for (const next of neighbours(constraint, members)) {
        if (seen.has(next)) continue;
        seen.add(next);
        component.push(next);
      }
    }
    components.push(component.sort((a, b) => a.position - b.position));
  }
  return components;
}

function* neighbours({ terms }: Constraint, members: ReadonlySet<Constraint>): Iterable<Constraint> {
  const free = terms.map(({ variable }): Variable => variable).filter(({ fixed }) => !fixed);
  for (const { links } of free)
    for (const { constraint } of links) if (members.has(constraint)) yield constraint;
}
