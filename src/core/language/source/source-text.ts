import type {
  ProblemCode,
  ProblemParams,
  ProblemPlace,
  ReportProblem,
  RuleProblem,
  Span,
} from './problem.ts';

/** A file that is being read: turns offsets into places and collects its problems. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  readonly problems: readonly RuleProblem[];
  readonly report: ReportProblem;
  place(span: Span): ProblemPlace;
  /** No further problem will be kept: work that only serves to word one can be left out. */
  isFull(): boolean;
}

/** More problems of one file help nobody; the rest is not kept. */
const mostProblems = 200;

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) {
    starts.push(index + 1);
  }
  return starts;
}

/** Index of the last start that is not behind the offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function makePlace(file: string, text: string, starts: readonly number[], span: Span): ProblemPlace {
  const start = Math.min(Math.max(span.start, 0), text.length);
  const line = lineAt(starts, start);
  const lineStart = starts[line] ?? 0;
  const lineEnd = (starts[line + 1] ?? text.length + 1) - 1;
  const sourceLine = text.slice(lineStart, lineEnd).replace(/\r$/, '');
  const column = Math.min(start - lineStart, sourceLine.length);
  const length = Math.max(1, Math.min(span.end - start, sourceLine.length - column));
  return { file, line: line + 1, column: column + 1, length, sourceLine };
}

/** Opens a text under the name that problems shall give. */
export function openSource(file: string, text: string): SourceText {
  const starts = lineStarts(text);
  const problems: RuleProblem[] = [];
  const seen = new Set<string>();
  const place = (span: Span) => makePlace(file, text, starts, span);
  function report<C extends ProblemCode>(code: C, params: ProblemParams[C], span: Span, suggestion?: string) {
    const key = JSON.stringify([code, span.start, params]);
    if (seen.has(key) || problems.length > mostProblems) return;
    seen.add(key);
    const full = problems.length === mostProblems;
    const named = full
      ? { code: 'too-many-problems', params: { limit: String(mostProblems) } }
      : { code, params };
    const hint = suggestion === undefined || full ? {} : { suggestion };
    problems.push({ ...place(span), ...named, ...hint } as RuleProblem);
  }
  const isFull = () => problems.length > mostProblems;
  return { file, text, problems, report, place, isFull };
}

/** Problems in the order of their places. */
export function inOrder(problems: readonly RuleProblem[]): readonly RuleProblem[] {
  return [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
}
