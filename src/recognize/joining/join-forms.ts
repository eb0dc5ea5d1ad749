import type { Disclosure, Table } from '../../core/model/disclosure.ts';
import type { FormDifference } from '../../core/model/form-difference.ts';
import { joinProse } from './join-prose.ts';
import { joinTables } from './join-tables.ts';
import { numberInstances } from './number-instances.ts';
import { usageOf } from './usage.ts';

/**
 * One document of its parts. What stands in one part only is taken over; a table or a sentence that stands in several
 * is taken once, as most of them have it, and where they differ is noted.
 */
export function joinForms(parts: readonly Disclosure[]): Disclosure {
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0) return first as Disclosure;
  const base = parts.reduce((most, part) => (figuresIn(part) > figuresIn(most) ? part : most));
  const usage = usageOf(parts);
  const tables = joinTables(tablesById(parts, base), usage);
  const prose = joinProse(
    parts.flatMap(({ narrative }) => narrative ?? []),
    usage,
  );
  const differences: FormDifference[] = [...tables.differences, ...prose.differences];
  return {
    ...base,
    paths: [...new Set(parts.flatMap(({ paths }) => paths))],
    tables: numberInstances(tables.tables),
    ...(prose.narrative === undefined ? {} : { narrative: prose.narrative }),
    unrecognized: base.unrecognized.length === 0 ? parts.flatMap(unrecognizedOf(base)) : base.unrecognized,
    unfilled: parts.flatMap(({ unfilled }) => unfilled ?? []),
    unread: parts.flatMap(({ unread }) => unread),
    ...(differences.length === 0 ? {} : { differences }),
  };
}

const figuresIn = ({ tables }: Disclosure): number =>
  tables.reduce((sum, { figuresRead }) => sum + figuresRead, 0);

/** A grid that one form shows and nobody knows may be a table that another form shows better. */
const unrecognizedOf =
  (base: Disclosure) =>
  (part: Disclosure): Disclosure['unrecognized'] =>
    part === base || part.tables.length === 0 || base.tables.length === 0 ? part.unrecognized : [];

/** The tables of each id, part by part, the base first; in the order of the base, then of the others. */
function tablesById(parts: readonly Disclosure[], base: Disclosure): readonly (readonly Table[])[][] {
  const ordered = [base, ...parts.filter((part) => part !== base)];
  const ids = [...new Set(ordered.flatMap(({ tables }) => tables.map(({ id }) => id)))];
  return ids.map((id) =>
    ordered
      .map(({ tables }) => tables.filter((table) => table.id === id))
      .filter((tables) => tables.length > 0),
  );
}
