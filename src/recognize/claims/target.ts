import { compare } from '../../core/model/exact.ts';
import { backToBudget, budgetAlone } from './added-budget.ts';
import { beginDraft, isFilled, isFree } from './begin-draft.ts';
import { behindBalance } from './behind-balance.ts';
import { behindDirection } from './behind-direction.ts';
import { bothAgain, bothTold } from './both-told.ts';
import { spentApart } from './budget-compared.ts';
import { closeFrame } from './close-frame.ts';
import { isAttached, type Role } from './columns.ts';
import {
  backToRow,
  comparisons,
  hasNewBase,
  isOfOtherBasis,
  isOfOtherYear,
  isOtherPrior,
  isPast,
  ofEarlierYear,
  ofThisYear,
} from './compared-years.ts';
import { gradeOf, totalOfCounts } from './count-total.ts';
import { countedItem } from './counted-item.ts';
import { type Draft, type Subject, sameSubject } from './draft.ts';
import { joinItem } from './frames.ts';
import { openItem } from './open-item.ts';
import { ofOtherBudget, toldBeside } from './other-budget.ts';
import { ofThisMatter } from './own-matter.ts';
import { partOfTotal } from './part-of-total.ts';
import { wordBefore } from './phrases.ts';
import { plainTotal } from './plain-total.ts';
import type { Scope } from './scope.ts';
import { sideOfOffice } from './side-of-office.ts';
import { halfOf, ofFirstName, otherSide, totalIn } from './sides.ts';
import { joinWords, subjectOf } from './subject.ts';
import { tailTotal } from './tail-total.ts';
import { isBudget, type Token } from './token.ts';
import { plainPhase, toldInBracket } from './told-in-bracket.ts';
import { totalOfAbove } from './total-of-above.ts';
import { amountOf } from './worth.ts';

/** The subject of a clause that names none: of the clause before, of the sentence before, of the heading. */
function inherited(scope: Scope): Subject | undefined {
  const spoken = scope.current?.subject ?? scope.before[0]?.subject;
  return scope.pending ?? spoken?.of ?? spoken ?? scope.topic;
}

/** Statements that an own subject may belong to: 与上年相比,财政拨款支出增加… repeats the subject of its sentence. */
function known(scope: Scope, subject: Subject, role: Role): Draft | undefined {
  if (!isAttached(role)) return undefined;
  const fits = (draft: Draft | undefined): draft is Draft =>
    draft !== undefined && sameSubject(draft.subject, subject) && isFree(draft, role, scope);
  const near = [scope.current, ...scope.sentence, ...scope.before].filter(fits);
  if (role === 'share' && isPartElsewhere(scope, near[0])) return undefined;
  const [past] = near;
  if (!comparisons.has(role) || past === undefined) return past;
  return near.find((draft) => !isPast(scope, draft)) ?? ofThisYear(scope, past, role);
}

/** 图书馆9万元，其中：基本支出8万元；…。合计15万元，基本支出占93%: behind a new total it is no share of what is part of another whole. */
function isPartElsewhere({ current, sentence, before, reading }: Scope, told: Draft | undefined): boolean {
  if (told === undefined || !before.includes(told)) return false;
  const total = [current, ...sentence].find(
    (draft) => draft !== undefined && totalIn(draft.subject.text, reading.phrases) !== undefined,
  );
  const whole = before.find(({ parts }) => parts.includes(told));
  const [own, other] = [total, whole].map((draft) => draft && amountOf(draft));
  return own !== undefined && other !== undefined && compare(own, other) !== 0;
}

/** 完成年初预算的A，完成调整预算的B: another rate, of another budget. */
const hasNewBudget = ({ clause }: Scope, { completionOf }: Draft): boolean =>
  clause.completion?.base?.phase !== completionOf;

/** 比上年减少A，比2019年减少B; 占支出A的B，为2022年C的D: the second comparison is a statement of its own on the same amounts. */
function comparedAgain(scope: Scope, role: Role): Draft | undefined {
  const spoken = scope.current ?? scope.before[0];
  if (spoken === undefined) return undefined;
  const spent = comparisons.has(role) ? spentApart(scope, spoken) : undefined;
  if (spent !== undefined) return spent;
  const differs = comparisons.has(role)
    ? hasNewBase(scope, spoken)
    : role === 'base' || (role === 'completion' && hasNewBudget(scope, spoken));
  if (!differs) return undefined;
  return toldBeside(scope, spoken);
}

/** 接待费预算3万元，接待费决算2万元: what the name that stands again tells is the other amount of the same statement. */
function ofBoth({ current, clause, year }: Scope, subject: Subject): Draft | undefined {
  const isBoth =
    current !== undefined &&
    current.subject.text === subject.text &&
    current.levels.length === 1 &&
    clause.phase === 'final' &&
    current.levels.every((level) => isBudget(level) && level.year === year);
  return isBoth && current.figures.prior === undefined ? current : undefined;
}

/** Of both sides the one that takes the first figure that is told of both. */
const ofTwin = ({ twin }: Scope): Draft | undefined => (twin?.apart === true ? twin.first : twin?.second);

function ofOwn(scope: Scope, subject: Subject, role: Role, token: Token): Draft {
  scope.twin = bothTold(scope, subject, role, token) ?? scope.twin;
  const again = bothAgain(scope, subject, role);
  if (again !== undefined) return again;
  const found =
    (subject.dual === undefined ? undefined : ofTwin(scope)) ??
    known(scope, subject, role) ??
    (role === 'level' ? (ofBoth(scope, subject) ?? countedItem(scope, subject, token)) : undefined);
  if (found !== undefined) return found;
  const start = scope.clause.words[0]?.start ?? token.start;
  return openItem(scope, subject, start);
}

/** A second statement on amounts that are compared with something else by now. */
function withOtherBase(scope: Scope, spoken: Draft, role: Role, { figure }: Token): Draft | undefined {
  if (isPast(scope, spoken)) return undefined;
  const isOther =
    isOtherPrior(scope, spoken, role) ||
    isOfOtherBasis(scope, spoken, role) ||
    isOfOtherYear(scope, spoken, role, figure);
  return isOther ? toldBeside(scope, spoken) : undefined;
}

/** What a clause goes on with behind a statement of its sentence. */
function goOnWith(scope: Scope, current: Draft, role: Role): Draft | undefined {
  // 接待31批次，264人次，支出4万元: the amount is none of the guests.
  if (role === 'level' && current.subject.of !== undefined) return undefined;
  const row = role === 'level' ? backToRow(scope, current) : undefined;
  if (row !== undefined) return row;
  // 2019年对比减少3万元，减少率26%: the rate goes with its difference.
  const isRate = role === 'growth' && current.last?.role === 'change' && !scope.clause.compared;
  if (comparisons.has(role) && !isRate && isPast(scope, current)) return ofThisYear(scope, current, role);
  const direction = role === 'direction' || role === 'budget_direction';
  return direction || isFree(current, role, scope) ? current : undefined;
}

/** 接待费4万元,接待74批813人,同比增加1万元,完成预算5万元的80%: neither the money nor its budget is of the guests. */
function ofMoney({ current, sentence, clause }: Scope, token: Token): Draft | undefined {
  const isCount = current?.figures.count !== undefined && current.levels.length === 0;
  const isMoney = token.figure?.type === 'money' || clause.completion?.base?.phase !== undefined;
  if (!isCount || !isMoney) return current;
  return sentence.findLast(({ levels }) => levels.length > 0) ?? current;
}

/**
 * 3.年初结转5万元。 / 与上年相比，收入减少1万元: behind an item that is none, the bare word is the side that the list divides; and a
 * total is the one that the paragraph told.
 */
function headFor({ before, passage, reading }: Scope, weak: Subject | undefined): Draft | undefined {
  const side = weak?.text ?? '';
  const named = before.find(({ subject }) => subject.text.includes(side));
  const isTotal = named === undefined && totalIn(side, reading.phrases) !== undefined;
  const told = isTotal
    ? reading.drafts.findLast((draft) => draft.passage === passage && draft.subject.text === side)
    : undefined;
  return named ?? told ?? before[0];
}

/** Without a subject of its own: the draft that the clause goes on with. */
function goOn(scope: Scope, weak: Subject | undefined, role: Role, token: Token): Draft | undefined {
  const ofBudget = scope.clause.completion !== undefined;
  const current = isAttached(role) || ofBudget ? ofMoney(scope, token) : scope.current;
  if (current !== undefined)
    return withOtherBase(scope, current, role, token) ?? goOnWith(scope, current, role);
  const head = headFor(scope, weak);
  if (head === undefined || !isAttached(role)) return undefined;
  const other = ofLaterYear(scope, head, role) ?? withOtherBase(scope, head, role, token);
  return other ?? freeHead(scope, head, role);
}

const freeHead = (scope: Scope, head: Draft, role: Role): Draft | undefined =>
  isFree(head, role, scope) ? head : lastTold(scope, head, role);

/** 2021年A。2020年B。2021年比2020年减少C: what is compared with the amount told first is told of the other year. */
function ofLaterYear(scope: Scope, head: Draft, role: Role): Draft | undefined {
  const past = scope.compare?.year !== undefined && comparisons.has(role) && isPast(scope, head);
  return past ? ofThisYear(scope, head, role) : undefined;
}

/** 其中：因公出国费6万元。比上年减少1万元: where the whole has this comparison, it is said of the part that was told last. */
function lastTold(scope: Scope, head: Draft, role: Role): Draft | undefined {
  const last = scope.reading.drafts.at(-1);
  if (last === undefined || last === head || last.passage !== scope.passage || last.levels.length === 0)
    return undefined;
  const isCompared = [...comparisons].some((each) => each !== 'level' && last.figures[each] !== undefined);
  return comparisons.has(role) && !isCompared && !hasNewBase(scope, head) ? last : undefined;
}

/** 固定资产原值5万元，折旧2万元，净值3万元: what an asset is worth is told of the asset, not of what it cost. */
function withoutWorth(front: string, { text }: Subject, { reading: { phrases } }: Scope): string {
  const worth = phrases.sorted('proseWorth');
  const own = worth.includes(text) ? wordBefore(worth, front, front.length) : undefined;
  return own === undefined || own === front ? front : front.slice(0, -own.length);
}

/** 采购金额 alone says too little: the clause before, or the whole of the list, says whose. */
function specific(scope: Scope, subject: Subject): Subject {
  if (!scope.reading.phrases.set('proseGeneric').has(subject.text)) return subject;
  const front = [scope.frames.at(-1)?.label, scope.pending?.text]
    .filter((text) => text !== undefined)
    .join('');
  const last = scope.current?.subject ?? scope.topic;
  const spoken = front === '' ? (last?.front ?? last?.of?.text ?? last?.text ?? '') : front;
  const before = withoutWorth(spoken, subject, scope);
  return before === subject.text ? subject : { ...subject, text: before + subject.text, front: before };
}

/** 培训费支出较上年培训费减少: behind the comparison the name only stands again. */
function repeatedBehind(scope: Scope): Subject | undefined {
  const { words, ahead } = scope.clause;
  if (ahead === 0 || ahead >= words.length) return undefined;
  const [first, again] = [words.slice(0, ahead), words.slice(ahead)].map((part) => subjectOf(scope, part));
  const repeats = first !== undefined && again !== undefined && first.text.startsWith(again.text);
  return repeats ? first : undefined;
}

/** 财政拨款收入A,支出B: a bare word for the other side names a subject of its own. */
function onOtherSide(scope: Scope, named: Subject | undefined): Subject | undefined {
  if (named?.weak !== true) return named && ofFirstName(scope, named);
  const ofOffice = sideOfOffice(scope, named);
  if (ofOffice !== undefined) return ofOffice;
  const whole = scope.semicolon ? scope.frames[0]?.whole?.subject : undefined;
  const before = whole ?? inherited(scope);
  if (before === undefined) return named;
  const side = otherSide(named.text, before.text, scope.reading.phrases);
  const half = before === scope.topic ? halfOf(before, named, scope.reading.phrases) : undefined;
  if (side === undefined) return half ?? behindBalance(scope, named, before) ?? named;
  const front = before.text.endsWith(side.its) ? before.text.slice(0, -side.its.length) : '';
  return { text: front + named.text };
}

function subjectFor(scope: Scope): Subject | undefined {
  const { clause } = scope;
  const spoken = ofThisMatter(scope, repeatedBehind(scope) ?? subjectOf(scope, clause.words));
  const named = onOtherSide(scope, spoken);
  const behind = behindDirection(scope, named);
  if (behind !== undefined || named === undefined || named.weak === true) return behind ?? named;
  return specific(scope, named);
}

function lastItem(scope: Scope, role: Role): Draft | undefined {
  const last = scope.frames.at(-1)?.items.at(-1);
  return last !== undefined && isFree(last, role, scope) ? last : undefined;
}

const changes: ReadonlySet<Role> = new Set<Role>(['change', 'budget_change', 'growth']);

/** In the text that says why, only a phrase of its own makes a statement. */
function reasonTarget(scope: Scope, role: Role, token: Token): Draft | undefined {
  if (!changes.has(role) && !(role === 'level' && scope.reason?.mainly === true)) return undefined;
  const subject = subjectFor(scope);
  if (role === 'growth') return subject === undefined ? lastItem(scope, role) : undefined;
  if (subject === undefined || subject.weak === true) return undefined;
  return openItem(scope, subject, scope.clause.words[0]?.start ?? token.start);
}

/** ;收入较去年增加…: behind a list, a word for the whole takes up the whole again. */
function backToWhole(scope: Scope): void {
  const whole = scope.semicolon ? scope.frames[0]?.whole : undefined;
  if (whole === undefined) return;
  for (const frame of scope.frames.splice(0)) closeFrame(frame, scope.reading.phrases);
  scope.current = whole;
}

/** Right behind 其中 an amount without a name is no amount of the whole. */
function namelessPart(scope: Scope, role: Role): boolean {
  const frame = scope.frames.at(-1);
  return role === 'level' && frame?.open === false && frame.whole !== undefined && frame.items.length === 0;
}

/** 团组2个、累计7人次: other things counted under one name. */
function counted(subject: Subject, role: Role, token: Token, scope: Scope): Subject {
  const unit = token.figure?.unit.replace(/\(.*\)/, '') ?? '';
  const again = role === 'count' && scope.current !== undefined && !subject.text.endsWith(unit);
  return again ? { ...subject, text: subject.text + unit, of: subject.of ?? subject } : subject;
}

/** A second comparison of the same kind has another base or scope; the first one stands. */
function isTaken(scope: Scope, role: Role): boolean {
  const spoken = scope.current ?? scope.before[0];
  return role !== 'level' && isAttached(role) && spoken !== undefined && isFilled(spoken, role);
}

/** An amount that follows another one without a word or mark between them. */
const isRightBehind = ({ clause }: Scope, token: Token): boolean =>
  clause.filled && clause.start === token.start && clause.words.length === 0;

/** A second amount of a statement that has one: of a total of its own, or of nothing that is said. */
function secondAmount(
  scope: Scope,
  weak: Subject | undefined,
  role: Role,
  token: Token,
): Draft | 'none' | undefined {
  if (role !== 'level' || scope.current === undefined || scope.pending !== undefined) return undefined;
  const words = joinWords(scope, scope.clause.words);
  const isBeside = scope.reading.phrases.set('proseBesides').has(words);
  if (isBeside || isRightBehind(scope, token)) return 'none';
  // 油料费6万元、维修费2万元，共计8万元: the sum of several is no second amount of the last.
  const sum = scope.reading.phrases.list('proseSum').find((word) => word === words);
  if (sum !== undefined && scope.current.levels.length > 0)
    return beginDraft(scope, { text: sum }, scope.clause.words[0]?.start ?? token.start);
  // 结转下年A,支出合计B: the word for the whole is no second amount of what was carried over.
  return weak !== undefined && totalIn(weak.text, scope.reading.phrases) !== undefined
    ? beginDraft(scope, { text: weak.text }, scope.clause.words[0]?.start ?? token.start)
    : undefined;
}

/** （一）收支情况：本年支出A: where both sides are spoken of, the bare word for one tells that side. */
const oneOfBoth = (told: Subject | undefined, weak: Subject | undefined): Subject | undefined =>
  told?.dual !== undefined && weak?.side !== undefined ? { ...weak, weak: false } : undefined;

/** The subject that was spoken of, in a statement of its own. */
function spokenAgain(scope: Scope, weak: Subject | undefined, role: Role, token: Token): Draft | undefined {
  const alone = (): Subject | undefined => (scope.lost ? undefined : (weak ?? budgetAlone(scope)));
  const told = inherited(scope);
  const from = otherAmount(scope, weak, role, token) ?? oneOfBoth(told, weak) ?? told ?? alone();
  if (from === undefined) return undefined;
  const made = beginDraft(scope, counted(from, role, token, scope), scope.clause.start);
  const { current } = scope;
  const goesOn = role === 'count' && current?.figures.count !== undefined && scope.pending === undefined;
  // Two units are usual, three at most.
  if (goesOn && current.countedBefore?.countedBefore === undefined) made.countedBefore = current;
  const isItem = goesOn && scope.frames.at(-1)?.items.includes(current) === true;
  if (scope.pending !== undefined || isItem) joinItem(scope, made);
  return made;
}

/** 财政拨款收入A，占…。收入预算B: another amount of the same kind in a sentence of its own is not the same thing's. */
function otherAmount(scope: Scope, weak: Subject | undefined, role: Role, token: Token): Subject | undefined {
  const [head] = scope.before;
  if (weak === undefined || role !== 'level' || scope.current !== undefined || scope.pending !== undefined)
    return undefined;
  const amount = token.figure?.figure;
  if (head === undefined || amount === undefined) return undefined;
  const own = plainPhase(scope, scope.clause.phase);
  const now = scope.reading.year;
  const alike = head.levels.filter(
    ({ phase, year }) => plainPhase(scope, phase) === own && (year ?? now) === (scope.year ?? now),
  );
  const isOther = alike.length > 0 && alike.every(({ figure }) => compare(figure.figure, amount) !== 0);
  return isOther ? { ...weak, weak: false } : undefined;
}

/** A clause without a phrase of its own. */
function unnamed(scope: Scope, weak: Subject | undefined, role: Role, token: Token): Draft | undefined {
  if (scope.pending !== undefined) return ofPending(scope, weak, role, token);
  if (namelessPart(scope, role)) return undefined;
  if (weak !== undefined) backToWhole(scope);
  backToBudget(scope, weak);
  const draft = goOn(scope, weak, role, token) ?? secondAmount(scope, weak, role, token);
  if (draft !== undefined) return draft === 'none' ? undefined : draft;
  return isTaken(scope, role) ? comparedAgain(scope, role) : spokenAgain(scope, weak, role, token);
}

/** Behind a name that was kept. */
function ofPending(scope: Scope, weak: Subject | undefined, role: Role, token: Token): Draft | undefined {
  backToBudget(scope, weak);
  return spokenAgain(scope, weak, role, token);
}

/** Sums of what was told one by one. */
const totals: Readonly<Partial<Record<Role, typeof totalOfCounts>>> = {
  count: totalOfCounts,
  level: (scope, token) => totalOfAbove(scope, token) ?? tailTotal(scope, token) ?? plainTotal(scope, token),
};

/** The statement that a figure belongs to; a new one when the clause names a new subject. */
export function targetOf(scope: Scope, role: Role, token: Token): Draft | undefined {
  if (scope.reason !== undefined) return reasonTarget(scope, role, token);
  const total = totals[role]?.(scope, token);
  if (total !== undefined) return total;
  const subject = (role === 'count' ? gradeOf(scope) : undefined) ?? subjectFor(scope);
  const named = subject !== undefined && subject.weak !== true;
  const own = named ? subject : partOfTotal(scope, role);
  const apart = ofEarlierYear(scope, role, own) ?? ofOtherBudget(scope, role, own);
  if (apart !== undefined) return apart;
  if (own !== undefined) return ofOwn(scope, own, role, token);
  return toldInBracket(scope, role, token) ?? unnamed(scope, subject, role, token);
}
