import { nearestName } from './edit-distance.ts';
import type { Span } from './problem.ts';
import type { SourceText } from './source-text.ts';
import type { MapNode, TextNode, YamlNode } from './yaml-node.ts';

/** Reports every key of the map that is not allowed. */
export function checkKeys(source: SourceText, map: MapNode, allowed: readonly string[]): void {
  for (const { key } of map.entries.values()) {
    if (allowed.includes(key.text)) continue;
    const params = { key: key.text, expected: allowed.join(', ') };
    source.report('unknown-key', params, key.span, nearestName(key.text, allowed));
  }
}

/** Reports every required key that the map lacks, at `owner`. */
export function requireKeys(source: SourceText, map: MapNode, keys: readonly string[], owner: Span): void {
  for (const key of keys) {
    if (!map.entries.has(key)) source.report('missing-key', { key }, owner);
  }
}

/** The node as a map, or a problem. */
export function asMap(source: SourceText, node: YamlNode, key: string): MapNode | undefined {
  if (node.type === 'map') return node;
  source.report('expected-map', { key }, node.span);
  return undefined;
}

/** The node as a text that is not empty, or a problem. */
export function asText(source: SourceText, node: YamlNode, key: string): TextNode | undefined {
  if (node.type !== 'text') source.report('expected-text', { key }, node.span);
  else if (node.text.trim() === '') source.report('empty-value', { key }, node.span);
  else return node;
  return undefined;
}

/** The text under a key; a missing key is no problem here. */
export function textField(source: SourceText, map: MapNode, key: string): TextNode | undefined {
  const entry = map.entries.get(key);
  if (entry === undefined) return undefined;
  return asText(source, entry.value, key);
}

/** The value under a key, which must be one of a closed list. */
export function choiceField<T extends string>(
  source: SourceText,
  map: MapNode,
  key: string,
  choices: readonly T[],
): T | undefined {
  const node = textField(source, map, key);
  if (node === undefined) return undefined;
  const found = choices.find((choice) => choice === node.text);
  if (found === undefined) {
    const params = { key, value: node.text, expected: choices.join(', ') };
    source.report('bad-value', params, node.span, nearestName(node.text, choices));
  }
  return found;
}

/** Longer lists are no rules that someone wrote. */
const longestList = 200;

/** One node or a list of nodes. An empty list is a problem. */
export function oneOrMany(source: SourceText, node: YamlNode, key: string): readonly YamlNode[] {
  if (node.type !== 'list') return [node];
  const [tooMany] = node.items.slice(longestList);
  if (node.items.length === 0) source.report('empty-value', { key }, node.span);
  if (tooMany !== undefined)
    source.report('list-too-long', { key, limit: String(longestList) }, tooMany.span);
  return node.items.slice(0, longestList);
}

/** One text or a list of texts. */
export function textsField(source: SourceText, map: MapNode, key: string): readonly TextNode[] {
  const entry = map.entries.get(key);
  if (entry === undefined) return [];
  return oneOrMany(source, entry.value, key).flatMap((item) => asText(source, item, key) ?? []);
}
