import type { Catalogue } from '../src/core/catalogue/types.ts';

const lineWidth = 140;

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
  const members = Object.entries(value).map(([key, item]) => `${inner}${key}: ${print(item, inner)},\n`);
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

/** The TypeScript source of `core/generated/catalogue.ts`. The same catalogue always gives the same bytes. */
export function printCatalogue(catalogue: Catalogue): string {
  return [
    '// Generated from rules/catalogue by `node scripts/run.mjs generate`. Do not edit.\n',
    "import type { Catalogue } from '../catalogue/types.ts';\n\n",
    `export const catalogue: Catalogue = ${print(catalogue, '')};\n`,
  ].join('');
}
