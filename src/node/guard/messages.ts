import type { Place } from '../../core/model/place.ts';
import type { RawProblem } from '../../import/raw.ts';
import type { PartOutline } from '../../recognize/joining/join-disclosures.ts';
import type { Overrides } from '../../recognize/recognize.ts';

/** A document to read. */
export interface ReadRequest {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly overrides: Overrides;
}

/** What came of it: its parts, or why it could not be read (a `ReadError`). */
export type ReadReply =
  | {
      readonly encoding: string | undefined;
      readonly problems: readonly RawProblem[];
      readonly parts: readonly { readonly outline: PartOutline; readonly packed: Uint8Array }[];
    }
  | { readonly reason: string; readonly detail: string; readonly place?: Place };
