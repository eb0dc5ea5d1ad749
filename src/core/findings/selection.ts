import type { Severity } from './report.ts';

/** Which rules run and how loud they are; patterns are code prefixes (`GJ-HI`) or slugs. */
export interface Selection {
  /** Only these; absent means all. */
  readonly select?: readonly string[];
  readonly ignore?: readonly string[];
  readonly severity?: readonly (readonly [pattern: string, severity: Severity])[];
}

interface Selectable {
  readonly code: string;
  readonly slug: string;
  readonly severity: Severity;
}

/** How closely a pattern names a rule: a slug or whole code beats any prefix; 0 means not at all. */
function closeness(pattern: string, { code, slug }: Selectable): number {
  if (pattern === slug || pattern === code) return Number.POSITIVE_INFINITY;
  return pattern !== '' && code.startsWith(pattern) ? pattern.length : 0;
}

function closest(patterns: readonly string[], rule: Selectable): number {
  return Math.max(0, ...patterns.map((pattern) => closeness(pattern, rule)));
}

/** The rules that run, with their severities. The closer pattern wins; `ignore` wins a tie. */
export function selectRules<T extends Selectable>(rules: readonly T[], selection: Selection): readonly T[] {
  const { select, ignore = [], severity = [] } = selection;
  return rules
    .filter((rule) => {
      const ignored = closest(ignore, rule);
      if (select === undefined) return ignored === 0;
      const selected = closest(select, rule);
      return selected > 0 && selected > ignored;
    })
    .map((rule) => withSeverity(rule, severityFor(rule, severity)));
}

/** Every rule of some sets, each once; of one set the list itself. */
export function unionOf<T extends Selectable>(sets: readonly (readonly T[])[]): readonly T[] {
  const [first = []] = sets;
  return sets.length < 2
    ? first
    : [...new Map(sets.flat().map((rule) => [rule.code, rule] as const)).values()];
}

/** A rule that stays as it is stays the same object: what was worked out of it holds from run to run. */
function withSeverity<T extends Selectable>(rule: T, severity: Severity): T {
  return rule.severity === severity ? rule : { ...rule, severity };
}

/** Of several overrides the closest one holds, and of equally close ones the last. */
function severityFor(rule: Selectable, overrides: NonNullable<Selection['severity']>): Severity {
  let best = 0;
  let found = rule.severity;
  for (const [pattern, severity] of overrides) {
    const near = closeness(pattern, rule);
    if (near === 0 || near < best) continue;
    best = near;
    found = severity;
  }
  return found;
}

/** Patterns that name no rule at all: a misspelt one must not pass silently. */
export function unknownPatterns(rules: readonly Selectable[], selection: Selection): readonly string[] {
  const overrides = (selection.severity ?? []).map(([pattern]) => pattern);
  const patterns = [...(selection.select ?? []), ...(selection.ignore ?? []), ...overrides];
  return patterns.filter((pattern) => !rules.some((rule) => closeness(pattern, rule) > 0));
}
