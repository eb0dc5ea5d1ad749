import { type Phrases, wordBefore } from './phrases.ts';
import { isBudget, type Token } from './token.ts';

/** Words that only say that so much was spent are short: 用到, 执行到了. */
const longestVerb = 5;

/** Whether a budget, its amount and a percentage of it stand one behind the other: 年初核定的50万元的96%. */
function isRated(tokens: readonly (Token | undefined)[], text: string, phrases: Phrases): boolean {
  const [budget, amount, of, rate] = tokens;
  if (budget?.kind !== 'phase' || !isBudget(budget)) return false;
  const isOf = of?.kind === 'text' && phrases.list('proseOf').includes(text.slice(of.start, of.end));
  return isOf && amount?.figure?.type === 'money' && rate?.figure?.type === 'percent';
}

/**
 * 支出48万元，用到年初核定的50万元的96%: a percentage of a budget whose amount stands in front of it tells the completion, by
 * whatever verb it is said.
 */
export function tellReached(tokens: readonly Token[], text: string, phrases: Phrases): Token[] {
  const isVerb = (token: Token | undefined): token is Token =>
    token?.kind === 'text' &&
    token.end - token.start <= longestVerb &&
    wordBefore(phrases.list('proseReached'), text, token.end) !== undefined;
  return tokens.flatMap((token, index) => {
    const before = tokens[index - 1];
    if (isVerb(token) && isRated(tokens.slice(index + 1, index + 5), text, phrases)) return [];
    if (!isVerb(before) || !isRated(tokens.slice(index, index + 4), text, phrases)) return [token];
    const { phase, end } = token;
    return [
      { kind: 'completion', start: before.start, end, base: { prior: false, ...(phase && { phase }) } },
    ];
  });
}
