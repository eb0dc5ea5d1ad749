import type { Draft, Subject } from './draft.ts';
import type { FoldedPassage } from './fold-passage.ts';
import type { Phrases } from './phrases.ts';
import type { UnreadFigure } from './read-statement.ts';
import type { Title } from './titled-items.ts';
import type { Base, Phase, Token } from './token.ts';

/** What is known of the whole document while its passages are read. */
export interface Reading {
  readonly phrases: Phrases;
  /** The prose is that of final accounts: a bare 预算 beside it is the budget, not the amount. */
  readonly final: boolean;
  /** Year of the document. */
  readonly year?: number;
  /** Index of the last passage. */
  readonly last?: number;
  /** Names of offices, longest first. */
  readonly owners: readonly string[];
  readonly drafts: Draft[];
  /** Amounts said again in another unit; they follow all others, so that they are neighbours of none. */
  readonly restated: Draft[];
  readonly unread: UnreadFigure[];
}

/** A list of parts that is being read. */
export interface Frame {
  readonly whole: Draft | undefined;
  /** What it may be a list of as well: that of which its whole is one, or what is one of its whole. */
  instead?: readonly Draft[];
  /** Name of the whole where no amount is given for it. */
  readonly label: string | undefined;
  /** The list that its whole is an item of. */
  readonly within?: Frame | undefined;
  open: boolean;
  readonly items: Draft[];
  /** Number of items at each semicolon. */
  readonly pauses: number[];
  /** A colon stood behind the opener: what follows is said of the parts. */
  colon?: boolean;
  /** Its items are numbered so: the list goes on over a stop while the numbers do. */
  style?: number;
  /** Its items are paragraphs of their own. */
  readonly apart?: boolean;
  /** A paragraph that is an item of it tells more than one amount: which of them the list adds up is not in the words. */
  loose?: boolean;
  /** It says by what it divides the whole. */
  readonly division?: boolean;
  /** It tells what its whole is used for. */
  used?: true;
  /** A closer stands where it ends. */
  composed?: true;
  /** The words that open it say that it is all of the whole: 分别为, 由…构成. */
  complete?: boolean;
  /** Another total behind it says that its items are all there are. */
  summed?: true;
  /** Its whole was told in a sentence before. */
  behindStop?: boolean;
  /** It stands right behind the amount of last year. */
  ofPrior?: boolean;
  /** A word says that it is a list. */
  listed?: boolean;
  /** The budget that its whole was added to. */
  readonly addedTo?: Draft | undefined;
  /** Index of an item that may be one of those that the amount before it is used for. */
  doubtful?: number;
  /** 12个项目中，优8个; 教师中，高级38人: what falls short of so many need not be all of them. */
  among?: true;
  /** The parts of a change, given as its reason. */
  readonly ofChange?: boolean;
  /** The reason tells the main part of the change only. */
  readonly inPart?: boolean;
}

/** What has been read since the last comma or figure. */
export interface Clause {
  start: number;
  words: Token[];
  phase: Phase | undefined;
  direction: Token | undefined;
  /** Words between a direction and its figure: 增加人员经费3万元. */
  after: Token[];
  /** 年中调增至120万元，年末收回6万元: the budget that it tells is changed again. */
  interim: boolean;
  /** 增加（减少）: the choice of the template was left in. */
  choice: boolean;
  share: Token[] | undefined;
  completion: Token | undefined;
  score: Token | undefined;
  /** A comparison stands in this clause, and nothing stands behind it yet. */
  compared: boolean;
  fresh: boolean;
  /** The clause before did nothing but compare: 与上年相比，增加…. */
  behind: boolean;
  /** How many words stood in front of the comparison. */
  ahead: number;
  /** The comparison was closed by 相比 or the like. */
  closed: boolean;
  /** A figure was read since the clause began. */
  filled: boolean;
  /** The year that it names within the text that says why. */
  year: number | undefined;
}

/** The text that says why. */
export interface Why {
  readonly start: number;
  /** 主要是: what it lists are parts. */
  readonly mainly: boolean;
  readonly of: Draft | undefined;
  /** Figures in it so far. */
  figures: number;
}

/** A passage, or a bracket in it, while it is read. */
export interface Scope {
  readonly reading: Reading;
  readonly passage: number;
  readonly folded: FoldedPassage;
  readonly tokens: readonly Token[];
  clause: Clause;
  compare: Base | undefined;
  year: number | undefined;
  /** The year of the sentence while one is told in passing: X 5万元，2022年X 4万元，Y 3万元. */
  outerYear: { readonly year: number | undefined } | undefined;
  /** The year of the sentence while a label tells one: 上年决算数：… */
  headed?: { readonly year: number | undefined } | undefined;
  current: Draft | undefined;
  sentence: Draft[];
  before: Draft[];
  frames: Frame[];
  /** The list of paragraphs that this one stands in or behind. */
  listAbove?: Frame | undefined;
  /** A list that was left at a semicolon and may yet go on. */
  left: Frame | undefined;
  /** What was added to the budget, where it was told last. */
  added: Draft | undefined;
  pending: Subject | undefined;
  /** 剔除一次性因素，…: what is compared from here on is not the amounts that are told. */
  apart: boolean;
  /** The sentence says what the name means that stands in front of it. */
  defining: boolean;
  /** A figure found no subject: what follows may speak of anything. */
  lost: boolean;
  /** The passage begins in the middle of a sentence: its first figures cannot be placed. */
  broken: boolean;
  /** What a division of this passage divides. */
  divided: Draft | undefined;
  /** Nothing was read since the last semicolon. */
  semicolon: boolean;
  /** 各增加…: what is said of the second statement is said of the first one too; `apart` where each has a figure of its own. */
  twin: { readonly first: Draft; readonly second: Draft; readonly apart?: boolean } | undefined;
  /** Clauses of the sentence so far. */
  clauses: number;
  /** The passage is an item of a numbered list, or of one of names on lines of their own. */
  numbered: boolean;
  topic: Subject | undefined;
  /** The category that a heading names, for items that give only the lower levels. */
  readonly outer: readonly string[];
  reason: Why | undefined;
  /** What the item that is being read is called, where that stands in a sentence of its own. */
  titled: Title | undefined;
  /** The lists of titled items, while one of these is told in several sentences. */
  parked: Frame[] | undefined;
  /** Brackets around what is being read. */
  readonly depth: number;
}

export const newClause = (start: number): Clause => ({
  start,
  words: [],
  phase: undefined,
  direction: undefined,
  after: [],
  interim: false,
  choice: false,
  share: undefined,
  completion: undefined,
  score: undefined,
  compared: false,
  fresh: false,
  behind: false,
  ahead: 0,
  closed: false,
  filled: false,
  year: undefined,
});

/** Notes a figure that no statement takes. */
export function leaveUnread(scope: Scope, token: Token, reason: string): void {
  const offset = scope.folded.origin(token.start);
  const length = scope.folded.origin(token.end - 1) + 1 - offset;
  scope.reading.unread.push({ passage: scope.passage, offset, length, figure: token.figure?.figure, reason });
}
