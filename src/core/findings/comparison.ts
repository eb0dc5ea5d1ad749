import type { ReportPlace } from '../model/place.ts';
import type { Finding, ReportInput } from './report.ts';

/** What is the same thing in two versions, and what it was and is: without one of the two it came or went. */
export interface Change {
  readonly was?: string;
  readonly now?: string;
  readonly place: ReportPlace;
}

export interface CellChange extends Change {
  readonly table: string;
  readonly row: string;
  readonly rowLabel: string;
  readonly column: string;
}

/** A finding with the document that it is about, and how much else of its kind has the same cause. */
export type ComparedFinding = Pick<
  Finding,
  'id' | 'rule' | 'slug' | 'severity' | 'document' | 'title' | 'message' | 'key' | 'difference'
> & {
  readonly place: ReportPlace;
  /** Of a finding that drifted: the difference before. */
  readonly was?: string;
};

export const comparedStates = ['new', 'drifted', 'mended', 'unchecked', 'same'] as const;
/** `unchecked`: its rule decided nothing in the new version, so nobody can say that it is mended. */
export type ComparedState = (typeof comparedStates)[number];

/** Two versions of a document. */
export interface ComparedDocument {
  readonly old: string;
  readonly new: string;
  readonly tables: { readonly added: readonly string[]; readonly removed: readonly string[] };
  readonly cells: readonly CellChange[];
  readonly sentences: readonly Change[];
}

/** `gouji-compare/1`. */
export interface VersionComparison {
  readonly schema: 'gouji-compare/1';
  /** False where one of the two is a report: it holds no figures and sentences. */
  readonly hasContent: boolean;
  readonly documents: readonly ComparedDocument[];
  /** Documents of one side only, by id. */
  readonly removed: readonly string[];
  readonly added: readonly string[];
  readonly findings: Readonly<Record<ComparedState, readonly ComparedFinding[]>>;
  readonly inputs: { readonly old: readonly ReportInput[]; readonly new: readonly ReportInput[] };
  readonly summary: Readonly<Record<ComparedState | 'cells' | 'sentences', number>>;
}
