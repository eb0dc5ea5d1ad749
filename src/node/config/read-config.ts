import { isScalar, isSeq, type ParsedNode, parseDocument } from 'yaml';
import type { Severity } from '../../core/findings/report.ts';
import { languages } from '../../locale/locale.ts';
import { type Config, type ConfiguredSuppression, documentKinds, failLevels, severities } from './config.ts';
import { ConfigError } from './config-problem.ts';
import { ConfigReader } from './config-reader.ts';

type Read = (reader: ConfigReader, node: ParsedNode | null, name: string) => unknown;

/** How each key is read. */
const keys: Readonly<Record<keyof Config, Read>> = {
  rules: (reader, node, name) => reader.texts(node, name),
  select: (reader, node, name) => reader.texts(node, name),
  ignore: (reader, node, name) => reader.texts(node, name),
  severity: readSeverities,
  failOn: (reader, node, name) => reader.oneOf(node, name, failLevels),
  maxWarnings: (reader, node, name) => reader.count(node, name, 'count'),
  lang: (reader, node, name) => reader.oneOf(node, name, languages),
  kind: (reader, node, name) => reader.oneOf(node, name, documentKinds),
  year: (reader, node, name) => reader.count(node, name, 'year'),
  unit: (reader, node, name) => reader.text(node, name),
  suppressions: readSuppressions,
};

/** Reads a configuration. Throws `ConfigError` with every mistake and its place. */
export function readConfig(file: string, text: string): Config {
  const reader = new ConfigReader(file, text);
  const document = parseDocument(text, {
    prettyErrors: false,
    uniqueKeys: false,
    maxAliasCount: 0,
  } as object);
  for (const { message, pos } of [...document.errors, ...document.warnings]) {
    reader.report('configSyntax', { detail: message }, pos);
  }
  const config =
    reader.problems.length === 0 ? readKeys(reader, document.contents as ParsedNode | null, file) : {};
  if (reader.problems.length > 0) throw new ConfigError(reader.problems);
  return config;
}

function readKeys(reader: ConfigReader, root: ParsedNode | null, file: string): Config {
  const config: Record<string, unknown> = {};
  if (root === null || (isScalar(root) && root.value === null)) return config;
  for (const [key, value] of reader.entries(root, file, Object.keys(keys))) {
    const read = keys[key as keyof Config](reader, value, key);
    if (read !== undefined) config[key] = read;
  }
  return config as Config;
}

function readSeverities(reader: ConfigReader, node: ParsedNode | null, name: string): Map<string, Severity> {
  const result = new Map<string, Severity>();
  for (const [prefix, value] of reader.entries(node, name)) {
    const level = reader.oneOf(value, prefix, severities);
    if (level !== undefined) result.set(prefix, level);
  }
  return result;
}

const suppressionKeys = ['rule', 'key', 'document', 'reason'];

function readSuppressions(
  reader: ConfigReader,
  node: ParsedNode | null,
  name: string,
): ConfiguredSuppression[] {
  if (!isSeq(node)) {
    reader.wrongType(name, 'list', node);
    return [];
  }
  return node.items.flatMap((item) => readSuppression(reader, item as ParsedNode, name) ?? []);
}

function readSuppression(
  reader: ConfigReader,
  node: ParsedNode,
  name: string,
): ConfiguredSuppression | undefined {
  const entries = reader.entries(node, name, suppressionKeys);
  const text = (key: string): string | undefined => {
    const value = entries.get(key);
    const found = value === undefined ? undefined : reader.text(value, key)?.trim();
    return found === '' ? undefined : found;
  };
  const [rule, key, document, reason] = suppressionKeys.map(text);
  for (const [each, value] of Object.entries({ rule, key, reason })) {
    if (value === undefined) reader.report('configMissing', { name: each }, node.range);
  }
  if (rule === undefined || key === undefined || reason === undefined) return undefined;
  return { rule, key, reason, ...(document !== undefined && { document }), line: reader.line(node) };
}
