import { readFileSync } from 'node:fs';
import { type Document, isCollection, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod/mini';

/** A data file that cannot be used; the message starts with `file:line`. */
export class DataError extends Error {}

/** The line on which the value (or, for an unknown key, the key) at `path` stands. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (!isCollection(node)) break;
    const item = node.items.find(
      (each, index) =>
        index === step || (isPair(each) && isScalar(each.key) && String(each.key.value) === String(step)),
    );
    const key = isPair(item) ? item.key : item;
    if (isNode(key) && key.range) offset = key.range[0];
    node = isPair(item) ? item.value : item;
  }
  return lines.linePos(offset).line;
}

/** Reads one YAML file and checks it. Every problem is named with its line. */
export function readYaml<T>(file: string, schema: z.core.$ZodType<T>): T {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), {
    lineCounter: lines,
    uniqueKeys: true,
    merge: true,
  });
  const broken = document.errors[0];
  if (broken !== undefined) {
    throw new DataError(`${file}:${lines.linePos(broken.pos[0]).line}: ${broken.message}`);
  }
  const result = z.safeParse(schema, document.toJS({ maxAliasCount: -1 }) as unknown);
  if (result.success) return result.data;
  const messages = result.error.issues.map((issue) => {
    const key = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    const path = [...issue.path, ...key];
    return `${file}:${lineOf(document, lines, path)}: ${path.map(String).join('.')}: ${issue.message}`;
  });
  throw new DataError(messages.join('\n'));
}
