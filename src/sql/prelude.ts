import { leastExponent, mostExponent } from '../core/relations/exactness.ts';
import { fieldsOf, type RelationName, relationNames } from '../core/relations/schema.ts';
import { type Dialect, places } from './dialect.ts';

/** Creates the relations, and the view in which figures are whole numbers of one unit. */
export function prelude(dialect: Dialect): readonly string[] {
  return [
    ...dialect.settings,
    ...relationNames.map((name) => createRelation(name, dialect)),
    figureView(dialect),
  ];
}

/** The statement that creates one relation. */
export function createRelation(name: RelationName, { types, nullable, storage }: Dialect): string {
  const fields = fieldsOf(name).map(({ name: field, type, nullable: mayLack }) => {
    const own = types[type];
    return `  ${field} ${mayLack === true ? nullable(own) : own}`;
  });
  return `CREATE TABLE ${name} (\n${fields.join(',\n')}\n)${storage}`;
}

/** Figures and half-units as whole numbers of 10^−8 of their base unit. */
export function figureView({ exact }: Dialect): string {
  const power = (exponent: string, shift: number, most: number): string => {
    const branches: string[] = [];
    for (let each = leastExponent; each <= most; each++)
      if (each + places + shift >= 0)
        branches.push(`WHEN ${each} THEN CAST('1${'0'.repeat(each + places + shift)}' AS ${exact})`);
    return `CASE ${exponent} ${branches.join(' ')} END`;
  };
  const half = (exponent: string) => `CAST(5 AS ${exact}) * ${power(exponent, -1, mostExponent)}`;
  return `CREATE VIEW gouji_figure AS
SELECT document, tab, line, column_id, cell, decimals, state, ambiguous, hidden, used,
  CAST(coefficient AS ${exact}) * ${power('exponent', 0, mostExponent)} AS value,
  CASE WHEN half IS NULL THEN CAST(0 AS ${exact}) ELSE ${half('half')} END AS half_unit,
  ${half('exponent')} AS own_half
FROM gouji_cell`;
}

/** The one relation of results. */
export function resultRelation({ text, nullable, result, storage }: Dialect): string {
  return `CREATE TABLE gouji_result (
  document ${text},
  rule ${text},
  k ${text},
  verdict ${text},
  residual ${nullable(result)},
  envelope ${nullable(result)}
)${storage}`;
}
