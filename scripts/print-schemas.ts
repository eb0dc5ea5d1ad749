import { schemaPages } from '../src/locale/schemas.ts';

/** The parts of a JSON Schema that pages are made of. */
export interface Json {
  [key: string]: unknown;
  properties?: Record<string, Json>;
  required?: readonly string[];
  items?: Json;
  anyOf?: readonly Json[];
  additionalProperties?: Json | boolean;
  $defs?: Record<string, Json>;
}

/** An example of a file: the language it is written in, and its text. */
type ExampleOf = (name: string) => readonly [language: string, text: string];

const chinese = 0;
const english = 1;
type Language = typeof chinese | typeof english;

const suffixes = ['.zh-CN.md', '.md'] as const;

/** In both languages a page for each schema and one that lists them, by path. */
export function printSchemas(schemas: ReadonlyMap<string, Json>, exampleOf: ExampleOf): Map<string, string> {
  const pages = ([chinese, english] as const).flatMap((language) => [
    [`docs/schemas${suffixes[language]}`, indexPage(schemas, language)] as const,
    ...[...schemas].map(
      ([name, schema]) =>
        [`docs/schemas/${name}${suffixes[language]}`, page(name, schema, language, exampleOf(name))] as const,
    ),
  ]);
  return new Map(pages);
}

const textOf = (texts: unknown, language: Language, separator = '\n'): string =>
  String(texts ?? '').split(separator)[language] ?? '';
const titleOf = (schema: Json, language: Language): string => textOf(schema['title'], language, ' · ');

const other = (path: string, language: Language): string => {
  const suffix = suffixes[language === chinese ? english : chinese];
  return `[${schemaPages.other[language]}](${path}${suffix})`;
};

function indexPage(schemas: ReadonlyMap<string, Json>, language: Language): string {
  const lines = [...schemas].map(
    ([name, schema]) =>
      `- [${titleOf(schema, language)}](schemas/${name}${suffixes[language]}): ${textOf(schema['description'], language)}`,
  );
  return `${[
    `# ${schemaPages.index[language]}`,
    `${schemaPages.generated[language]} ${other('schemas', language)}`,
    schemaPages.intro[language],
    schemaPages.editor[language],
    lines.join('\n'),
  ].join('\n\n')}\n`;
}

function page(
  name: string,
  { $defs = {}, ...schema }: Json,
  language: Language,
  [code, example]: readonly [string, string],
): string {
  const tables = [['', schema] as const, ...Object.entries($defs)].flatMap(([id, json]) =>
    definition(id, json, language),
  );
  return `${[
    `# ${titleOf(schema, language)}`,
    `${schemaPages.generated[language]} ${other(name, language)}`,
    `${textOf(schema['description'], language)}. ${schemaPages.schema[language]}: \`schemas/${name}.schema.json\``,
    `## ${schemaPages.example[language]}`,
    `\`\`\`${code}\n${example}\n\`\`\``,
    `## ${schemaPages.keys[language]}`,
    schemaPages.star[language],
    ...tables,
  ].join('\n\n')}\n`;
}

function definition(id: string, json: Json, language: Language): string[] {
  const rows = keysOf(json).map(([key, property, isRequired]) => {
    const meaning = textOf(property['description'], language);
    return `| \`${key}\`${isRequired ? ' \\*' : ''} | ${typeOf(property)} | ${meaning} |`;
  });
  if (rows.length === 0) return [];
  const head = id === '' ? [] : [`### ${id}`];
  return [...head, [`| ${schemaPages.head[language]} |`, '|---|---|---|', ...rows].join('\n')];
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
