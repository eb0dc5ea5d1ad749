import type { PeerQuery } from '../ir/ir.ts';
import { asMap, checkKeys, choiceField, requireKeys, textField } from '../source/fields.ts';
import type { SourceText } from '../source/source-text.ts';
import type { MapNode, YamlNode } from '../source/yaml-node.ts';
import { documentKindNames, peerKeys, peerOffices } from './rule-keys.ts';

/** A document is compared with its neighbours in time, not with any. */
const years = /^[+-]?[0-9]$/;

function readPeer(source: SourceText, name: string, node: YamlNode): PeerQuery | undefined {
  const map = asMap(source, node, name);
  if (map === undefined) return undefined;
  checkKeys(source, map, peerKeys);
  requireKeys(source, map, ['kind'], map.span);
  const kind = choiceField(source, map, 'kind', documentKindNames);
  const year = textField(source, map, 'year');
  if (year !== undefined && !years.test(year.text)) {
    source.report('bad-value', { key: 'year', value: year.text, expected: '-1, 0, 1' }, year.span);
    return undefined;
  }
  if (kind === undefined) return undefined;
  const office = choiceField(source, map, 'office', peerOffices) ?? 'same';
  return { name, kind, year: Number(year?.text ?? 0), office };
}

/** Reads `with: {name: {kind, year, office}}`: the other documents that the expressions may speak of. */
export function readPeers(source: SourceText, map: MapNode): readonly PeerQuery[] {
  const entry = map.entries.get('with');
  const peers = entry && asMap(source, entry.value, 'with');
  if (peers === undefined) return [];
  return [...peers.entries.values()].flatMap(({ key, value }) => readPeer(source, key.text, value) ?? []);
}
