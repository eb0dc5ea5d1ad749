import type { Finding, Report } from '../core/findings/report.ts';
import { wholeOf } from '../report/report-stream.ts';
import { type CheckStream, type StreamOptions, streamCheck } from './check-stream.ts';
import type { Excerpts } from './excerpts.ts';
import type { InputFile } from './input-file.ts';
import type { Accepted, Suppression } from './suppress.ts';

/** Everything has a default: the built-in rules, all of them, in Chinese. */
export type CheckOptions<S extends Suppression = Suppression> = StreamOptions<S>;

/** A report, with what was taken out of it. */
export interface CheckResult<S extends Suppression = Suppression> {
  readonly report: Report;
  /** Filled when the tables were asked for. */
  readonly excerpts: Excerpts;
  /** All acceptances of the run. */
  readonly suppressions: readonly S[];
  readonly accepted: readonly Accepted<S>[];
  readonly unusedSuppressions: readonly S[];
  /** Accepted findings that are reported again, since their difference has changed. */
  readonly drifted: ReadonlyMap<Finding, S>;
}

/** Checks files and tells what was suppressed besides the report. */
export async function runCheck<S extends Suppression>(
  inputs: readonly InputFile[],
  options: CheckOptions<S> = {},
): Promise<CheckResult<S>> {
  return wholeCheck(await streamCheck(inputs, options));
}

/** A check with all of its report at hand. */
export function wholeCheck<S extends Suppression>(checked: CheckStream<S>): CheckResult<S> {
  const { suppressions, unusedSuppressions, drifted } = checked;
  return {
    report: wholeOf(checked.report),
    excerpts: new Map(checked.excerpts()),
    suppressions,
    accepted: [...checked.accepted()],
    unusedSuppressions,
    drifted,
  };
}

/** Checks files: normalized packages and JSON documents, or raw documents of any known format. */
export async function checkFiles(inputs: readonly InputFile[], options: CheckOptions = {}): Promise<Report> {
  return (await runCheck(inputs, options)).report;
}
