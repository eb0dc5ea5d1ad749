const entities: ReadonlyMap<string, string> = new Map([
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', ' '],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['middot', '·'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['hellip', '…'],
  ['times', '×'],
  ['yen', '¥'],
  ['le', '≤'],
  ['ge', '≥'],
]);

const commands: ReadonlyMap<string, string> = new Map([
  ['geq', '≥'],
  ['geqslant', '≥'],
  ['ge', '≥'],
  ['leq', '≤'],
  ['leqslant', '≤'],
  ['le', '≤'],
  ['times', '×'],
  ['pm', '±'],
  ['approx', '≈'],
  ['sim', '～'],
]);

/** Word bookmarks that some converters leave in the text. */
const bookmark = /\[(?:bookmark: ?[^\]\n]{0,80}|_?GoBack)\]/g;
const entity = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,6}));/g;
const bold = /\*\*([^*\n]{1,2000})\*\*/g;
const formula = /\$([^$\n]{1,200})\$/g;

/** Removes what converters leave behind in running text: bookmarks, bold marks, entities, inline formulas. */
export function cleanInline(text: string): string {
  let clean = text;
  if (clean.includes('[')) clean = clean.replace(bookmark, '');
  if (clean.includes('**')) clean = clean.replace(bold, '$1');
  if (clean.includes('$')) clean = clean.replace(formula, (whole, body: string) => plainFormula(whole, body));
  return clean.includes('&') ? clean.replace(entity, decodeEntity) : clean;
}

/** The same for the content of a table cell, where `<br>` and vertical tabs are line breaks. */
export function cleanCell(text: string): string {
  const parts = splitBreaks(text);
  const joined = parts.length === 1 ? text : parts.map((part) => part.trim()).join('\n');
  return cleanInline(joined).replaceAll('\v', '\n').trim();
}

/** The parts between `<br>` marks. */
export function splitBreaks(text: string): string[] {
  return text.includes('<') ? text.split(/<br ?\/?>/i) : [text];
}

/** `\geq 90\%` → `≥90%`. Dollar amounts carry no backslash and stay. */
function plainFormula(whole: string, body: string): string {
  if (!body.includes('\\')) return whole;
  return body
    .replace(/\\([a-zA-Z]+)/g, (_, name: string) => commands.get(name) ?? '')
    .replace(/\\(.)/g, '$1')
    .replace(/[{}\s]/g, '');
}

function decodeEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return entities.get(name) ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10);
  const isCharacter = code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  if (!isCharacter) return whole;
  return code === 160 ? ' ' : String.fromCodePoint(code);
}
