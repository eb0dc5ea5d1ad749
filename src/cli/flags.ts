import { type FailOn, failLevels, type Severity, severities } from '../core/findings/severity.ts';
import { nearestName } from '../core/language/source/edit-distance.ts';
import { documentKinds } from '../core/model/disclosure.ts';
import { fill } from '../locale/fill.ts';
import { type Language, type Locale, languages } from '../locale/locale.ts';
import { shardEnding } from '../node/expand-paths.ts';
import { hasRecognizer, type OcrMode, ocrModes } from '../node/recognizer.ts';
import { UsageError } from './usage-error.ts';

/** Options as commander hands them over: texts as typed, nothing checked yet. */
export interface Flags {
  readonly format?: readonly string[];
  readonly rules?: readonly string[];
  readonly catalogue?: readonly string[];
  readonly select?: readonly string[];
  readonly ignore?: readonly string[];
  readonly severity?: readonly string[];
  readonly failOn?: string;
  readonly maxWarnings?: string;
  readonly annotate?: string;
  /** A report in JSON instead of files to check. */
  readonly report?: string;
  readonly baseline?: string;
  /** False with `--no-suppress`, likewise below. */
  readonly suppress?: boolean;
  readonly requireCoverage?: string;
  readonly kind?: string;
  readonly year?: string;
  readonly unit?: string;
  readonly ocr?: string;
  readonly prior?: readonly string[];
  readonly together?: boolean;
  readonly lang?: string;
  readonly progress?: boolean;
  readonly color?: boolean;
  /** False with `--no-pictures`. */
  readonly pictures?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly output?: string;
  /** A web page of figures that were recognized and not proved. */
  readonly clips?: string;
  readonly reason?: string;
  readonly date?: string;
  readonly dialect?: string;
  readonly jobs?: string;
  /** I/N */
  readonly shard?: string;
  /** A folder; false with `--no-cache`. */
  readonly cache?: string | boolean;
  readonly trials?: string;
  readonly seed?: string;
}

/** The value of an option that allows few values. */
export function choice<T extends string>(
  name: string,
  value: string | undefined,
  values: readonly T[],
  locale: Locale,
): T | undefined {
  if (value === undefined) return undefined;
  const found = values.find((each) => each === value);
  if (found !== undefined) return found;
  const { badValue, nearest } = locale.cli.problem;
  const near = nearestName(value, values);
  const hint = near === undefined ? '' : fill(nearest, { name: near });
  throw new UsageError(fill(badValue, { name, value, expected: values.join(', ') }) + hint);
}

/** The value of an option that takes a whole number within bounds. */
function wholeNumber(
  name: string,
  value: string | undefined,
  [least, most]: readonly [number, number],
  locale: Locale,
): number | undefined {
  if (value === undefined) return undefined;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(fill(locale.cli.problem.badNumber, { name, value, expected: `${least}–${most}` }));
}

const anyCount = 999_999_999;

/** `--max-warnings` and `--require-coverage`. */
export function limitsOf(flags: Flags, locale: Locale) {
  return {
    maxWarnings: wholeNumber('--max-warnings', flags.maxWarnings, [0, anyCount], locale),
    requireCoverage: wholeNumber('--require-coverage', flags.requireCoverage, [0, 100], locale),
  };
}

/** `--jobs`: documents that are worked on at once. */
export const jobsOf = (flags: Flags, locale: Locale): number | undefined =>
  wholeNumber('--jobs', flags.jobs, [1, 256], locale);

/** `--shard I/N[=FILE]`: which part of a run, and the file that it is written to. */
export function shardOf({ shard = '' }: Flags, locale: Locale) {
  const [, first = '', second = '', , given] = /^(\d{1,4})\/(\d{1,4})(=(.*))?$/.exec(shard) ?? [];
  const [number, of] = [Number(first), Number(second)];
  if (number < 1 || number > of || given === '')
    throw new UsageError(
      fill(locale.cli.problem.badNumber, { name: '--shard', value: shard, expected: 'I/N[=FILE]' }),
    );
  return { number, of, file: given ?? `gouji-${number}-of-${of}${shardEnding}` };
}

/** `--ocr`; all pages can be read from their pictures only where the package for it is installed. */
export async function ocrOf({ ocr }: Flags, locale: Locale): Promise<OcrMode | undefined> {
  const mode = choice('--ocr', ocr, ocrModes, locale);
  if (mode === 'force' && !(await hasRecognizer())) throw new UsageError(locale.cli.problem.noRecognizer);
  return mode;
}

/** Data that is written for others cannot say which of its figures were recognized: it holds none unless they are asked for. */
export const unrecognized = (flags: Flags): Flags => ({ ...flags, ocr: flags.ocr ?? 'off' });

/** `--kind`, `--year` and `--unit`; `units` are the official ones. */
export function overridesOf(flags: Flags, units: readonly string[], locale: Locale) {
  const kind = choice('--kind', flags.kind, documentKinds, locale);
  const year = wholeNumber('--year', flags.year, [1990, 2100], locale);
  const unit = choice('--unit', flags.unit, units, locale);
  return {
    ...(kind !== undefined && { kind }),
    ...(year !== undefined && { year }),
    ...(unit !== undefined && { unit }),
  };
}

/** `--lang`; a wrong one is wrong usage. */
export function checkLanguage(flags: Flags, locale: Locale): Language | undefined {
  return choice('--lang', flags.lang, languages, locale);
}

/** `--severity P=LEVEL`, in the order given. */
export function severityFlags(flags: Flags, locale: Locale): (readonly [pattern: string, Severity])[] {
  return (flags.severity ?? []).map((value) => {
    const at = value.lastIndexOf('=');
    const name = `--severity ${at < 0 ? value : value.slice(0, at)}`;
    const level = choice(name, at < 0 ? '' : value.slice(at + 1), severities, locale) ?? 'error';
    return [value.slice(0, at), level] as const;
  });
}

/** From which severity on a run fails: the option, else the configuration. */
export function failOnOf(
  flags: Flags,
  config: { readonly failOn?: FailOn } | undefined,
  locale: Locale,
): FailOn {
  return choice('--fail-on', flags.failOn, failLevels, locale) ?? config?.failOn ?? 'error';
}
