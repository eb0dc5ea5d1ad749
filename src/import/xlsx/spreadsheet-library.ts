import { builtinFormats } from './builtin-formats.ts';
import type { OtherPrinter } from './print-cell.ts';

/** A cell as the library gives it: type, value, number format, formula. */
export interface LibraryCell {
  readonly t: string;
  readonly v?: unknown;
  readonly z?: unknown;
  readonly f?: string;
}

interface Position {
  readonly r: number;
  readonly c: number;
}

/** A sheet as the library gives it; rows and cells that are not there are holes. */
export interface LibrarySheet {
  readonly '!data'?: readonly (readonly LibraryCell[] | undefined)[];
  readonly '!merges'?: readonly { readonly s: Position; readonly e: Position }[];
  readonly '!rows'?: readonly ({ readonly hidden?: boolean } | undefined)[];
  readonly '!cols'?: readonly ({ readonly hidden?: boolean } | undefined)[];
  /** Set for sheets of charts, dialogues and macros. */
  readonly '!type'?: string;
}

interface LibraryWorkbook {
  readonly SheetNames: readonly string[];
  readonly Sheets: Readonly<Record<string, LibrarySheet>>;
  readonly Workbook?: { readonly Sheets?: readonly { readonly name?: string; readonly Hidden?: number }[] };
}

interface Library {
  readonly SSF: {
    format(code: string, value: number, options: { date1904: boolean }): unknown;
    load(code: string, id: number): void;
  };
  parse_xlscfb(bytes: Uint8Array, options: Readonly<Record<string, unknown>>): LibraryWorkbook;
  set_cptable(tables: unknown): void;
}

async function loadLibrary(): Promise<Library> {
  return (await import('@e965/xlsx')) as unknown as Library;
}

/** Loads the printer for dates, fractions, exponents and conditions. */
export async function loadOtherPrinter(startsIn1904: boolean): Promise<OtherPrinter> {
  const { SSF } = await loadLibrary();
  return (code, value) => {
    try {
      return String(SSF.format(code, value, { date1904: startsIn1904 }));
    } catch {
      // A format that nobody can print: the plain number still says what is stored.
      return String(value);
    }
  };
}

/** One sheet of an old workbook; `sheet` is missing when the stream ends before it. */
export interface FoundSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly sheet: LibrarySheet | undefined;
}

/** Parses the workbook stream of an old workbook, which must have been checked before. */
export async function parseBiff(bytes: Uint8Array, hasCodePage: boolean): Promise<{ sheets: FoundSheet[] }> {
  const library = await loadLibrary();
  if (hasCodePage) library.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
  // The library remembers formats of the workbook before.
  for (let id = 0; id < 164; id++) library.SSF.load(builtinFormats.get(id) ?? 'General', id);
  const workbook = library.parse_xlscfb(bytes, {
    type: 'buffer',
    dense: true,
    cellStyles: true,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    ...(hasCodePage ? { codepage: 936 } : {}),
  });
  const hidden = new Set<string>();
  for (const { name, Hidden: state } of workbook.Workbook?.Sheets ?? []) {
    if (name !== undefined && state !== undefined && state > 0) hidden.add(name);
  }
  const sheets = workbook.SheetNames.map((name) => ({
    name,
    isHidden: hidden.has(name),
    sheet: sheetOf(workbook.Sheets, name),
  }));
  return { sheets };
}

/** The library keys sheets by name in a plain object, where `__proto__` becomes the prototype. */
function sheetOf(sheets: LibraryWorkbook['Sheets'], name: string): LibrarySheet | undefined {
  if (Object.hasOwn(sheets, name)) return sheets[name];
  const prototype: unknown = Object.getPrototypeOf(sheets);
  return name === '__proto__' && prototype !== Object.prototype ? (prototype as LibrarySheet) : undefined;
}
