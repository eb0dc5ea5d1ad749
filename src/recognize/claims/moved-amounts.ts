import { isGiver } from './name-of-phrase.ts';
import { wordAt } from './phrases.ts';
import type { Scope } from './scope.ts';
import type { Token } from './token.ts';

/** So many items at most are joined behind one verb, and so many tokens make a name. */
const mostItems = 6;
const longestName = 3;
const named: ReadonlySet<string> = new Set(['text', 'name']);
const ways: ReadonlySet<string> = new Set(['up', 'down']);

const textOf = ({ folded }: Scope, { start, end }: Token): string => folded.text.slice(start, end);

/** Index of the token in front of the name that ends at an index. */
function beforeName({ tokens }: Scope, index: number): number {
  let at = index;
  while (at > index - longestName && named.has(tokens[at]?.kind ?? '')) at--;
  return at;
}

/** Index of the amount that the name behind `at` is joined to by a mark or a word. */
function joinedTo(scope: Scope, at: number): number | undefined {
  const [before, name] = [scope.tokens[at], scope.tokens[at + 1]];
  const isWord =
    name !== undefined &&
    wordAt(scope.reading.phrases.list('proseJoints'), textOf(scope, name), 0) !== undefined;
  const amount = before?.kind === 'pause' ? at - 1 : at;
  const isJoined = before?.kind === 'pause' || isWord;
  return isJoined && scope.tokens[amount]?.figure?.type === 'money' ? amount : undefined;
}

/** The verb in front of a name, where nothing else stands in front of it but who did it. */
function verbAt(scope: Scope, at: number): Token | undefined {
  const { tokens, reading } = scope;
  const [front, verb] = [tokens[at - 1], tokens[at]];
  if (verb === undefined || !ways.has(verb.kind)) return undefined;
  // 新增债券10万元、再融资债券20万元: with this word it may be a name.
  if (reading.phrases.set('proseNewly').has(textOf(scope, verb))) return undefined;
  const isAlone =
    front === undefined || !named.has(front.kind) || isGiver(textOf(scope, front), reading.phrases);
  return isAlone ? verb : undefined;
}

/** 增加人员经费42万元、公用经费6万元: the verb in front of the first of several joined names moves the amount of each. */
export function moveJoined(scope: Scope, index: number): void {
  const { clause, tokens } = scope;
  if (tokens[index]?.figure?.type !== 'money' || clause.direction !== undefined || clause.words.length === 0)
    return;
  let at = beforeName(scope, index - 1);
  for (let items = 0; items < mostItems; items++) {
    const amount = joinedTo(scope, at);
    if (amount === undefined) return;
    at = beforeName(scope, amount - 1);
    const verb = at < amount - 1 ? verbAt(scope, at) : undefined;
    if (verb === undefined) continue;
    clause.direction = verb;
    clause.after = clause.words;
    clause.words = [];
    return;
  }
}
