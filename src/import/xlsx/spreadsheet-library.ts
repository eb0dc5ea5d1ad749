import type { OtherPrinter } from './print-cell.ts';

interface Formatter {
  format(code: string, value: number, options: { readonly date1904: boolean }): unknown;
}

/** Loads the printer for dates, fractions, exponents and conditions: the only use of the spreadsheet library. */
export async function loadOtherPrinter(): Promise<(startsIn1904: boolean) => OtherPrinter> {
  const library: { readonly SSF: Formatter } = await import('@e965/xlsx');
  return (startsIn1904) => (code, value) => {
    try {
      return String(library.SSF.format(code, value, { date1904: startsIn1904 }));
    } catch {
      // A format that nobody can print: the plain number still says what is stored.
      return String(value);
    }
  };
}
