import { severities } from '../../core/findings/severity.ts';
import { checkShape } from '../../core/language/source/check-shape.ts';
import { readYaml } from '../../core/language/source/read-yaml.ts';
import { inOrder, openSource, type SourceText } from '../../core/language/source/source-text.ts';
import type { YamlNode } from '../../core/language/source/yaml-node.ts';
import { readBoundedText } from '../read-bounded.ts';
import { type Config, configSchema } from './config.ts';
import { ConfigError } from './config-error.ts';

/** Characters: accepted findings of years are many. */
const largest = 5_000_000;

/** Reads a configuration. Throws `ConfigError` with every mistake and its place. */
export function readConfig(file: string, text: string): Config {
  const source = openSource(file, text);
  const root = readYaml(source, largest);
  const config = root === undefined ? {} : readRoot(source, root);
  if (source.problems.length > 0) throw new ConfigError(inOrder(source.problems));
  return config;
}

function readRoot(source: SourceText, root: YamlNode): Config {
  const shape = checkShape(source, configSchema, { node: root });
  if (shape === undefined || root.type !== 'map') return {};
  const { severity, suppressions, overrides, ...config } = shape;
  const entries = root.entries.get('suppressions')?.value;
  const lines = entries?.type === 'list' ? entries.items.map(({ span }) => source.place(span).line) : [];
  const parts = root.entries.get('overrides')?.value;
  const levelsOf = (index: number): YamlNode | undefined => {
    const part = parts?.type === 'list' ? parts.items[index] : undefined;
    return part?.type === 'map' ? part.entries.get('severity')?.value : undefined;
  };
  return {
    ...config,
    ...(severity && { severity: readSeverities(root.entries.get('severity')?.value) }),
    ...(overrides && {
      overrides: overrides.map(({ severity: levels, ...each }, index) => ({
        ...each,
        ...(levels && { severity: readSeverities(levelsOf(index)) }),
      })),
    }),
    ...(suppressions && {
      suppressions: suppressions.map((each, index) => ({ ...each, line: lines[index] ?? 1 })),
    }),
  };
}

/** Prefixes of rules with their level, in the order written. Any name is just a name. */
function readSeverities(node: YamlNode | undefined): NonNullable<Config['severity']> {
  const entries = node?.type === 'map' ? [...node.entries.values()] : [];
  return new Map(
    entries.flatMap(({ key, value }) => {
      const level = severities.find((each) => value.type === 'text' && each === value.text);
      return level === undefined ? [] : [[key.text, level] as const];
    }),
  );
}

/** Reads a configuration from disk; `file` is its name in messages. Throws `ReadError` when it is no file of a sensible size. */
export async function loadConfig(path: string, file: string): Promise<Config> {
  return readConfig(file, await readBoundedText(path, file));
}
