/**
 * Text that may go to a terminal or a log: nothing in it moves the cursor, writes a title, makes a link or turns the
 * direction of writing. The streams of the command line take no other.
 */
export type Printable = string & { readonly gate: 'terminal' };

/** What a terminal acts on, line breaks and tabs apart, and marks that reorder or hide text. */
const acting =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /\r(?!\n)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Emphasis as paint puts it on. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const emphasis = /(\u001b\[(?:1|2|22|31|32|33|36|39)m)/;

/** Takes out whatever a terminal would act on. */
export const printable = (text: string): Printable => text.replace(acting, '') as Printable;

/** The same, but emphasis stays: for text that was painted after everything of a document in it was cleaned. */
export const painted = (text: string): Printable =>
  text
    .split(emphasis)
    .map((part, index) => (index % 2 === 1 ? part : printable(part)))
    .join('') as Printable;

/** Wipes the line that the cursor stands in. */
export const wipedLine = '\r\u001b[K' as Printable;

/** Printable texts one behind the other. */
export const joined = (...texts: readonly Printable[]): Printable => texts.join('') as Printable;
