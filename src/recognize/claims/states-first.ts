import type { Token } from './token.ts';

const named: ReadonlySet<string> = new Set(['text', 'name', 'phase', 'owner', 'open', 'close']);
/** A name has fewer tokens. */
const longestName = 20;

/** Whether a token may stand in a name. */
export const isOfName = ({ kind }: Token): boolean => named.has(kind);

/** 人员经费480万元，…, 人员经费：480万元: nothing but a name stands in front of the first amount. */
export function statesFirst(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + longestName; at++) {
    const token = tokens[at];
    if (token !== undefined && isOfName(token)) continue;
    const amount = token?.kind === 'colon' ? tokens[at + 1] : token;
    return at > from && amount?.figure?.type === 'money';
  }
  return false;
}
