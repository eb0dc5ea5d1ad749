import type { PeerAnswer } from '../core/engine/index/peer-directory.ts';
import type { CoverageCounts } from '../core/findings/coverage-counts.ts';
import type { DutyProblems } from '../core/findings/duties.ts';
import type { Finding, ProseCoverage, Recognition, Report, ReportDocument } from '../core/findings/report.ts';
import type { CompiledRule } from '../core/language/ir/ir.ts';
import type { Disclosure, Table } from '../core/model/disclosure.ts';
import type { HeldDisclosure } from '../core/model/held-disclosure.ts';
import type { Place } from '../core/model/place.ts';
import type { RawProblem } from '../import/raw.ts';
import type { PartOutline } from '../recognize/joining/join-disclosures.ts';
import type { Overrides } from '../recognize/recognize.ts';
import type { NumberedSuppression, Spoken } from './suppress.ts';

/** Something that lies elsewhere until it is looked at. Each call may give another copy. */
export type Kept<T> = () => T;

/** A document, or a part of one, as it was read. */
export interface KeptPart {
  readonly load: Kept<Disclosure>;
  /** Where a document that is made of it comes from, and the units that it lists. */
  readonly paths: readonly string[];
  readonly units: readonly string[];
  /** The descriptor of a package that names other files as its own. */
  readonly package?: string;
}

/** A part of a raw document, and what tells which others it belongs to, once all files are known. */
export interface RawPart {
  readonly part: KeptPart;
  readonly outline: PartOutline;
}

/** What was read of a raw document: its parts without their sentences, and what was not read. */
export interface RawReading {
  readonly encoding?: string | undefined;
  readonly problems: readonly RawProblem[];
  readonly parts: readonly RawPart[];
}

/** A normalized document to read: the files of a package by their names, or one file of JSON. */
export type NormalizedInput =
  | { readonly path: string; readonly root: string; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly path: string; readonly bytes: Uint8Array };

/** What was read of a normalized document. */
export interface NormalizedReading {
  readonly part: KeptPart;
  readonly facts: Omit<HeldDisclosure, 'load'>;
  /** Where there are other files that it may be a form of. */
  readonly outline?: PartOutline;
  readonly problems: readonly RawProblem[];
  /** What stands where a figure belongs; of each file the last one. */
  readonly noFigures: readonly { readonly text: string; readonly place: Place }[];
}

/** A document of a run: what others find it by, and the parts that it is made of. */
export interface RunDocument extends Omit<HeldDisclosure, 'load'> {
  readonly paths: readonly string[];
  readonly units: readonly string[];
  readonly package?: string;
  readonly members: readonly KeptPart[];
  /** It is made of parts of raw documents, and its sentences are read when it is looked at. */
  readonly isJoined: boolean;
}

/** A document to check, with the answers to all queries that rules may ask: by kind, year and office. */
export interface CheckTask {
  readonly document: RunDocument;
  readonly answers: ReadonlyMap<string, RunAnswer>;
  /** The rules that run over it, each as loud as it is to be; many documents have the same list. */
  readonly rules: readonly CompiledRule[];
  readonly suppressions: readonly NumberedSuppression[];
}

export interface RunAnswer extends Omit<PeerAnswer, 'found'> {
  readonly found: Found;
}

export type Found = readonly RunDocument[] | Exclude<PeerAnswer['found'], readonly unknown[]>;

/** What one document adds to a report, in numbers. */
export interface DocumentTally {
  readonly summary: Report['summary'];
  readonly problems: DutyProblems;
  /** Numbers of the acceptances that it used. */
  readonly used: readonly number[];
  readonly accepted: number;
  readonly drifted: readonly Spoken[];
  /** Ids of the documents that it was compared with. */
  readonly compared: readonly string[];
  readonly unitsAbsent?: readonly string[];
  readonly hasFigures: boolean;
  /** Without it there is no reason to fetch what was read of it. */
  readonly hasProse: boolean;
  readonly recognition: readonly Recognition[];
}

/** A document as the report lists it. */
export interface ListedDocument {
  readonly document: ReportDocument;
  readonly prose: readonly ProseCoverage[];
}

/** What was found in a document. */
export interface DocumentFindings {
  readonly findings: readonly Finding[];
  readonly accepted: readonly Spoken[];
  /** The tables that the findings point into, by the names that findings give them; where they were asked for. */
  readonly tables: ReadonlyMap<string, Table>;
}

/** A document that was checked. */
export interface CheckedDocument {
  /** What it adds to the counts of the report; to be added up at once, since it is long. */
  readonly coverage: CoverageCounts;
  readonly tally: DocumentTally;
  readonly facts: Kept<ListedDocument>;
  readonly found: Kept<DocumentFindings>;
}

/** Where documents are read, kept and checked: here, or in threads of their own. */
export interface Workplace {
  /** Tasks that go on at once. */
  readonly jobs: number;
  /** Throws `ReadError`. */
  readonly readRaw: (file: string, bytes: Uint8Array, overrides: Overrides) => Promise<RawReading>;
  /** Throws `ReadError`; nothing for JSON that is no normalized document. */
  readonly readNormalized: (
    input: NormalizedInput,
    withOutline: boolean,
  ) => Promise<NormalizedReading | undefined>;
  readonly check: (task: CheckTask) => Promise<CheckedDocument>;
  readonly keep: <T>(value: T) => Kept<T>;
}
