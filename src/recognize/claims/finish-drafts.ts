import type { ClaimColumn } from '../../core/model/narrative.ts';
import type { Draft } from './draft.ts';
import type { FoldedPassage } from './fold-passage.ts';
import { joinYears } from './join-years.ts';
import type { ReadFigure, ReadStatement, UnreadFigure } from './read-statement.ts';
import { type Resolved, resolveLevels } from './resolve-levels.ts';
import { withSigns } from './unsigned.ts';

type Figures = Partial<Record<ClaimColumn, ReadFigure>>;

/** Figures of one side; the first side is the only one of most statements. */
function figuresOf(draft: Draft, resolved: Resolved, second: boolean): Figures {
  const figures: Figures = { ...draft.figures, ...(second ? draft.seconds : {}) };
  for (const [column, level] of resolved.columns)
    figures[column] ??= second ? (level.second ?? level.figure) : level.figure;
  return withSigns(figures);
}

interface Known {
  readonly folded: readonly FoldedPassage[];
  readonly final: boolean;
  /** Year of the document. */
  readonly year?: number | undefined;
  readonly unread: UnreadFigure[];
  /** The word for expenditure. */
  readonly expenditure: string;
}

/** The side of a dual subject that the parts are parts of. */
function sideOf(draft: Draft, expenditure: string): 0 | 1 {
  return draft.subject.dual !== undefined &&
    draft.parts.some(({ subject }) => subject.text.includes(expenditure))
    ? 1
    : 0;
}

type Unlinked = Omit<ReadStatement, 'parts'>;

/** Leaves out what is not known. */
function known<T extends object>(facts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(facts).filter(([, value]) => value !== undefined && value !== false);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

function statementOf(draft: Draft, resolved: Resolved, side: 0 | 1, { folded }: Known): Unlinked {
  const { subject, shareOf, reason } = draft;
  const origin = folded[draft.passage]?.origin ?? ((index: number) => index);
  const offset = origin(draft.start);
  const end = origin(Math.max(draft.end - 1, draft.start)) + 1;
  return {
    passage: draft.passage,
    offset,
    length: end - offset,
    subject: subject.dual?.[side] ?? subject.text,
    figures: figuresOf(draft, resolved, side === 1),
    ...known({
      path: subject.path,
      code: subject.code,
      year: resolved.year,
      priorYear: draft.priorYear ?? resolved.priorYear,
      priorBasis: draft.priorBasis ?? resolved.priorBasis,
      shareOf,
      open: draft.parts.length > 0 && draft.open,
      reason,
    }),
  };
}

/** Indices of the parts of each statement that has any. */
function linkParts(indices: ReadonlyMap<Draft, number>, expenditure: string): Map<number, number[]> {
  const parts = new Map<number, number[]>();
  for (const [draft, index] of indices) {
    const own = draft.parts.flatMap((part) => indices.get(part) ?? []);
    if (own.length > 0) parts.set(index + sideOf(draft, expenditure), own);
  }
  return parts;
}

/** Statements from drafts; a draft about both sides gives two. */
export function finishDrafts(drafts: readonly Draft[], facts: Known): readonly ReadStatement[] {
  const statements: Unlinked[] = [];
  const indices = new Map<Draft, number>();
  for (const draft of drafts) {
    const resolved = resolveLevels(draft, facts.final, facts.year);
    for (const { offset, length } of resolved.over)
      facts.unread.push({ passage: draft.passage, offset, length, reason: 'unknown-shape' });
    const first = statementOf(draft, resolved, 0, facts);
    if (Object.keys(first.figures).length === 0) continue;
    indices.set(draft, statements.length);
    statements.push(first);
    if (draft.subject.dual !== undefined) statements.push(statementOf(draft, resolved, 1, facts));
  }
  const parts = linkParts(indices, facts.expenditure);
  const linked = statements.map((statement, index) => ({
    ...statement,
    ...known({ parts: parts.get(index) }),
  }));
  return joinYears(linked, facts.year);
}
