/** Options as commander hands them over: texts as typed, nothing checked yet. */
export interface Flags {
  readonly format?: readonly string[];
  readonly rules?: readonly string[];
  readonly select?: readonly string[];
  readonly ignore?: readonly string[];
  readonly severity?: readonly string[];
  readonly failOn?: string;
  readonly maxWarnings?: string;
  readonly baseline?: string;
  /** False with `--no-suppress`, likewise below. */
  readonly suppress?: boolean;
  readonly requireCoverage?: string;
  readonly kind?: string;
  readonly year?: string;
  readonly unit?: string;
  readonly prior?: readonly string[];
  readonly lang?: string;
  readonly progress?: boolean;
  readonly color?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly output?: string;
  readonly trials?: string;
  readonly seed?: string;
}
