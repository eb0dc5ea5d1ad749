import type { ProblemCode, ProblemParams, ReportProblem, Span } from '../source/problem.ts';
import type { ExpressionEntry } from './expression-entry.ts';

interface Held {
  readonly entry: ExpressionEntry;
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string>>;
  readonly span: Span;
  readonly suggestion: string | undefined;
}

/** Holds back problems of expressions that are resolved once per table, so that one mistake is told once. */
export interface ProblemBuffer {
  reportFor(entry: ExpressionEntry): ReportProblem;
  /** Passes on what was held; true when there was anything. */
  flush(): boolean;
}

/** The tables (or other parameters) in which the held problems of one place differ, told together. */
function merged(held: readonly Held[]): Record<string, string> {
  const params: Record<string, string> = { ...held[0]?.params };
  for (const key of Object.keys(params)) {
    params[key] = [...new Set(held.map((each) => each.params[key] ?? ''))].join(', ');
  }
  return params;
}

function pass(held: readonly Held[], attempts: number): void {
  const [first] = held;
  if (first === undefined) return;
  const params = merged(held);
  if (first.code === 'unknown-column' && held.length < attempts) {
    const absent = { name: params['name'] ?? '', tables: params['table'] ?? '' };
    first.entry.report('column-absent', absent, first.span);
    return;
  }
  const suggestion = held.find((each) => each.suggestion !== undefined)?.suggestion;
  first.entry.report(first.code, params as ProblemParams[ProblemCode], first.span, suggestion);
}

/** Opens a buffer for the expressions of one rule. */
export function openBuffer(): ProblemBuffer {
  const groups = new Map<string, Held[]>();
  const attempts = new Map<ExpressionEntry, number>();
  const ids = new Map<ExpressionEntry, number>();
  return {
    reportFor(entry) {
      attempts.set(entry, (attempts.get(entry) ?? 0) + 1);
      ids.set(entry, ids.get(entry) ?? ids.size);
      return (code, params, span, suggestion) => {
        const key = `${ids.get(entry)} ${code} ${span.start}`;
        const group = groups.get(key) ?? [];
        group.push({ entry, code, params, span, suggestion });
        groups.set(key, group);
      };
    },
    flush() {
      for (const group of groups.values()) pass(group, attempts.get(group[0]?.entry as ExpressionEntry) ?? 1);
      return groups.size > 0;
    },
  };
}
