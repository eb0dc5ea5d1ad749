import { add, compare } from '../../core/model/exact.ts';
import { type Figure, zero } from '../../core/model/figure.ts';
import { parseFigure } from '../../core/model/parse-figure.ts';
import type { Draft } from './draft.ts';
import { moreThanNames } from './name-range.ts';
import { printedFigure } from './place-figure.ts';
import type { Scope } from './scope.ts';
import { subjectOf } from './subject.ts';
import type { Token } from './token.ts';

/** A longer run of names is no list that anybody counts. */
const longestList = 200;

function put(scope: Scope, draft: Draft, figure: Figure, start: number, end: number): void {
  const text = scope.folded.text.slice(start, end);
  draft.figures.listed = printedFigure(scope, {
    type: 'count',
    text,
    unit: '',
    figure,
    offset: start,
    length: end - start,
  });
}

interface Names {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

const stops: ReadonlySet<string> = new Set(['stop', 'semicolon']);

/** Whether a token ends a list, goes on with it, or shows that it is none. */
function listKind({ kind }: Token): 'end' | 'none' | 'next' | 'name' {
  if (stops.has(kind)) return 'end';
  // 预算单位5家，其中二级单位包括：…: the names are those of another word that lists.
  if (kind === 'figure' || kind === 'comma' || kind === 'opener') return 'none';
  return kind === 'pause' ? 'next' : 'name';
}

/** Where the list ends; nothing when anything but names stands in it. */
function listEnd(tokens: readonly Token[], from: number): number | undefined {
  let at = from;
  for (let token = tokens[at]; token !== undefined && at < from + longestList; token = tokens[at]) {
    const kind = listKind(token);
    if (kind === 'none') return undefined;
    if (kind === 'end') return at;
    at = (token.partner ?? at) + 1;
  }
  return at;
}

/** The names up to the stop. */
function namesFrom(tokens: readonly Token[], from: number): Names | undefined {
  const past = listEnd(tokens, from);
  if (past === undefined) return undefined;
  let count = 1;
  for (let at = from; at < past; at = (tokens[at]?.partner ?? at) + 1)
    if (tokens[at]?.kind === 'pause') count++;
  const [start, end] = [tokens[from]?.start ?? 0, tokens[past - 1]?.end ?? 0];
  return count < 2 ? undefined : { count, start, end };
}

const leading: ReadonlySet<string> = new Set(['colon', 'comma']);

/** 内设机构8个。下属单位包括：甲、乙: the words in front of the opener name what is listed, and that is not what was counted. */
function listsOthers(scope: Scope, { subject: { text } }: Draft): boolean {
  const named = subjectOf(scope, scope.clause.words);
  if (named === undefined || named.weak === true) return false;
  return !named.text.includes(text) && !text.includes(named.text);
}

/** 内设机构3个,包括:甲科、乙科、丙科。 counts the names, when nothing but names stands up to the stop. */
export function listedCount(scope: Scope, whole: Draft | undefined, index: number): void {
  if (whole?.figures.count === undefined || whole.figures.listed !== undefined) return;
  if (listsOthers(scope, whole)) return;
  const next = scope.tokens[index + 1]?.kind ?? '';
  const names = namesFrom(scope.tokens, leading.has(next) ? index + 2 : index + 1);
  if (names === undefined) return;
  const etcetera = scope.reading.phrases.list('proseEtcetera');
  const text = scope.folded.text.slice(Math.max(names.start, names.end - 12), names.end);
  if (etcetera.some((word) => text.includes(word))) return;
  const count =
    names.count + moreThanNames(scope.folded.text.slice(names.start, names.end), scope.reading.phrases);
  const { start, end } = scope.tokens[index] as Token;
  const isSome = scope.reading.phrases.set('proseSomeOf').has(scope.folded.text.slice(start, end));
  const figure = { coefficient: count, exponent: 0 };
  // 内设机构13个，其中包括：甲、乙: fewer names than there are of it are some of them.
  if (isSome && compare(figure, whole.figures.count.figure) < 0) return;
  put(scope, whole, figure, names.start, names.end);
}

/** 7名(1+2+2+2): the addends in the bracket. */
export function listedSum(scope: Scope, tokens: readonly Token[]): boolean {
  const draft = scope.current;
  if (draft?.figures.count === undefined || tokens.length < 2) return false;
  const text = (token: Token): string => scope.folded.text.slice(token.start, token.end);
  const addends = tokens.filter(({ kind }) => kind === 'bare');
  if (tokens.some((token) => token.kind !== 'bare' && text(token) !== '+') || addends.length < 2)
    return false;
  let sum: Figure = zero;
  for (const token of addends) {
    const read = parseFigure(text(token));
    if (read === undefined) return false;
    sum = add(sum, read);
  }
  const [first] = tokens;
  put(
    scope,
    draft,
    { coefficient: sum.coefficient, exponent: sum.exponent },
    first?.start ?? 0,
    tokens.at(-1)?.end ?? 0,
  );
  return true;
}
