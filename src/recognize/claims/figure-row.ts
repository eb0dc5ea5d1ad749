import type { Phrases } from './phrases.ts';
import { figureOf } from './read-number.ts';
import type { Token } from './token.ts';

/** A row of figures and the words that all of them share. */
export interface FigureRow {
  /** 比上年增长, 占总支出的: what stands in front of the first figure. */
  readonly lead: readonly Token[];
  /** Each figure, behind the direction of its own if it has one. */
  readonly items: readonly (readonly Token[])[];
  readonly end: number;
}

/** What rows are read from. */
export interface FigureRowSource {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly phrases: Phrases;
  /** 分别 */
  readonly isMark: (token: Token) => boolean;
}

/** Words in front of a row of figures are few. */
const longestLead = 12;
/** Longer rows are tables. */
const longestRow = 20;

const directions: ReadonlySet<string> = new Set(['up', 'down', 'more', 'less']);
const ends: ReadonlySet<string> = new Set(['comma', 'semicolon', 'colon', 'stop', 'opener']);
const figures: ReadonlySet<string> = new Set(['figure', 'bare']);

export const isDirection = ({ kind }: Token): boolean => directions.has(kind);

/** A row of at least two figures of one kind: 比上年增长a、b和c. */
export function rowAt(source: FigureRowSource, from: number): FigureRow | undefined {
  const { tokens, isMark } = source;
  const start = tokens[from]?.kind === 'colon' ? from + 1 : from;
  const length = tokens
    .slice(start, start + longestLead)
    .findIndex((token) => figures.has(token.kind) || (ends.has(token.kind) && !isMark(token)));
  if (length < 0 || !figures.has(tokens[start + length]?.kind ?? '')) return undefined;
  const lead = tokens.slice(start, start + length).filter((token) => !isMark(token));
  return itemsAt(source, start + length, lead);
}

function itemsAt(source: FigureRowSource, from: number, lead: readonly Token[]): FigureRow | undefined {
  const items: Token[][] = [];
  let end = from;
  for (let at: number | undefined = from; at !== undefined && items.length < longestRow; ) {
    const item = itemAt(source.tokens, at, items.at(-1)?.at(-1));
    if (item === undefined) break;
    items.push(item);
    end = at + item.length;
    at = pastJoint(source, end);
  }
  const [first] = items;
  if (first === undefined || items.length < 2) return undefined;
  const own = items.some(({ length }) => length > 1);
  const direction = lead.findLast(isDirection);
  if (own && direction !== undefined) first.unshift(direction);
  const whole = withUnits(source, items);
  return whole && { lead, items: whole, end };
}

function itemAt(tokens: readonly Token[], at: number, before: Token | undefined): Token[] | undefined {
  const [first, second] = tokens.slice(at, at + 2);
  const turned = before !== undefined && first !== undefined && isDirection(first);
  const figure = turned ? second : first;
  if (figure === undefined || !figures.has(figure.kind) || figure.silent === true) return undefined;
  if (before?.figure !== undefined && figure.figure?.type !== before.figure.type) return undefined;
  return turned ? [first, figure] : [figure];
}

/** Past the mark or word between two figures; a comma parts figures only where nothing else follows it. */
function pastJoint({ tokens, text, phrases }: FigureRowSource, at: number): number | undefined {
  const [token, next] = tokens.slice(at, at + 2);
  if (token?.kind === 'pause') return at + 1;
  if (token?.kind === 'comma') return figures.has(next?.kind ?? '') ? at + 1 : undefined;
  const word = token?.kind === 'text' ? text.slice(token.start, token.end) : '';
  return phrases.list('proseJoints').includes(word) ? at + 1 : undefined;
}

/** 3.20、4.50、6.10万元: numbers without a unit share that of the last one. */
function withUnits({ text, phrases }: FigureRowSource, items: readonly Token[][]): Token[][] | undefined {
  const last = items.at(-1)?.at(-1)?.figure;
  if (last === undefined) return undefined;
  const money = phrases.units.find(({ title }) => title === last.unit)?.exponent;
  const exponent = last.type === 'money' ? money : 0;
  if (exponent === undefined) return undefined;
  const unit = { type: last.type, text: last.unit, exponent };
  return items.map((item) =>
    item.map((token) => {
      const { kind, start, end } = token;
      const figure = kind === 'bare' ? figureOf(text, { start, end, unitEnd: end, unit }) : undefined;
      return figure === undefined ? token : { kind: 'figure', start, end, figure };
    }),
  );
}
