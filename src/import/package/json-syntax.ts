/** What may stand at a position. */
type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

interface Scan {
  readonly text: string;
  at: number;
  expected: Expected;
  /** Open brackets. */
  readonly open: ('{' | '[')[];
}

/** Offset of the first character at which a text stops being JSON; its length when it only ends too early. */
export function firstJsonError(text: string): number {
  const scan: Scan = { text, at: 0, expected: 'value', open: [] };
  while (true) {
    scan.at = match(text, scan.at, /[ \t\r\n]*/y) ?? scan.at;
    if (scan.at >= text.length) return text.length;
    const end = nextToken(scan);
    if (end === undefined) return scan.at;
    scan.at = end;
  }
}

function match(text: string, at: number, pattern: RegExp): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** End of the token at the current position, or `undefined` when none that is expected stands there. */
function nextToken(scan: Scan): number | undefined {
  switch (scan.expected) {
    case 'nothing':
      return undefined;
    case 'colon':
      return punctuation(scan, ':', 'value');
    case 'comma-or-end':
      return closing(scan) ?? punctuation(scan, ',', scan.open.at(-1) === '{' ? 'key' : 'value');
    case 'key':
      return key(scan);
    case 'key-or-end':
      return closing(scan) ?? key(scan);
    case 'value':
      return value(scan);
    case 'value-or-end':
      return closing(scan) ?? value(scan);
  }
}

function punctuation(scan: Scan, mark: string, then: Expected): number | undefined {
  if (scan.text[scan.at] !== mark) return undefined;
  scan.expected = then;
  return scan.at + 1;
}

function closing(scan: Scan): number | undefined {
  const open = scan.open.at(-1);
  if (open === undefined || scan.text[scan.at] !== (open === '{' ? '}' : ']')) return undefined;
  scan.open.pop();
  scan.expected = afterValue(scan);
  return scan.at + 1;
}

function afterValue(scan: Scan): Expected {
  return scan.open.length === 0 ? 'nothing' : 'comma-or-end';
}

function key(scan: Scan): number | undefined {
  const end = endOfString(scan.text, scan.at);
  if (end !== undefined) scan.expected = 'colon';
  return end;
}

function value(scan: Scan): number | undefined {
  const mark = scan.text[scan.at];
  if (mark === '{' || mark === '[') {
    scan.open.push(mark);
    scan.expected = mark === '{' ? 'key-or-end' : 'value-or-end';
    return scan.at + 1;
  }
  const end =
    endOfString(scan.text, scan.at) ??
    match(scan.text, scan.at, /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y) ??
    match(scan.text, scan.at, /true|false|null/y);
  if (end !== undefined) scan.expected = afterValue(scan);
  return end;
}

function endOfString(text: string, start: number): number | undefined {
  if (text[start] !== '"') return undefined;
  let at = start + 1;
  while (at < text.length && text[at] !== '"') {
    const next = text[at] === '\\' ? match(text, at, /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y) : at + 1;
    if (next === undefined || (text[at] ?? '') < ' ') return undefined;
    at = next;
  }
  return at < text.length ? at + 1 : undefined;
}
