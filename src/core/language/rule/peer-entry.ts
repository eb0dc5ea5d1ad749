import { documentKinds } from '../../model/disclosure.ts';
import type { PeerQuery } from '../ir/ir.ts';
import { choiceAt, mapOf, textOf, valueAt } from '../source/picks.ts';
import type { MapNode } from '../source/yaml-node.ts';
import { peerOffices } from './rule-keys.ts';

/** Reads `with: {name: {kind, year, office}}`: the other documents that the expressions may speak of. */
export function readPeers(map: MapNode): readonly PeerQuery[] {
  const peers = mapOf(valueAt(map, 'with'));
  return [...(peers?.entries.values() ?? [])].flatMap(({ key, value }) => {
    const peer = mapOf(value);
    const kind = peer && choiceAt(peer, 'kind', documentKinds);
    if (peer === undefined || kind === undefined) return [];
    const year = Number(textOf(valueAt(peer, 'year'))?.text ?? 0);
    return [{ name: key.text, kind, year, office: choiceAt(peer, 'office', peerOffices) ?? 'same' }];
  });
}
