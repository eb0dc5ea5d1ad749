/** The report, `gouji-report/1`: the shape is a contract (all amounts are strings). */

import type { DocumentKind } from '../model/disclosure.ts';
import type { Place } from '../model/place.ts';
import type { CauseScope, Confidence } from './cause.ts';
import type { ProseCoverage } from './prose-coverage.ts';

export type Severity = 'error' | 'warning' | 'info';

export interface ReportTable {
  readonly table: string;
  readonly title: string;
  readonly rows: number;
  /** Of a form: the project that it is about. */
  readonly project?: string;
  readonly place: Place;
}

export interface ReportDocument {
  readonly id: string;
  readonly paths: readonly string[];
  readonly kind: DocumentKind;
  readonly department: string;
  readonly year: number | null;
  readonly currencyUnit: string;
  readonly tables: readonly ReportTable[];
  readonly missingTables: readonly string[];
  readonly claims: number;
  readonly figures: { readonly read: number; readonly placed: number; readonly unplaced: number };
}

export interface FindingSide {
  readonly value: string;
  readonly unit: string;
  /** The side as a sum, in figures: `1641.51 + 450.92`. */
  readonly text: string;
}

export interface FindingCell {
  readonly table: string;
  readonly row: string;
  readonly rowLabel: string;
  readonly column: string;
  readonly value: string;
  readonly coefficient: string;
  /** Computed from what is printed at `place`, printed nowhere. */
  readonly derived?: true;
  /** The spreadsheet stores a formula without its result: this is what the formula gives. */
  readonly computed?: true;
  readonly place: Place;
}

/** A figure with which every identity of the cell would hold. What is printed is never changed. */
export interface Suspect {
  readonly cell: FindingCell;
  readonly suggested: string;
  readonly operator: string;
  readonly confidence: 'unique' | 'likely' | 'ambiguous';
}

/** What is known of the cause of a failing identity. */
export interface FindingCause {
  /** `unsolved`: no small correction makes everything hold, or the search was given up. */
  readonly confidence: Confidence;
  /** The slip that explains it best; absent when it is unsolved. */
  readonly operator?: string;
  /** Absent when it is unsolved. With `cell` the suspects are alternatives, otherwise they belong together. */
  readonly scope?: CauseScope;
  /** Failing identities that the cause explains, this finding's own included. */
  readonly identities?: number;
  /** Some of them hold only once what other findings suggest is changed as well. */
  readonly joint?: true;
  /** Cells that show what would mend it where no cell needs another figure: a row that is missing, another base. */
  readonly evidence?: readonly FindingCell[];
}

/** An identity that fails for the same cause as the finding it is listed under; no finding of its own in the counts. */
export interface Consequence
  extends Omit<Finding, 'document' | 'suspects' | 'consequences' | 'cause' | 'causes'> {
  readonly causes: readonly string[];
}

export interface Finding {
  /** Stable fingerprint of rule, document and identity key. */
  readonly id: string;
  readonly rule: string;
  readonly slug: string;
  readonly severity: Severity;
  readonly verdict: 'fail' | 'rounding' | 'insufficient' | 'undefined';
  readonly document: string;
  readonly title: string;
  /** One plain sentence in the language of the run. */
  readonly message: string;
  /** The rule words its findings itself: the message says all that a reader needs. */
  readonly worded?: true;
  /** The sentence of the prose that it is about, as printed. */
  readonly quote?: string;
  readonly key: string;
  readonly left?: FindingSide;
  readonly right?: FindingSide;
  readonly difference?: string;
  readonly tolerance?: string;
  /** Of a gap within rounding: how likely one so large is for that many addends. */
  readonly likelihood?: string;
  readonly cells: readonly FindingCell[];
  /** Where it stands, when no cell tells. */
  readonly place?: Place;
  readonly suspects: readonly Suspect[];
  readonly cause?: FindingCause;
  readonly consequences?: readonly Consequence[];
  readonly causes?: readonly string[];
  readonly basis: string;
}

export interface Counts {
  readonly pass: number;
  readonly rounding: number;
  readonly fail: number;
  readonly insufficient: number;
  readonly notApplicable: number;
  readonly undefined: number;
}

export interface RuleCoverage extends Counts {
  readonly rule: string;
  /** Distinct reasons for insufficient and notApplicable, each with its count. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
}

export interface ReportInput {
  readonly path: string;
  readonly sha256: string;
  readonly status: 'ok' | 'partial' | 'unreadable';
  /** Partial, since something of it is missing, cut or broken; not since a person alone can read it. */
  readonly damaged?: true;
  readonly encoding?: string;
  readonly reason?: string;
}

export interface Report {
  readonly schema: 'gouji-report/1';
  readonly version: string;
  readonly rules: { readonly count: number; readonly hash: string };
  readonly documents: readonly ReportDocument[];
  readonly findings: readonly Finding[];
  readonly coverage: {
    readonly identities: Counts;
    readonly rules: readonly RuleCoverage[];
    /** What became of the figures of the prose, one entry for each document that has any. */
    readonly prose?: readonly ProseCoverage[];
  };
  readonly inputs: readonly ReportInput[];
  readonly summary: { readonly errors: number; readonly warnings: number; readonly infos: number };
}
