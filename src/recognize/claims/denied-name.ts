import { sign } from '../../core/model/exact.ts';
import { type Phrases, wordAt } from './phrases.ts';
import type { ReadStatement } from './read-statement.ts';

/** A name has more characters. */
const shortest = 2;
const changes = ['change', 'growth', 'direction'] as const;
const amounts = ['amount', 'count', 'initial', 'annual'] as const;

/** Whether the figures fit what there is nothing of: none is an amount but nought, and nothing grew. */
function tellsNothing({ figures }: ReadStatement): boolean {
  const told = amounts.flatMap((column) => figures[column] ?? []);
  if (told.length > 0) return told.every(({ figure }) => sign(figure) === 0);
  const moved = changes.flatMap((column) => figures[column] ?? []);
  return moved.length > 0 && moved.every(({ figure }) => sign(figure) <= 0);
}

/** One character is a denial only in front of a name that begins so by itself: 无公务接待费, but not 无线电管理费. */
function namesMatter(rest: string, phrases: Phrases): boolean {
  const plain = rest.replace(/[()]/g, '');
  const lists = ['nameHeads', 'proseNames', 'proseStarts'] as const;
  return lists.some((list) => wordAt(phrases.list(list), plain, 0) !== undefined);
}

/** 未使用资金: what was not spent is an amount of its own. */
const isLeft = (denial: string, rest: string, phrases: Phrases): boolean =>
  phrases.list('proseSpent').some((word) => denial.endsWith(word)) && phrases.set('proseWeak').has(rest);

/** What stands behind a denial, past the word for the year in front of it. */
function behindDenial(subject: string, phrases: Phrases): string | undefined {
  const from = (wordAt(phrases.sorted('ownYear'), subject, 0) ?? '').length;
  const denial = wordAt(phrases.sorted('denials'), subject, from);
  if (denial === undefined) return undefined;
  const rest = subject.slice(from + denial.length);
  if (rest.length < shortest || isLeft(denial, rest, phrases)) return undefined;
  return denial.length > 1 || namesMatter(rest, phrases) ? rest : undefined;
}

/** 未安排公务接待费，减少2万元; 无会议费支出0万元: what there is nothing of is the thing, and the denial no part of its name. */
export function ofDenied(statement: ReadStatement, phrases: Phrases): ReadStatement {
  const subject = tellsNothing(statement) ? behindDenial(statement.subject, phrases) : undefined;
  return subject === undefined ? statement : { ...statement, subject };
}
