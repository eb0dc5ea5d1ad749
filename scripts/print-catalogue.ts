import type { Catalogue, TableEntry } from '../src/core/catalogue/types.ts';

const lineWidth = 140;

const keyText = (key: string): string => (/^[A-Za-z]\w*$/.test(key) ? key : JSON.stringify(key));

/** JSON with short values on one line, so that a change of the data shows as a short difference. */
function print(value: unknown, indent: string): string {
  const flat = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || indent.length + flat.length <= lineWidth) return flat;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.every((item) => typeof item === 'string')
      ? wrap(
          value.map((item) => JSON.stringify(item)),
          inner,
        )
      : value.map((item) => `${inner}${print(item, inner)},\n`).join('');
    return `[\n${items}${indent}]`;
  }
  const members = Object.entries(value).map(
    ([key, item]) => `${inner}${keyText(key)}: ${print(item, inner)},\n`,
  );
  return `{\n${members.join('')}${indent}}`;
}

/** Short texts side by side, as many as fit. */
function wrap(texts: readonly string[], indent: string): string {
  const lines: string[] = [];
  for (const text of texts) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + text.length + 2 <= lineWidth)
      lines[lines.length - 1] = `${last} ${text},`;
    else lines.push(`${indent}${text},`);
  }
  return `${lines.join('\n')}\n`;
}

/** Sister tables share their columns or sides: each such list is printed once, which halves the file. */
function nameShared(tables: readonly TableEntry[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const table of tables) {
    for (const list of [table.columns, table.sides]) {
      const text = JSON.stringify(list);
      if (list.length > 0) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  const shared = [...counts].filter(([, count]) => count > 1).map(([text]) => text);
  return new Map(shared.map((text, index) => [text, `shared${index + 1}`]));
}

/** The TypeScript source of `core/generated/catalogue.ts`. The same catalogue always gives the same bytes. */
export function printCatalogue({ tables, codes, conventions, profiles = [] }: Catalogue): string {
  const shared = nameShared(tables);
  const list = (value: unknown): string => shared.get(JSON.stringify(value)) ?? print(value, '    ');
  const tableTexts = tables.map(({ columns, sides, ...rest }) => {
    const members = Object.entries(rest).map(([key, value]) => `    ${key}: ${print(value, '    ')},\n`);
    return `  {\n${members.join('')}    columns: ${list(columns)},\n    sides: ${list(sides)},\n  },\n`;
  });
  return [
    '// Generated from rules/catalogue by `npm run generate`. Do not edit.\n',
    "import type { Catalogue, CodeEntry, ColumnEntry, Conventions, ScoreProfile, SideEntry, TableEntry } from '../catalogue/types.ts';\n\n",
    ...[...shared].map(([text, name]) => {
      const type = text.includes('"lines":') ? 'SideEntry' : 'ColumnEntry';
      return `const ${name}: readonly ${type}[] = ${print(JSON.parse(text), '')};\n\n`;
    }),
    `const tables: readonly TableEntry[] = [\n${tableTexts.join('')}];\n\n`,
    `const codes: readonly CodeEntry[] = ${print(codes, '')};\n\n`,
    `const conventions: Conventions = ${print(conventions, '')};\n\n`,
    `const profiles: readonly ScoreProfile[] = ${print(profiles, '')};\n\n`,
    'export const catalogue: Catalogue = { tables, codes, conventions, profiles };\n',
  ].join('');
}
