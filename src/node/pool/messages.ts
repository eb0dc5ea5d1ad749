import type { CheckSettings } from '../../check/work.ts';
import type {
  CheckTask,
  DocumentTally,
  KeptPart,
  NormalizedInput,
  NormalizedReading,
  RawPart,
  RawReading,
  RunDocument,
} from '../../check/workplace.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { PeerAnswer } from '../../core/engine/index/peer-directory.ts';
import type { CoverageCounts } from '../../core/findings/coverage-counts.ts';
import type { CompiledRule } from '../../core/language/ir/ir.ts';
import type { Place } from '../../core/model/place.ts';
import type { Overrides } from '../../recognize/recognize.ts';
import type { OcrMode } from '../recognizer.ts';

/** What threads are given for all tasks. */
export interface ThreadSettings extends CheckSettings {
  /** The sets of rules that documents are checked by; nothing stands for the built-in ones, which are not sent. */
  readonly ruleSets: readonly (readonly CompiledRule[] | undefined)[];
  /** A catalogue of one's own. */
  readonly catalogue?: Catalogue;
  readonly ocr?: OcrMode;
  /** The folder of results of earlier runs. */
  readonly cacheFolder?: string;
}

/** A part of a document as bytes. */
export interface PackedPart extends Omit<KeptPart, 'load'> {
  readonly packed: Uint8Array;
}

export interface PackedDocument extends Omit<RunDocument, 'members'> {
  readonly members: readonly PackedPart[];
}

/** Answers to queries; documents that several of them give are the same object, and are sent once. */
export type PackedAnswers = ReadonlyMap<
  string,
  Omit<PeerAnswer, 'found'> & {
    readonly found: readonly PackedDocument[] | Exclude<PeerAnswer['found'], readonly unknown[]>;
  }
>;

/** A task of a thread. */
export type Task =
  | {
      readonly ask: 'raw';
      readonly file: string;
      readonly bytes: Uint8Array;
      readonly overrides: Overrides;
      /** The page whose picture is being read, and how many there were before; shared with the thread. */
      readonly page: Int32Array;
    }
  | { readonly ask: 'normalized'; readonly input: NormalizedInput; readonly withOutline: boolean }
  | {
      readonly ask: 'check';
      readonly document: PackedDocument;
      readonly answers: PackedAnswers;
      /** Number of the set of rules. */
      readonly ruleSet: number;
      readonly suppressions: CheckTask['suppressions'];
    };

/** Why a task was not done: a `ReadError`, as a message can carry it. */
export interface Failure {
  readonly reason: string;
  readonly detail: string;
  readonly place?: Place;
}

export type RawReply = Omit<RawReading, 'parts'> & {
  readonly parts: readonly (Omit<RawPart, 'part'> & { readonly part: PackedPart })[];
};

export type NormalizedReply = (Omit<NormalizedReading, 'part'> & { readonly part: PackedPart }) | undefined;

export interface CheckReply {
  readonly coverage: CoverageCounts;
  readonly tally: DocumentTally;
  /** `ListedDocument` and `DocumentFindings` as bytes. */
  readonly facts: Uint8Array;
  readonly found: Uint8Array;
}

/** What a thread answers to a task. */
export interface Reply {
  readonly raw: RawReply;
  readonly normalized: { readonly reading: NormalizedReply };
  readonly check: CheckReply;
}
