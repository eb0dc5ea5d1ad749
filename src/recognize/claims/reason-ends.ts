import type { Scope } from './scope.ts';
import type { Token } from './token.ts';

const directions: ReadonlySet<string> = new Set(['up', 'down', 'neutral']);
const compared: ReadonlySet<string> = new Set(['compare', 'alone', 'flat']);
/** A segment without a figure in so many tokens states none. */
const searched = 40;

/** What the tokens up to the next semicolon or stop begin with. */
interface Segment {
  named: boolean;
  moved: boolean;
  /** A name and then an amount, or a comparison of its own. */
  states: boolean;
  /** It gives a reason of its own. */
  explains: boolean;
}

function look(segment: Segment, { kind, figure, silent }: Token): void {
  if (kind === 'reason') segment.explains = true;
  else if (segment.states) return;
  else if (kind === 'text' || kind === 'name') segment.named = true;
  else if (directions.has(kind)) segment.moved = true;
  else if (compared.has(kind)) segment.states = segment.named && !segment.moved;
  else if (figure !== undefined && silent !== true)
    segment.states = segment.named && !segment.moved && figure.type === 'money';
}

function segmentFrom(tokens: readonly Token[], from: number): Segment {
  const segment: Segment = { named: false, moved: false, states: false, explains: false };
  for (let index = from; index < from + searched; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'stop' || token.kind === 'semicolon') break;
    look(segment, token);
  }
  return segment;
}

/**
 * A semicolon ends the text that says why, when what follows speaks of an item of its own: it states an amount or a
 * comparison, and the reason so far stated none (主要是任务增加；公务接待费150万元). Where the reason lists figures
 * (主要原因是A增加5万元；B减少3万元) only an item that gives its own reason ends it.
 */
export function itemFollows({ tokens, reason }: Scope, index: number): boolean {
  const segment = segmentFrom(tokens, index + 1);
  if (!segment.states) return false;
  return reason?.figures === 0 || (segment.explains && reason?.mainly === false);
}
