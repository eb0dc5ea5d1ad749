import { abs, compare, negate } from '../../core/model/exact.ts';
import { firstFrom } from '../../core/model/first-from.ts';
import type { ClaimColumn } from '../../core/model/narrative.ts';
import { placeAdded } from './added-budget.ts';
import { noteAdjusted } from './adjusted-budget.ts';
import { isDoubtfulNumber } from './adjusted-number.ts';
import type { BaseAmount } from './base-amount.ts';
import { isFree } from './begin-draft.ts';
import { noteOfBudget } from './budget-compared.ts';
import { baseOf, isAttached, isBudgetBase, type Role, roleOf } from './columns.ts';
import { comparedYear, priorTold } from './compared-years.ts';
import { type Draft, type Level, newDraft } from './draft.ts';
import { rejoinLeft } from './frames.ts';
import { isLeftOut } from './left-out-amounts.ts';
import { budgetOf } from './other-budget.ts';
import { wordAt, wordBefore } from './phrases.ts';
import { priorBudgetOf, priorOf } from './prior-amount.ts';
import type { ReadFigure } from './read-statement.ts';
import { leaveUnread, type Scope } from './scope.ts';
import { storeSecond } from './second-figure.ts';
import { tellsBudgets } from './spent-whole.ts';
import { cleanSubject, joinWords } from './subject.ts';
import { targetOf } from './target.ts';
import type { Token } from './token.ts';

const upward: ReadonlySet<string> = new Set(['up', 'more']);
const downward: ReadonlySet<string> = new Set(['down', 'less']);

/** 1, -1 or 0 for words that tell a direction. */
export function signOf(direction: Token | undefined): 1 | -1 | 0 | undefined {
  if (direction === undefined) return undefined;
  if (upward.has(direction.kind)) return 1;
  if (downward.has(direction.kind)) return -1;
  return direction.kind === 'flat' || direction.kind === 'equal' ? 0 : undefined;
}

/** A figure in the positions of the printed text. */
export function printedFigure(scope: Scope, figure: ReadFigure): ReadFigure {
  const offset = scope.folded.origin(figure.offset);
  const last = scope.folded.origin(figure.offset + figure.length - 1);
  return { ...figure, offset, length: last + 1 - offset };
}

const signed: ReadonlySet<Role> = new Set<Role>(['change', 'growth', 'budget_change', 'budget_growth']);

function withSign(scope: Scope, draft: Draft, role: Role, figure: ReadFigure): ReadFigure {
  if (!signed.has(role)) return figure;
  const ofBudget = role === 'budget_change' || role === 'budget_growth';
  if (scope.clause.direction?.kind === 'neutral' && figure.figure.coefficient >= 0)
    return { ...figure, unsigned: true };
  const known = draft.figures[ofBudget ? 'budget_direction' : 'direction']?.figure.coefficient;
  const down = signOf(scope.clause.direction) ?? (known === undefined ? 1 : Number(known));
  return down < 0 ? { ...figure, figure: negate(abs(figure.figure)) } : figure;
}

/**
 * Notes the direction of a comparison: its first word counts, a contradicting one shows in the sign of its figure.
 * 增加-3万元: the sign of the figure that is told says which way, not the word that stands in front of it.
 */
export function noteDirection(scope: Scope, draft: Draft, direction: Token, told?: ReadFigure): void {
  const word = signOf(direction);
  if (word === undefined || scope.clause.choice) return;
  const value = word === 1 && (told?.figure.coefficient ?? 0) < 0 ? -1 : word;
  const base = baseOf(scope, direction);
  const column: ClaimColumn = isBudgetBase(base, scope) ? 'budget_direction' : 'direction';
  const { text } = scope.folded;
  const end = direction.wordEnd ?? direction.end;
  noteOfBudget(scope, draft, column);
  draft.figures[column] ??= printedFigure(scope, {
    type: 'count',
    text: text.slice(direction.start, end),
    unit: '',
    figure: { coefficient: value, exponent: 0 },
    offset: direction.start,
    length: end - direction.start,
  });
  if (column === 'budget_direction') draft.budgetOf ??= budgetOf(scope, column);
  if (column === 'direction' && base !== undefined) noteBase(draft, base);
}

function noteBase(draft: Draft, base: NonNullable<ReturnType<typeof baseOf>>): void {
  if (base.year !== undefined) draft.priorYear ??= base.year;
  else if (base.prior && !base.untold && draft.priorYear === undefined) draft.ofLast = true;
  if (base.phase !== undefined) draft.priorBasis ??= base.phase === 'final' ? 'final' : 'budget';
}

/** 预算100万元，其中：A60万元: an item of a list of budgets is a budget. */
function phaseOf({ clause, frames }: Scope, draft: Draft): Level['phase'] {
  const frame = frames.at(-1);
  const first = draft.levels.length === 0 && frame?.items.at(-1) === draft;
  const whole = frame?.whole;
  const budgets = whole !== undefined && tellsBudgets(whole);
  return clause.phase ?? (first && budgets ? whole.levels.at(-1)?.phase : undefined);
}

function store(scope: Scope, draft: Draft, role: Role, figure: ReadFigure): void {
  noteOfBudget(scope, draft, role);
  if (role === 'level') {
    draft.levels.push(levelOf(scope, phaseOf(scope, draft), figure));
    return;
  }
  if (role === 'prior') draft.priorTold = priorTold(scope);
  draft.figures[role] = figure;
  if (draft.levels.length === 0) draft.year ??= comparedYear(scope, role);
}

const levelOf = ({ year, reading }: Scope, phase: Level['phase'], figure: ReadFigure): Level => ({
  figure,
  ...(phase === undefined ? {} : { phase }),
  ...(year === undefined ? {} : { year }),
  ...(year !== undefined && year < (reading.year ?? 0) && { past: true }),
});

/** Puts a figure into the statement it belongs to. */
export function placeFigure(scope: Scope, token: Token, base?: BaseAmount): void {
  const { figure } = token;
  if (figure === undefined) return;
  if (scope.broken) leaveOrIgnore(scope, token, 'broken-passage');
  else if (base === undefined) {
    if (!leaveDoubtful(scope, token)) placeIn(scope, token, figure);
  } else {
    if (base.phase !== undefined) scope.clause.phase = base.phase;
    placeBase(scope, token, base, figure);
  }
}

/** A number that the budget became or changed by: nothing is told of either. */
function leaveDoubtful(scope: Scope, token: Token): boolean {
  const isDoubtful = scope.reason === undefined && isDoubtfulNumber(scope, token);
  if (isDoubtful && scope.current !== undefined) scope.current.changed = true;
  if (isDoubtful) leaveUnread(scope, token, 'ambiguous');
  return isDoubtful;
}

function placeBase(scope: Scope, token: Token, { role, phase }: BaseAmount, figure: ReadFigure): void {
  if (role === 'level') {
    if (saidAgain(scope, phase, figure)) return;
    takeUpHead(scope);
  }
  placeRole(scope, token, role, printedFigure(scope, figure));
}

/** 支出6万元。比年初预算8万元少2万元: a sentence that begins with the budget it compares with speaks of what the one before told. */
function takeUpHead(scope: Scope): void {
  const { current, pending, clause, before } = scope;
  const [head] = before;
  const isNamed = current !== undefined || pending !== undefined || clause.words.length > 0;
  if (!isNamed && head !== undefined && isFree(head, 'level', scope)) scope.current = head;
}

/** 年初预算8万元，支出6万元，比年初预算8万元少2万元: the budget that a comparison only says again begins no statement. */
function saidAgain(scope: Scope, phase: Level['phase'], figure: ReadFigure): boolean {
  const { current, reading, passage } = scope;
  const level = current?.levels.find(
    (each) => each.phase === phase && compare(each.figure.figure, figure.figure) === 0,
  );
  if (current === undefined || level === undefined) return false;
  const draft = newDraft(passage, current.subject, figure.offset);
  draft.levels.push({ ...level, figure: printedFigure(scope, figure) });
  draft.end = figure.offset + figure.length;
  reading.restated.push(draft);
  return true;
}

/** 增加（减少）3万元: without a sign a change is not known. */
function chosen(scope: Scope, role: Role, figure: ReadFigure): boolean {
  return scope.clause.choice && signed.has(role) && figure.figure.coefficient !== 0;
}

/** 上年三公经费A，其中：…: an amount that is divided is told in a statement of its own. */
function opensList({ tokens }: Scope, { end }: Token): boolean {
  const at = firstFrom(tokens, ({ start }) => start < end);
  const next = tokens[at]?.kind === 'comma' ? tokens[at + 1] : tokens[at];
  return next?.kind === 'opener';
}

function placeIn(scope: Scope, token: Token, figure: ReadFigure): void {
  const printed = printedFigure(scope, figure);
  if (scope.reason === undefined && storeSecond(scope, printed)) return;
  noteAdjusted(scope, token);
  const role = roleOf(scope, token);
  const isOwn = role === 'level' && scope.reason === undefined && !opensList(scope, token);
  if (isOwn && placePrior(scope, token, printed)) return;
  if (role === undefined) {
    if (!placeAdded(scope, token, printed)) leaveOrIgnore(scope, token);
  } else if (chosen(scope, role, figure)) leaveUnread(scope, token, 'template-choice');
  else placeRole(scope, token, role, printed);
}

/** Places an amount that the words tell of the year before, in front of that of this year or behind. */
function placePrior(scope: Scope, token: Token, printed: ReadFigure): boolean {
  const whose = priorOf(scope);
  const budget = whose === undefined ? priorBudgetOf(scope) : undefined;
  const draft = whose ?? budget;
  if (draft === undefined) return false;
  scope.clause.words = [];
  if (budget === undefined) fill(scope, draft, 'prior', token, printed);
  else fillPast(scope, draft, token, printed);
  return true;
}

/** The budget of the year before, in an account. */
function fillPast(scope: Scope, draft: Draft, token: Token, printed: ReadFigure): void {
  const { year } = scope;
  scope.year = (scope.reading.year ?? 1) - 1;
  fill(scope, draft, 'level', token, printed);
  scope.year = year;
}

function placeRole(scope: Scope, token: Token, role: Role, printed: ReadFigure): void {
  const draft = targetOf(scope, role, token);
  if (draft === undefined) {
    scope.lost ||= scope.reason === undefined;
    leaveOrIgnore(scope, token, scope.reason === undefined ? 'no-subject' : 'in-reason');
  } else fill(scope, draft, role, token, printed);
}

function fill(scope: Scope, draft: Draft, role: Role, token: Token, printed: ReadFigure): void {
  const taken = role !== 'level' && draft.figures[role] !== undefined;
  if (taken) {
    leaveUnread(scope, token, 'unknown-shape');
    return;
  }
  store(scope, draft, role, withSign(scope, draft, role, printed));
  if (role === 'completion') draft.completionOf = scope.clause.completion?.base?.phase;
  draft.last = { role, type: printed.type };
  draft.end = Math.max(draft.end, token.end);
  if (scope.clause.direction !== undefined)
    noteDirection(scope, draft, scope.clause.direction, signed.has(role) ? printed : undefined);
  if (role === 'share') {
    const base = shareBase(scope);
    if (base !== undefined) draft.shareOf = base;
  }
  tellTwin(scope, draft, role);
  if (scope.reason !== undefined) return;
  rejoinLeft(scope, draft);
  take(scope, draft);
}

/** 收入总计A,支出总计A,各增加B: holds for both. */
function tellTwin(scope: Scope, draft: Draft, role: Role): void {
  const words = joinWords(scope, scope.clause.words);
  const each = scope.reading.phrases.set('proseEach').has(words) && scope.sentence.length === 2;
  const [one, other] = scope.sentence;
  if (each && one !== undefined && other === draft) scope.twin = { first: one, second: other };
  const { twin } = scope;
  if (twin?.second !== draft || role === 'level' || !isAttached(role)) return;
  const { first } = twin;
  const figure = draft.figures[role];
  if (figure !== undefined) first.figures[role] ??= figure;
  if (scope.clause.direction !== undefined) noteDirection(scope, first, scope.clause.direction);
}

/** Makes a statement the one that the sentence goes on with. */
export function take(scope: Scope, draft: Draft): void {
  scope.added = undefined;
  // 项目支出100万元，不含基建项目20万元，其中：…: what follows is said of the amount, not of what it leaves out.
  if (scope.current !== undefined && isLeftOut(scope, draft)) return;
  scope.current = draft;
  scope.pending = undefined;
  // The first few are enough to know what a sentence is about.
  if (scope.sentence.length < 4 && !scope.sentence.includes(draft)) scope.sentence.push(draft);
}

/** Counts in the flow of a sentence, scores without a score word and rates of indicators claim nothing. */
function leaveOrIgnore(scope: Scope, token: Token, reason = scope.apart ? 'scope' : 'unknown-shape'): void {
  const type = token.figure?.type;
  if (type === 'count' || type === 'score' || (type === 'percent' && isIndicator(scope))) return;
  leaveUnread(scope, token, reason);
}

/** Whether the words in front of a rate name an indicator. */
function isIndicator(scope: Scope): boolean {
  const text = cleanSubject(joinWords(scope, scope.clause.words), scope.reading);
  return scope.reading.phrases.sorted('proseIndicators').some((word) => text.endsWith(word));
}

/** The words that name the base of a share, when the clause has any. */
function shareBase(scope: Scope): string | undefined {
  const words = scope.clause.share;
  if (words === undefined || words.length === 0 || words.length > 20) return undefined;
  const edges = scope.reading.phrases.sorted('proseShareEdges');
  let text = joinWords(scope, words);
  for (let word = wordAt(edges, text, 0); word !== undefined; word = wordAt(edges, text, 0))
    text = text.slice(word.length);
  for (
    let word = wordBefore(edges, text, text.length);
    word !== undefined;
    word = wordBefore(edges, text, text.length)
  )
    text = text.slice(0, -word.length);
  // 占该类支出的5%: what points back is no filler here.
  const pointsBack = wordAt(scope.reading.phrases.list('relativeBases'), text, 0) !== undefined;
  const base = pointsBack ? text : cleanSubject(text, scope.reading);
  return base === '' || base.length > 60 ? undefined : base;
}
