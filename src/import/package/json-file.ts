import type { core } from 'zod/mini';
import type { Place } from '../../core/model/place.ts';
import { ReadError } from '../../core/model/read-error.ts';
import { readShape, type ShapeStep } from '../../core/schema/shape.ts';
import { decodeText } from '../encoding.ts';
import { limits } from '../limits.ts';

/** A JSON file, or a value inside it with the path that leads there. */
export interface JsonPart {
  readonly value: unknown;
  readonly path: readonly ShapeStep[];
  readonly text: string;
  /** The file. */
  readonly place: Place;
}

/** Parses JSON bytes; broken JSON gives a `ReadError` with `line:column`. */
export function parseJson(file: string, bytes: Uint8Array): JsonPart {
  if (bytes.length > limits.jsonBytes) throw new ReadError('file-too-large', String(bytes.length), { file });
  const { text } = decodeText(bytes, file);
  try {
    return { value: JSON.parse(text), path: [], text, place: { file } };
  } catch {
    // The engine's own message carries no position for most mistakes.
    const before = text.slice(0, firstJsonError(text));
    const line = before.split('\n').length;
    const column = before.length - before.lastIndexOf('\n');
    throw new ReadError('bad-json', `${line}:${column}`, { file, line });
  }
}

/** The value under a key or index; only own properties count, so that `constructor` is absent, and null is absent. */
export function partAt(part: JsonPart, step: ShapeStep): JsonPart {
  const { value } = part;
  const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
  const inner = isThere ? (value as Readonly<Record<ShapeStep, unknown>>)[step] : undefined;
  return { ...part, value: inner ?? undefined, path: [...part.path, step] };
}

/** Reads a part by its schema. The first mistake is thrown with the path that leads to it and its line. */
export function readPart<T>(schema: core.$ZodType<T>, part: JsonPart): T {
  const shaped = readShape(schema, part.value);
  if ('data' in shaped) return shaped.data;
  throw wrongPart({ ...part, path: [...part.path, ...(shaped.problems[0]?.path ?? [])] });
}

/** The error that names a part that is absent or of the wrong type. */
export function wrongPart({ path, text, place }: JsonPart): ReadError {
  const line = text.slice(0, offsetOf(text, path)).split('\n').length;
  return new ReadError('bad-descriptor', pathText(path), { ...place, line });
}

/** A path as people write it: `resources[0].gouji.year`. */
export function pathText(path: readonly ShapeStep[]): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${step}`))
    .join('');
}

/** A bracket that is open, and the key or index of the value that is being read in it. */
interface Open {
  readonly isMap: boolean;
  step: ShapeStep | undefined;
}

/** Offset of the last part of a path that is there, in sound JSON. */
export function offsetOf(text: string, path: readonly ShapeStep[]): number {
  const open: Open[] = [];
  let best = { depth: -1, offset: 0 };
  for (const { 0: token, index: offset } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],]|[^\s,:"{}[\]]+/gs)) {
    const isOnPath = open.every(({ step }, depth) => step !== undefined && step === path[depth]);
    if (isOnPath && open.length > best.depth) best = { depth: open.length, offset };
    stepOver(token, open);
  }
  return best.offset;
}

function stepOver(token: string, open: Open[]): void {
  const inner = open.at(-1);
  if (token === '}' || token === ']') open.pop();
  else if (token === ',' && inner !== undefined) {
    inner.step = typeof inner.step === 'number' ? inner.step + 1 : undefined;
  } else if (inner?.isMap && inner.step === undefined) inner.step = JSON.parse(token) as string;
  else if (token === '{') open.push({ isMap: true, step: undefined });
  else if (token === '[') open.push({ isMap: false, step: 0 });
}

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
