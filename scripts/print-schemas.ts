import { schemaPageIntro, schemaPageMeaning } from '../src/locale/schemas.ts';

/** One page that lists every key of the structured files, in both languages. */
export interface Json {
  [key: string]: unknown;
  properties?: Record<string, Json>;
  required?: readonly string[];
  items?: Json;
  anyOf?: readonly Json[];
  additionalProperties?: Json | boolean;
  $defs?: Record<string, Json>;
}

/** The page of some schemas by name. */
export function printSchemas(schemas: ReadonlyMap<string, Json>): string {
  const parts = [...schemas].map(([name, schema]) => {
    const { $defs = {}, ...body } = schema;
    const tables = [['', body] as const, ...Object.entries($defs)].flatMap(([id, json]) =>
      definition(id, json),
    );
    const [chinese, english] = String(schema['description']).split('\n');
    return [
      `## ${String(schema['title'])}`,
      `${chinese} · ${english}: \`schemas/${name}.schema.json\``,
      ...tables,
    ].join('\n\n');
  });
  return `${[schemaPageIntro, ...parts].join('\n\n')}\n`;
}

function definition(id: string, json: Json): string[] {
  const rows = keysOf(json).map(([key, property, isRequired]) => {
    const [chinese = '', english = ''] = String(property['description'] ?? '').split('\n');
    return `| \`${key}\`${isRequired ? ' \\*' : ''} | ${typeOf(property)} | ${chinese} | ${english} |`;
  });
  if (rows.length === 0) return [];
  const head = id === '' ? [] : [`### ${id}`];
  return [...head, [`| key | | ${schemaPageMeaning} | meaning |`, '|---|---|---|---|', ...rows].join('\n')];
}

/** Keys of an object, of its inner ones (`figures.read`), and of the objects that it may be. */
function keysOf(json: Json): [key: string, property: Json, isRequired: boolean][] {
  const own = Object.entries(json.properties ?? {}).flatMap(([key, property]): [string, Json, boolean][] => {
    if ('not' in property) return [];
    const inner = keysOf(property).map(([name, ...rest]): [string, Json, boolean] => [
      `${key}.${name}`,
      ...rest,
    ]);
    return [[key, property, json.required?.includes(key) ?? false], ...inner];
  });
  return [...own, ...(json.anyOf ?? []).flatMap(keysOf)];
}

function typeOf(json: Json): string {
  const { $ref, const: only, items, anyOf, type } = json;
  if (typeof $ref === 'string') return $ref.replace('#/$defs/', '');
  if (only !== undefined) return `\`${String(only)}\``;
  if (Array.isArray(json['enum'])) return json['enum'].map((value) => `\`${String(value)}\``).join(', ');
  if (anyOf !== undefined)
    return [...new Set(anyOf.map(typeOf))].filter((each) => each !== 'null').join(' / ');
  if (items !== undefined) return `[${typeOf(items)}]`;
  if (typeof json.additionalProperties === 'object') return `{…: ${typeOf(json.additionalProperties)}}`;
  return [type ?? '']
    .flat()
    .filter((each) => each !== 'null')
    .join(' / ');
}
