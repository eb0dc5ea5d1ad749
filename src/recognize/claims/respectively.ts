import { type FigureRow, type FigureRowSource, isDirection, rowAt } from './figure-row.ts';
import type { Phrases } from './phrases.ts';
import type { Token } from './token.ts';

/** What one of the names is told: its tokens so far. */
type Share = Token[];

/** A sentence that is nothing but names has fewer tokens. */
const longestNames = 40;
/** Names in front of a row, and the statements that a row goes on with, have fewer tokens. */
const longest = 120;

const borders: ReadonlySet<string> = new Set([
  'comma',
  'semicolon',
  'colon',
  'stop',
  'opener',
  'reason',
  'ordinal',
]);
const ends: ReadonlySet<string> = new Set(['stop', 'opener', 'colon', 'reason', 'ordinal']);
const parting: ReadonlySet<string> = new Set(['comma', 'pause', 'semicolon']);
const compared: ReadonlySet<string> = new Set(['compare', 'alone', 'year']);
/** What a row may begin with in front of its mark: 占比分别为, 较上年分别. */
const leads: ReadonlySet<string> = new Set([...compared, 'share', 'rate', 'completion']);
const named: ReadonlySet<string> = new Set(['text', 'name', 'phase', 'year', 'owner', 'open', 'close']);

/**
 * A、B和C分别为x、y和z，分别比上年增长a、b和c: what is said of several names in rows is told of one after the other, before
 * anything is read: Ax，比上年增长a，By，比上年增长b，Cz，比上年增长c. Rows that do not fit their names stay as they are.
 */
export function tellOneByOne(tokens: readonly Token[], text: string, phrases: Phrases): Token[] {
  const words = phrases.list('proseRespectively');
  const isMark = ({ kind, start, end }: Token): boolean =>
    (kind === 'text' || kind === 'opener') && words.includes(text.slice(start, end));
  const source: FigureRowSource = { tokens, text, phrases, isMark };
  const told: Token[] = [];
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index] as Token;
    const row = isMark(token) ? rowAt(source, index + 1) : undefined;
    const end = row && (unfold(source, told, index, row) ?? leave(source, told, index, row));
    if (end === undefined) told.push(token);
    index = end ?? index + 1;
  }
  return told;
}

/** Of figures that fit no names nobody says which is whose; those of the two sides of a total are read as a pair. */
function leave(
  { tokens, text, phrases }: FigureRowSource,
  told: Token[],
  mark: number,
  { items, end }: FigureRow,
): number | undefined {
  const from = told[lastOf(told, ends)]?.start ?? 0;
  const before = text.slice(from, tokens[mark]?.start ?? from);
  if (phrases.list('proseBothSides').some((word) => before.includes(word))) return undefined;
  const figures = new Map(items.flat().map((token) => [token.start, token]));
  for (const token of tokens.slice(mark, end)) {
    const figure = figures.get(token.start)?.figure;
    told.push(figure === undefined ? token : { ...token, kind: 'figure', figure, astray: true });
  }
  return end;
}

/** Tells the row behind a mark, and those that follow it, of each name; where the rows end, or nothing. */
function unfold(source: FigureRowSource, told: Token[], mark: number, row: FigureRow): number | undefined {
  const from = lastOf(told, borders);
  const before = told.slice(from);
  if (before.length > longest) return undefined;
  if (before.every(({ kind }) => leads.has(kind))) return goOn(source, told, from, row);
  const names = namesIn(source, before, row.items.length) ?? namesAbove(source, told, from, row.items.length);
  if (names === 'both') return mark + 1;
  if (names === undefined) return undefined;
  told.length = from;
  return tell(source, told, names, row);
}

/** What a word for names in front of a mark may stand behind. */
const marks: ReadonlySet<string> = new Set(['stop', 'comma', 'semicolon']);

/** 教育支出和科技支出。上述两项分别为x和y: the names that the words in front of the row stand for. */
function namesAbove(
  source: FigureRowSource,
  told: readonly Token[],
  from: number,
  count: number,
): Share[] | undefined {
  const { text, phrases } = source;
  const isMeant = phrases.sorted('proseAbove').some((word) => text.startsWith(word, told[from]?.start));
  if (!isMeant || !marks.has(told[from - 1]?.kind ?? '')) return undefined;
  const words = told.slice(lastOf(told, borders, from - 1), from - 1);
  if (words.length > longestNames || words.some(({ figure }) => figure !== undefined)) return undefined;
  const names = namesIn(source, words, count);
  return names === 'both' ? undefined : names?.map((name) => name.map((token) => ({ ...token })));
}

/** Behind the last of the tokens that is of one of these kinds, or where it is too far to look. */
function lastOf(told: readonly Token[], kinds: ReadonlySet<string>, end = told.length): number {
  const from = Math.max(0, end - longest - 1);
  return from + told.slice(from, end).findLastIndex(({ kind }) => kinds.has(kind)) + 1;
}

/** Ax，By，与上年相比，分别增长…: the names stand with their amounts in the sentence so far. */
function goOn(source: FigureRowSource, told: Token[], from: number, row: FigureRow): number | undefined {
  const start = told[from - 1]?.kind === 'comma' ? lastOf(told, borders, from - 1) : from;
  const clause = told.slice(start, Math.max(start, from - 1));
  const comparison = clause.length > 0 && clause.every(({ kind }) => compared.has(kind));
  const end = comparison ? start : from;
  const first = lastOf(told, ends, end);
  const shares = headsIn(source, told.slice(first, end));
  if (shares.length !== row.items.length || end - first > longest) return undefined;
  const lead = [...(comparison ? clause : []), ...told.slice(from), ...row.lead];
  told.length = first;
  return tell(source, told, shares, { ...row, lead });
}

const isHead = (clause: readonly Token[]): boolean =>
  clause.at(-1)?.figure?.type === 'money' &&
  clause.some(({ kind }) => kind === 'text') &&
  clause.slice(0, -1).every(({ kind }) => named.has(kind));

/** Names with their amounts, each with what else is said of it; none where another figure is told first. */
function headsIn(source: FigureRowSource, tokens: readonly Token[]): Share[] {
  const clauses = clausesIn(source, tokens);
  const first = clauses.findIndex((clause) => clause.some(({ figure }) => figure !== undefined));
  const shares: Share[] = [];
  for (const clause of first < 0 ? [] : clauses.slice(first)) {
    if (isHead(clause)) shares.push([...clause]);
    else if (shares.length > 0) shares.at(-1)?.push(comma(clause), ...clause);
    else return [];
  }
  return shares;
}

function clausesIn(source: FigureRowSource, tokens: readonly Token[]): Share[] {
  const clauses: Share[] = [[]];
  for (const token of tokens)
    if (parting.has(token.kind)) clauses.push([]);
    else {
      const next = pastAnd(source, clauses.at(-1)?.at(-1), token);
      if (next === undefined) clauses.at(-1)?.push(token);
      else clauses.push(next);
    }
  return clauses.filter(({ length }) => length > 0);
}

/** 购置费1万元和运行费3万元: behind an amount the joint parts two names as a comma does. */
function pastAnd(
  { text, phrases }: FigureRowSource,
  last: Token | undefined,
  token: Token,
): Share | undefined {
  if (last?.figure?.type !== 'money' || token.kind !== 'text') return undefined;
  const joint = phrases.list('proseJoints').find((word) => text.startsWith(word, token.start));
  return joint === undefined ? undefined : pieceOf(token, token.start + joint.length, token.end);
}

/** Nobody tells more of several names in one sentence. */
const mostRows = 12;

/** A row that goes on with the same names: none stand in front of its figures. */
function rowBehind(source: FigureRowSource, from: number): FigureRow | undefined {
  const row = rowAt(source, from);
  const joints = source.phrases.list('proseJoints');
  const names = ({ kind, start, end }: Token): boolean =>
    kind === 'pause' ||
    (kind === 'text' && joints.some((joint) => source.text.slice(start, end).slice(1, -1).includes(joint)));
  return row?.lead.some(names) ? undefined : row;
}

/** Gives each name its figure of this row and of the rows behind it. */
function tell(source: FigureRowSource, told: Token[], shares: readonly Share[], first: FigureRow): number {
  let row: FigureRow | undefined = first;
  let { end } = first;
  for (let count = 0; count < mostRows && row?.items.length === shares.length; count++) {
    for (const [at, share] of shares.entries()) share.push(...itemOf(row, at, share));
    end = row.end;
    row = source.tokens[end]?.kind === 'comma' ? rowBehind(source, end + 1) : undefined;
  }
  for (const [at, share] of shares.entries()) told.push(...(at > 0 ? [comma(share)] : []), ...share);
  return end;
}

/** A figure of a row with the words of the row, as the next clause of what its name is told. */
function itemOf({ lead, items }: FigureRow, at: number, share: Share): Token[] {
  const item = items[at] ?? [];
  const words = item.length > 1 ? lead.filter((token) => !isDirection(token)) : lead;
  const goesOn = share.some(({ kind }) => kind === 'figure');
  return [...(goesOn ? [comma(item)] : []), ...words.map((token) => ({ ...token })), ...item];
}

function comma([first]: readonly Token[]): Token {
  const at = first?.start ?? 0;
  return { kind: 'comma', start: at, end: at };
}

/** The names in front of a mark; `both` where the two sides of one total are read as a pair anyway. */
function namesIn(
  { text, phrases }: FigureRowSource,
  words: readonly Token[],
  count: number,
): Share[] | 'both' | undefined {
  const joined = words.map(({ start, end }) => text.slice(start, end)).join('');
  const sides = phrases.sorted('proseBothSides').find((word) => joined.includes(word)) ?? '';
  const rest = sides === '' ? '' : joined.slice(joined.indexOf(sides) + sides.length);
  if (phrases.list('proseBothTotals').some((word) => rest.startsWith(word)))
    return count === 2 ? 'both' : undefined;
  const parts = partedAt(words);
  const names = parts.length === count - 1 ? partedFurther(parts, text, phrases.list('proseJoints')) : parts;
  return names.length === count && names.every(({ length }) => length > 0) ? withTail(names) : undefined;
}

/** The words, parted at the pauses outside brackets. */
function partedAt(words: readonly Token[]): Share[] {
  const parts: Share[] = [[]];
  let depth = 0;
  for (const token of words) {
    if (token.kind === 'open') depth++;
    if (token.kind === 'close') depth--;
    if (token.kind === 'pause' && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/** A、B和C: the last part holds two names. */
function partedFurther(parts: readonly Share[], text: string, joints: readonly string[]): readonly Share[] {
  const last = (parts.at(-1) ?? []).flatMap(apartFrom);
  const halves = joints.flatMap((joint) => last.flatMap((_, at) => halvesAt(last, at, joint, text)));
  const [first] = halves;
  return first === undefined ? parts : [...parts.slice(0, -1), ...first];
}

/** Both sides of a joint in one of the words, where neither is empty. */
function halvesAt(words: readonly Token[], at: number, joint: string, text: string): Share[][] {
  const token = words[at];
  const found = token?.kind === 'text' ? text.slice(token.start, token.end).indexOf(joint) : -1;
  if (token === undefined || found < 0) return [];
  const middle = token.start + found;
  const first = [...words.slice(0, at), ...pieceOf(token, token.start, middle)];
  const second = [...pieceOf(token, middle + joint.length, token.end), ...words.slice(at + 1)];
  return first.length > 0 && second.length > 0 ? [[first, second]] : [];
}

/** 预算数和决算数: what looks like a comparison joins two names of amounts. */
function apartFrom(token: Token): Token[] {
  const { kind, start, end, wordEnd = start, base } = token;
  if (kind !== 'compare' || base?.phase === undefined || base.prior) return [token];
  return [
    { kind: 'text', start, end: wordEnd },
    { kind: 'phase', start: wordEnd, end, phase: base.phase },
  ];
}

const pieceOf = (token: Token, start: number, end: number): Token[] =>
  start < end ? [{ ...token, start, end }] : [];

const isPhase = ({ kind }: Token): boolean => kind === 'phase';

/** A、B支出决算分别为: the phase behind the last name is that of all. */
function withTail(names: readonly Share[]): Share[] {
  const last = names.at(-1) ?? [];
  const at = last.findLastIndex((token) => !isPhase(token)) + 1;
  const others = names.slice(0, -1);
  if (at === 0 || others.some((name) => name.some(isPhase))) return [...names];
  const tail = last.slice(at);
  return [...others.map((name) => [...name, ...tail.map((token) => ({ ...token }))]), last];
}
