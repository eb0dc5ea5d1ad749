import type { Constraint, Variable } from './system.ts';

/** Failing constraints that share a cell that may be blamed, in the order of the outcomes. */
export function componentsOf(failing: readonly Constraint[]): readonly (readonly Constraint[])[] {
  const members = new Set(failing);
  const seen = new Set<Constraint>();
  const components: Constraint[][] = [];
  for (const start of failing) {
    if (seen.has(start)) continue;
    const component = connected(start, members, seen);
    components.push(component.sort((a, b) => a.position - b.position));
  }
  return components;
}

function connected(start: Constraint, members: ReadonlySet<Constraint>, seen: Set<Constraint>): Constraint[] {
  const component = [start];
  seen.add(start);
  for (const constraint of component) {
    for (const next of neighbours(constraint, members)) {
      if (!seen.has(next)) component.push(next);
      seen.add(next);
    }
  }
  return component;
}

function* neighbours({ terms }: Constraint, members: ReadonlySet<Constraint>): Iterable<Constraint> {
  const free = terms.map(({ variable }): Variable => variable).filter(({ fixed }) => !fixed);
  for (const { links } of free)
    for (const { constraint } of links) if (members.has(constraint)) yield constraint;
}
