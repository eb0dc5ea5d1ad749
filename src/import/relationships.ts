import { ReadError } from '../core/model/read-error.ts';
import { readTags } from './xml.ts';
import type { Archive } from './zip.ts';

/** A part of an office package that another part refers to. */
export interface Relationship {
  /** Last segment of the type's URI (`worksheet`, `styles`): equal in both generations of the standard. */
  readonly type: string;
  /** Name of the part in the archive. */
  readonly target: string;
}

/** The relationships of one part by id; empty when it has none. The package itself is the part ``. */
export function readRelationships(archive: Archive, part: string): Map<string, Relationship> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const found = new Map<string, Relationship>();
  const name = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!archive.has(name)) return found;
  for (const tag of readTags(archive, name)) {
    const { Id: id, Type: type, Target: target, TargetMode: mode } = tag.attributes;
    if (tag.name !== 'Relationship' || id === undefined || target === undefined || mode === 'External')
      continue;
    found.set(id, { type: lastSegment(type ?? ''), target: resolvePart(folder, target) });
  }
  return found;
}

function lastSegment(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

/** The part that a location means, seen from a folder (with its slash) unless it starts with one. */
export function resolvePart(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const segments = folder.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

/** Name of the main part: as the package says, else `usual`. Throws `reason` when there is none. */
export function findMainPart(archive: Archive, usual: string, reason: string): string {
  for (const { type, target } of readRelationships(archive, '').values()) {
    if (type === 'officeDocument' && archive.has(target)) return target;
  }
  if (archive.has(usual)) return usual;
  throw new ReadError(reason, usual, { file: archive.file });
}

/** First related part of a type that exists in the archive. */
export function relatedPart(
  archive: Archive,
  relationships: ReadonlyMap<string, Relationship>,
  type: string,
): string | undefined {
  for (const related of relationships.values()) {
    if (related.type === type && archive.has(related.target)) return related.target;
  }
  return undefined;
}
