import type { ClaimColumn } from '../../core/model/narrative.ts';
import type { ReadFigure } from './read-statement.ts';
import type { Phase } from './token.ts';

/** In the order in which a dual subject names them. */
export const sides = ['income', 'expenditure'] as const;
export type SideName = (typeof sides)[number];

/** The noun phrase of a clause. */
export interface Subject {
  readonly text: string;
  readonly path?: readonly string[];
  readonly code?: string;
  /** 公务接待人次: what the things counted belong to. */
  readonly of?: Subject;
  /** Income and expenditure in one phrase: what is said holds for both. */
  readonly dual?: readonly [string, string];
  /** What was put in front of a phrase that says too little alone. */
  readonly front?: string;
  /** The side that it is told of, where it is one. */
  readonly side?: SideName;
  /** It is some of what its name tells. */
  readonly some?: true;
  /** The phrase is a clause: what it is told of has no name. */
  readonly clause?: true;
  /** The phrase only repeats what the sentence is about anyway (支出, 金额). */
  readonly weak?: boolean;
}

/** An amount and what the clause calls it. */
export interface Level {
  readonly phase?: Phase;
  readonly year?: number;
  /** The year is one before that of the document. */
  readonly past?: true;
  readonly figure: ReadFigure;
  /** The amount of the expenditure side, where a dual subject has two. */
  second?: ReadFigure;
}

/** A statement in the making. */
export interface Draft {
  readonly passage: number;
  /** Span in the folded text. */
  start: number;
  end: number;
  readonly subject: Subject;
  readonly levels: Level[];
  readonly figures: Partial<Record<ClaimColumn, ReadFigure>>;
  /** Figures of the expenditure side of a dual subject, where they differ. */
  readonly seconds: Partial<Record<ClaimColumn, ReadFigure>>;
  /** The year before that of the document which its comparison is told of, where it has no amounts that tell it. */
  year?: number | undefined;
  priorYear?: number;
  /** It is compared with the year before, told by a word and not by its number. */
  ofLast?: true;
  priorBasis?: 'budget' | 'final';
  shareOf?: string;
  /** The budget that the completion rate is taken of, where its words say so. */
  completionOf?: Phase | undefined;
  /** Its budget was changed by amounts that are told beside it. */
  changed?: true;
  /** The budget that it is compared with, where the words say which. */
  budgetOf?: Phase | undefined;
  /** 35批次、280人次: the count in front, of the same thing in another unit. */
  countedBefore?: Draft;
  /** What its budget is compared with, where only that was told so far. */
  readonly ofBudget: Set<ClaimColumn>;
  /** It tells the budget of the year in a text on what was spent. */
  readonly otherKind?: true;
  /** Its amount may be a change, told in a row with others. */
  some?: true;
  /** As what its amount of the year before was told. */
  priorTold?: 'budget' | 'final';
  reason?: string;
  parts: readonly Draft[];
  /** What it only adds up once more, behind the list of another whole. */
  sums?: readonly Draft[];
  open: boolean;
  /** What its amount says again in another unit. */
  restates?: Draft;
  /** The words of its list say that the parts are all of it, or another total does that they make up. */
  complete?: boolean | 'summed' | undefined;
  /** It only repeats a whole, for another list of its parts. */
  readonly again?: boolean;
  /** The statement of both sides that it repeats one of. */
  readonly sideOf?: Draft;
  /** Its sides once more, where its list has parts of both. */
  sides?: readonly Draft[];
  /** What the last figure was, for the second one of a pair. */
  last?: { readonly role: ClaimColumn | 'level'; readonly type: ReadFigure['type'] };
}

export const newDraft = (passage: number, subject: Subject, start: number): Draft => ({
  passage,
  start,
  end: start,
  subject,
  levels: [],
  figures: {},
  seconds: {},
  ofBudget: new Set(),
  parts: [],
  open: false,
});

/** Gives one statement amounts of another one, which stay what the other one tells. */
export function shareLevels(to: Draft, from: Draft, isShared: (level: Level) => boolean = () => true): Draft {
  for (const level of from.levels.filter(isShared))
    to.levels.push({ ...level, figure: { ...level.figure, shared: true } });
  return to;
}

/** The amount of a whole once more: each way of dividing it is a list of its own. */
export const toldAgain = (passage: number, whole: Draft, start = 0): Draft =>
  shareLevels({ ...newDraft(passage, whole.subject, start), again: true }, whole);

/** The changes of a side of a whole that tells both. */
function shareChanges(to: Draft, { figures, seconds }: Draft, side: SideName): void {
  for (const column of ['change', 'budget_change'] as const) {
    const own = side === 'income' ? undefined : seconds[column];
    const figure = own ?? figures[column];
    if (figure !== undefined) to.figures[column] = { ...figure, shared: true };
  }
}

/** One side of a whole that tells both, by its own name or by the one given. */
export function sideAgain(passage: number, whole: Draft, side: SideName, name = whole.subject.text): Draft {
  const { dual } = whole.subject;
  const subject: Subject = { text: dual?.[sides.indexOf(side)] ?? name, side };
  const draft: Draft = { ...newDraft(passage, subject, 0), again: true, sideOf: whole };
  for (const { second, ...level } of whole.levels) {
    const figure = side === 'income' ? level.figure : (second ?? level.figure);
    draft.levels.push({ ...level, figure: { ...figure, shared: true } });
  }
  shareChanges(draft, whole, side);
  return draft;
}

/** Whether two phrases name one thing. */
export const sameSubject = (a: Subject, b: Subject): boolean =>
  a.text === b.text || (a.dual !== undefined && a.dual[0] === b.dual?.[0]);

/** What is said of a subject, without what was put in front of it. */
export const ownText = ({ subject: { text, front = '' } }: Draft): string =>
  text.startsWith(front) ? text.slice(front.length) : text;
