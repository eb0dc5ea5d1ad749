import { stringify } from 'yaml';
import { order } from '../../core/findings/fingerprint.ts';
import { checkShape } from '../../core/language/source/check-shape.ts';
import { readYaml } from '../../core/language/source/read-yaml.ts';
import { inOrder, openSource } from '../../core/language/source/source-text.ts';
import { readBoundedText } from '../read-bounded.ts';
import { type BaselineEntry, baselineSchema } from './baseline.ts';
import { ConfigError } from './config-error.ts';

/** Characters: accepted findings of a country are many. */
const largest = 20_000_000;

/** An entry with the line that it starts on. */
export interface PlacedEntry extends BaselineEntry {
  readonly line: number;
}

/** Reads a baseline. Throws `ConfigError` with every mistake and its place. */
export function readBaseline(file: string, text: string): readonly PlacedEntry[] {
  const source = openSource(file, text);
  const root = readYaml(source, largest);
  const shape = root === undefined ? undefined : checkShape(source, baselineSchema, { node: root });
  if (root === undefined && source.problems.length === 0)
    source.report('missing-key', { key: 'schema' }, { start: 0, end: 0 });
  if (source.problems.length > 0) throw new ConfigError(inOrder(source.problems));
  const list = root?.type === 'map' ? root.entries.get('findings')?.value : undefined;
  const lines = list?.type === 'list' ? list.items.map(({ span }) => source.place(span).line) : [];
  return (shape?.findings ?? []).map((each, index) => ({ ...each, line: lines[index] ?? 1 }));
}

/** Reads a baseline from disk; `file` is its name in messages. Throws `ReadError` when it cannot be read. */
export async function loadBaseline(path: string, file: string): Promise<readonly PlacedEntry[]> {
  return readBaseline(file, await readBoundedText(path, file));
}

const sortKey = ({ document, rule, key, difference = '', figures = '' }: BaselineEntry): string =>
  [document, rule, key, difference, figures].join('\n');

/** Writes a baseline: in the order of documents, rules and keys, so that a change touches few lines. */
export function writeBaseline(entries: readonly BaselineEntry[], head: string): string {
  const findings = [...entries].sort((a, b) => order(sortKey(a), sortKey(b)));
  const comment = head.split('\n').map((line) => `# ${line}\n`);
  return comment.join('') + stringify({ schema: 'gouji-baseline/1', findings }, { lineWidth: 0 });
}
