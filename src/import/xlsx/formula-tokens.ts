/** One piece of a formula, as written. */
export interface FormulaToken {
  readonly type: 'text' | 'sheet' | 'cell' | 'columns' | 'rows' | 'number' | 'name' | 'other';
  readonly text: string;
}

const behind = '(?![\\w.(!$\\u0080-\\uffff])';
const patterns: readonly (readonly [FormulaToken['type'], string])[] = [
  ['text', '"(?:[^"]|"")*"'],
  ['sheet', "'(?:[^']|''){1,255}'!"],
  ['columns', `\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}${behind}`],
  ['rows', `\\$?\\d{1,7}:\\$?\\d{1,7}${behind}`],
  ['cell', `\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}${behind}`],
  ['sheet', '[A-Za-z_\\u0080-\\uffff][\\w.\\u0080-\\uffff]{0,254}!'],
  ['name', '[A-Za-z_\\\\\\u0080-\\uffff][\\w.?\\u0080-\\uffff]{0,254}'],
  ['number', '(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,3})?'],
  ['other', '[\\s\\S]'],
];
const token = new RegExp(patterns.map(([, pattern]) => `(${pattern})`).join('|'), 'gy');

/** Characters that spreadsheet programs allow in a formula. */
const longestFormula = 8_192;

/** Splits a formula into references and what stands between them. */
export function tokenizeFormula(formula: string): FormulaToken[] {
  if (formula.length > longestFormula) return [{ type: 'other', text: formula }];
  const tokens: FormulaToken[] = [];
  for (const match of formula.matchAll(token)) {
    const index = match.findIndex((group, at) => at > 0 && group !== undefined);
    tokens.push({ type: patterns[index - 1]?.[0] ?? 'other', text: match[0] });
  }
  return tokens;
}
