/**
 * Control characters and marks that reorder text: a document must not move the cursor, colour the terminal or make a
 * figure read backwards.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controls = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;

/** Text of a document as it may be printed: on one line, without control characters. */
export function cleanText(text: string): string {
  return text.replace(controls, (found) => (/[\t\n\r]/.test(found) ? ' ' : ''));
}

/** A copy of plain data with every string cleaned. */
export function cleanData<T>(data: T): T {
  if (typeof data === 'string') return cleanText(data) as T;
  if (Array.isArray(data)) return data.map(cleanData) as T;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, cleanData(value)])) as T;
}

/** Escapes in JSON what `JSON.stringify` leaves although a terminal would act on it. */
export function escapeControls(json: string): string {
  return json.replace(/[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, (found) => {
    return `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
