import { type PrintedNumber, printerOf } from './number-format.ts';

/** Prints a number in a format that is not one for plain numbers: dates, fractions, exponents, conditions. */
export type OtherPrinter = (code: string, value: number) => string;

/** Prints a stored number as its sheet shows it. */
export function printNumber(code: string, value: number, other: OtherPrinter | undefined): PrintedNumber {
  const printed = printerOf(code)(value);
  if (printed !== undefined) return printed;
  const text = other?.(code, value);
  return text === undefined ? printPlainly(value) : { text: text.trim(), isRounded: false };
}

function printPlainly(value: number): PrintedNumber {
  return printerOf('General')(value) ?? { text: String(value), isRounded: false };
}

/** Whether a format needs the other printer. */
export function isOtherFormat(code: string): boolean {
  return (
    printerOf(code)(1) === undefined || printerOf(code)(-1) === undefined || printerOf(code)(0) === undefined
  );
}
