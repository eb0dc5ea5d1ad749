import type { Severity } from '../../core/findings/report.ts';
import type { DocumentKind } from '../../core/model/disclosure.ts';
import type { Language } from '../../locale/locale.ts';

export type FailOn = Severity | 'never';

/** An accepted finding. The reason is for the reader of the configuration. */
export interface ConfiguredSuppression {
  readonly rule: string;
  readonly key: string;
  readonly document?: string;
  readonly reason: string;
  readonly line: number;
}

/** `gouji.config.yaml`; folders of rules are relative to it. */
export interface Config {
  readonly rules?: readonly string[];
  readonly select?: readonly string[];
  readonly ignore?: readonly string[];
  readonly severity?: ReadonlyMap<string, Severity>;
  readonly failOn?: FailOn;
  readonly maxWarnings?: number;
  readonly lang?: Language;
  readonly kind?: DocumentKind;
  readonly year?: number;
  readonly unit?: string;
  readonly suppressions?: readonly ConfiguredSuppression[];
}

export const severities: readonly Severity[] = ['error', 'warning', 'info'];
export const failLevels: readonly FailOn[] = [...severities, 'never'];
export const documentKinds: readonly DocumentKind[] = ['budget', 'final', 'self-eval'];
