import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { Catalogue } from '../src/core/catalogue/types.ts';
import { comparisonSchema } from '../src/core/findings/comparison.ts';
import { reportSchema } from '../src/core/findings/report.ts';
import { ownCatalogueSchema } from '../src/core/language/catalogue/catalogue-schema.ts';
import { exampleFileSchema } from '../src/core/language/examples/example-schema.ts';
import { ruleFileSchema } from '../src/core/language/rule/rule-schema.ts';
import { named, written } from '../src/core/schema/texts.ts';
import { packageSchema } from '../src/import/package/package-schema.ts';
import { type SchemaTexts, schemaTexts } from '../src/locale/schemas.ts';
import { baselineSchema } from '../src/node/config/baseline.ts';
import { configSchema } from '../src/node/config/config.ts';
import { type Json, printSchemas } from './print-schemas.ts';
import { DataError } from './read-yaml.ts';

const examples = 'docs/schemas/examples';

const files = {
  config: configSchema,
  baseline: baselineSchema,
  catalogue: ownCatalogueSchema,
  rules: ruleFileSchema,
  'rule-examples': exampleFileSchema,
  package: packageSchema,
  report: reportSchema,
  compare: comparisonSchema,
};

/** The example of a schema, which a test reads. */
function readExample(name: string): readonly [language: string, text: string] {
  const file = readdirSync(examples).find((each) => each.startsWith(`${name}.`));
  if (file === undefined) throw new DataError(`${examples}: no example of ${name}`);
  return [file.slice(name.length + 1), readFileSync(`${examples}/${file}`, 'utf8').trimEnd()];
}

/** Texts of the JSON Schemas of everything structured that is read or written, and the pages about them, by path. */
export function generateSchemas(catalogue: Catalogue): ReadonlyMap<string, string> {
  const schemas = new Map(
    Object.entries(files).map(([name, schema]): [string, Json] => {
      const printed = jsonSchema(schema);
      const { $schema, $defs, ...body } = name === 'rules' ? withNames(printed, catalogue) : printed;
      const texts = schemaTexts[name];
      if (texts === undefined) throw new DataError(`src/locale/schemas.ts: ${name}: no texts`);
      describe(body, name, '', texts);
      for (const [id, definition] of Object.entries($defs ?? {})) describe(definition, name, id, texts);
      const head = { $schema, $id: `urn:gouji:schema:${name}:1`, title: texts.title.join(' · ') };
      return [name, { ...head, description: texts.description.join('\n'), ...body, ...($defs && { $defs }) }];
    }),
  );
  const outputs = [...schemas].map(([name, schema]): [string, string] => [
    `schemas/${name}.schema.json`,
    `${JSON.stringify(schema, null, 2)}\n`,
  ]);
  return new Map([...outputs, ...printSchemas(schemas, readExample)]);
}

const tableKeys = new Set([
  'row',
  'tree',
  'column',
  'table',
  'units',
  'groups',
  'bound',
  'parts',
  'repeated',
  'a',
  'b',
]);
const columnKeys = new Set(['columns', 'by']);

/** Names of tables and columns where rules ask for them, so that editors complete them; other spellings stay allowed. */
function withNames(schema: Json, { tables }: Catalogue): Json {
  const sides = tables.flatMap(({ title, sides: own }) =>
    own.length > 1 ? own.map((side) => `${title}.${side.title}`) : [],
  );
  const titles = ['ALL', 'CODED', ...tables.map(({ title }) => title), ...sides];
  const columns = tables.flatMap((table) => table.columns.map(({ title }) => title));
  const names = (values: readonly string[]) => ({
    anyOf: [{ enum: [...new Set(values)] }, { type: 'string', pattern: '\\S' }],
  });
  const renamed = (node: unknown, from: string, to: string): unknown =>
    JSON.parse(JSON.stringify(node).replaceAll(`"#/$defs/${from}"`, `"#/$defs/${to}"`));
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== 'object' || node === null) return node;
    const entries = Object.entries(node).map(([key, value]): [string, unknown] => {
      if (key !== 'properties') return [key, walk(value)];
      const properties = Object.entries(value as object).map(([name, property]): [string, unknown] => {
        if (tableKeys.has(name)) return [name, walk(renamed(property, 'expression', 'table'))];
        return [name, columnKeys.has(name) ? renamed(property, 'texts', 'columns') : walk(property)];
      });
      return [key, Object.fromEntries(properties)];
    });
    return Object.fromEntries(entries);
  };
  const { $defs = {}, ...body } = schema;
  const column = { $ref: '#/$defs/column' };
  const list = { type: 'array', minItems: 1, maxItems: 200, items: column };
  const added = { table: names(titles), column: names(columns), columns: { anyOf: [column, list] } };
  return { ...body, $defs: { ...$defs, quantifier: walk($defs['quantifier']), ...added } } as Json;
}

function jsonSchema(schema: z.core.$ZodType): Json {
  return z.toJSONSchema(schema, {
    io: 'input',
    metadata: named,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: json }) => {
      const other = written.get(zodSchema);
      if (other === undefined) return;
      for (const key of Object.keys(json)) delete json[key];
      Object.assign(json, other);
    },
  }) as unknown as Json;
}

/** Gives every key its description in both languages; one without is an error. */
function describe(json: unknown, name: string, id: string, texts: SchemaTexts): void {
  if (typeof json !== 'object' || json === null) return;
  const { properties = {}, ...rest } = json as Json;
  for (const [key, property] of Object.entries(properties)) {
    describe(property, name, id, texts);
    // A key that is only known to be told as misplaced.
    if ('not' in property) continue;
    const text = texts.keys[id]?.[key] ?? texts.keys['*']?.[key];
    if (text === undefined) throw new DataError(`src/locale/schemas.ts: ${name}: ${id}.${key} has no text`);
    property['description'] = text.join('\n');
  }
  for (const inner of Object.values(rest)) describe(inner, name, id, texts);
}
