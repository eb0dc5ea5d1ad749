import { type FieldType, fieldsOf, type RelationName } from '../core/relations/schema.ts';

export const dialectNames = ['duckdb', 'postgres', 'clickhouse', 'spark'] as const;
export type DialectName = (typeof dialectNames)[number];

/** What differs from engine to engine. Everything else is printed alike. */
export interface Dialect {
  readonly name: DialectName;
  /** Column types of the relations. */
  readonly types: Readonly<Record<FieldType, string>>;
  readonly text: string;
  /** Whole numbers of 38 digits or more, exact under +, − and ×. */
  readonly exact: string;
  /** A decimal of `places` decimals from a whole number of its last digits. */
  readonly decimal: (whole: string, places: number) => string;
  /** Quotient of two whole numbers that are not negative, cut. */
  readonly quotient: (a: string, b: string) => string;
  /** Type of a column that may be empty. */
  readonly nullable: (type: string) => string;
  /** What stands behind the columns of a table that is created. */
  readonly storage: string;
  /** Type of residuals and envelopes. */
  readonly result: string;
  /** Fills a relation from the file of an export in the current folder. */
  readonly load: (name: RelationName) => string;
  /** Named relations are tables of their own: the engine would work out each again wherever it is named. */
  readonly inSteps: boolean;
  /** Settings that the statements need. */
  readonly settings: readonly string[];
}

/** Decimals of the unit in which figures are compared: every figure is a whole number of it. */
export const places = 8;

const textFields = (name: RelationName): string =>
  fieldsOf(name)
    .filter(({ type }) => type === 'text')
    .map((field) => field.name)
    .join(', ');

const asIs = (type: string): string => type;

const duckdb: Dialect = {
  name: 'duckdb',
  types: { text: 'VARCHAR', whole: 'INTEGER', figure: 'BIGINT', flag: 'TINYINT' },
  text: 'VARCHAR',
  exact: 'HUGEINT',
  decimal: (whole, decimals) =>
    `CAST(${whole} AS DECIMAL(${37 - decimals},0)) * CAST(${unit(decimals)} AS DECIMAL(${decimals + 1},${decimals}))`,
  quotient: (a, b) => `(${a}) // (${b})`,
  nullable: asIs,
  inSteps: false,
  storage: '',
  result: 'DECIMAL(38,12)',
  load: (name) =>
    `COPY ${name} FROM '${name}.csv' (FORMAT csv, HEADER, FORCE_NOT_NULL (${textFields(name)}))`,
  settings: [],
};

const postgres: Dialect = {
  name: 'postgres',
  types: { text: 'text', whole: 'integer', figure: 'bigint', flag: 'smallint' },
  text: 'text',
  exact: 'numeric',
  decimal: (whole, decimals) => `(${whole}) * ${unit(decimals)}`,
  quotient: (a, b) => `div(${a}, ${b})`,
  nullable: asIs,
  inSteps: false,
  storage: '',
  result: 'numeric',
  load: (name) =>
    `\\copy ${name} FROM '${name}.csv' WITH (FORMAT csv, HEADER, FORCE_NOT_NULL (${textFields(name)}))`,
  // Named relations have no statistics: nested loops would go through the long table once for each row of them.
  settings: ['SET enable_nestloop = off'],
};

const clickhouse: Dialect = {
  name: 'clickhouse',
  types: { text: 'String', whole: 'Int32', figure: 'Int64', flag: 'Int8' },
  text: 'String',
  exact: 'Int256',
  decimal: (whole, decimals) =>
    `CAST(toString(${whole}) AS Nullable(Decimal(60,0))) * CAST('${unit(decimals)}' AS Decimal(${decimals + 1},${decimals}))`,
  quotient: (a, b) => `intDiv(${a}, ${b})`,
  nullable: (type) => `Nullable(${type})`,
  inSteps: true,
  storage: ' ENGINE = MergeTree ORDER BY tuple()',
  result: 'Decimal(60,12)',
  load: (name) => `INSERT INTO ${name} FROM INFILE '${name}.csv' FORMAT CSVWithNames`,
  settings: ['SET join_use_nulls = 1', 'SET cast_keep_nullable = 1'],
};

const spark: Dialect = {
  name: 'spark',
  types: { text: 'STRING', whole: 'INT', figure: 'BIGINT', flag: 'TINYINT' },
  text: 'STRING',
  exact: 'DECIMAL(38,0)',
  decimal: (whole, decimals) =>
    `CAST(${whole} AS DECIMAL(${37 - decimals},0)) * CAST(${unit(decimals)} AS DECIMAL(${decimals + 1},${decimals}))`,
  quotient: (a, b) => `CAST((${a}) DIV (${b}) AS DECIMAL(38,0))`,
  nullable: asIs,
  inSteps: false,
  storage: ' USING parquet',
  result: 'DECIMAL(38,12)',
  load: (name) => `INSERT INTO ${name} SELECT * FROM parquet.\`${name}.parquet\``,
  settings: [],
};

const unit = (decimals: number): string => (decimals === 0 ? '1' : `0.${'0'.repeat(decimals - 1)}1`);

/** Dialects by name. */
export const dialects: Readonly<Record<DialectName, Dialect>> = { duckdb, postgres, clickhouse, spark };
