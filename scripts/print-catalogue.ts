import type { Catalogue } from '../src/core/catalogue/types.ts';

/** One entry a line, so that a change of the data shows as a short difference. */
const list = (entries: readonly unknown[], indent: string): string =>
  entries.map((entry) => `${indent}${JSON.stringify(entry)},\n`).join('');

/** The TypeScript source of `core/generated/catalogue.ts`. The same catalogue always gives the same bytes. */
export function printCatalogue({ tables, codes, conventions }: Catalogue): string {
  const tableTexts = tables.map(
    ({ columns, sides, ...rest }) =>
      `    {\n      ...${JSON.stringify(rest)},\n      columns: [\n${list(columns, '        ')}      ],\n` +
      `      sides: [\n${list(sides, '        ')}      ],\n    },\n`,
  );
  return [
    '// Generated from rules/catalogue by `node scripts/run.mjs generate`. Do not edit.\n',
    "import type { Catalogue } from '../catalogue/types.ts';\n\n",
    'export const catalogue: Catalogue = {\n',
    `  tables: [\n${tableTexts.join('').replaceAll('...{', '').replaceAll(/^ {6}(.*)\},$/gm, '      $1,')}  ],\n`,
    `  codes: [\n${list(codes, '    ')}  ],\n`,
    `  conventions: ${JSON.stringify(conventions, null, 2).replaceAll('\n', '\n  ')},\n};\n`,
  ].join('');
}
