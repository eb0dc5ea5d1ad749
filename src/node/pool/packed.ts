import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { KeptPart } from '../../check/workplace.ts';

/** A document or what was found in it as bytes: a tenth of what it takes as objects. A copy, since what deflates holds more memory than it filled. */
export const pack = (value: unknown): Uint8Array =>
  new Uint8Array(deflateRawSync(serialize(value), { level: 1 }));

export const unpack = <T>(bytes: Uint8Array): T => deserialize(inflateRawSync(bytes)) as T;

/** A part of a document that lies packed. */
export interface PackedKept extends KeptPart {
  readonly packed: () => Uint8Array;
}

/** A part as bytes, wherever it lies. */
export const packedOf = (part: KeptPart | PackedKept): Uint8Array =>
  'packed' in part ? part.packed() : pack(part.load());
