/** Writes drafted tables as a normalized package, the way a data repository would hold them. */
import { type DraftTable, printFen } from './consistent-document.ts';

export interface PackageOptions {
  readonly kind: 'budget' | 'final';
  readonly department: string;
  readonly year: number;
  /** 元 or 万元. */
  readonly unit: '元' | '万元';
  readonly title?: string;
}

const exponents = { 元: 0, 万元: 4 } as const;

function csv(table: DraftTable, exponent: number): string {
  const keys = ['side', 'row', 'code', 'label'];
  const lines = table.rows.map((row, index) => [
    row.side ?? '',
    row.row,
    row.code ?? '',
    row.label,
    ...table.columns.map((id) => (row.fen[id] === undefined ? '' : printFen(row.fen[id], exponent))),
    `L${index + 2}`,
  ]);
  return `${[[...keys, ...table.columns, 'source'], ...lines].map((line) => line.join(',')).join('\n')}\n`;
}

/** Path → text of every file of the package. */
export function packageFiles(tables: readonly DraftTable[], options: PackageOptions): Map<string, string> {
  const files = new Map<string, string>();
  const resources = tables.map((table) => {
    const path = `${table.table}.csv`;
    files.set(path, csv(table, exponents[options.unit]));
    return {
      path,
      schema: {
        fields: ['side', 'row', 'code', 'label', ...table.columns, 'source'].map((name) => ({
          name,
          type: 'string',
        })),
      },
      gouji: {
        table: table.table,
        title: table.title,
        currencyUnit: options.unit,
        notes: table.notes.map((text) => ({ text, saysEmpty: true, source: 'L1' })),
      },
    };
  });
  const { kind, department, year, unit } = options;
  const descriptor = {
    name: `${kind}-${year}`,
    title: options.title ?? `${department}${year}`,
    resources,
    gouji: { version: '1', kind, department, year, currencyUnit: unit },
  };
  files.set('datapackage.json', `${JSON.stringify(descriptor, null, 2)}\n`);
  return files;
}
