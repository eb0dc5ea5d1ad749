/** Parts of nodes whose shape a schema has checked: what has another one was reported and is passed over. */
import type { MapNode, TextNode, YamlNode } from './yaml-node.ts';

/** Longer lists are no rules that someone wrote. */
export const longestList = 200;

export const mapOf = (node: YamlNode | undefined): MapNode | undefined =>
  node?.type === 'map' ? node : undefined;

/** The value under a key. */
export const valueAt = (map: MapNode, key: string): YamlNode | undefined => map.entries.get(key)?.value;

/** A text that is not blank. */
export function textOf(node: YamlNode | undefined): TextNode | undefined {
  return node?.type === 'text' && node.text.trim() !== '' ? node : undefined;
}

/** One node or the nodes of a list. */
export function nodesAt(map: MapNode, key: string): readonly YamlNode[] {
  const node = valueAt(map, key);
  if (node === undefined) return [];
  return node.type === 'list' ? node.items.slice(0, longestList) : [node];
}

/** One text or the texts of a list. */
export const textsAt = (map: MapNode, key: string): readonly TextNode[] =>
  nodesAt(map, key).flatMap((node) => textOf(node) ?? []);

/** One of a closed list. */
export function choiceAt<T extends string>(map: MapNode, key: string, choices: readonly T[]): T | undefined {
  const text = textOf(valueAt(map, key))?.text;
  return choices.find((choice) => choice === text);
}
