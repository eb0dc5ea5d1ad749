import { type Draft, sameSubject } from './draft.ts';
import { otherWhole } from './either-whole.ts';
import type { Scope } from './scope.ts';

const yearOf = ({ levels }: Draft): number => levels.at(-1)?.year ?? 0;

/** 三公经费预算A，实际支出三公经费B。其中：…: of two amounts of one thing under two names the one that was spent. */
function spentOf({ before, reading }: Scope): Draft | undefined {
  const heads = reading.phrases.sorted('nameHeads');
  const names = before.map(({ subject }) => heads.find((head) => subject.text.includes(head)));
  const isOne = names[0] !== undefined && names.every((name) => name === names[0]);
  return isOne && before.length === 2
    ? before.find(({ levels }) => levels.every(({ phase }) => phase === undefined || phase === 'final'))
    : undefined;
}

/** The whole of a list that is opened here. */
export function wholeOf(scope: Scope): Draft | undefined {
  const told = scope.added ?? scope.current;
  if (told !== undefined) return told;
  const [first, ...rest] = scope.before;
  // 2023年A，2022年B。其中：…: amounts of one thing in two years are one whole, that of the later year.
  if (first === undefined || rest.some((each) => !sameSubject(each.subject, first.subject)))
    return spentOf(scope);
  return rest.reduce((late, each) => (yearOf(each) > yearOf(late) ? each : late), first);
}

/**
 * Notes what the words that open a list say of it. 分为, 由…构成: it is all of its whole. 支出A，其中：B，C，具体如下：…: it may be of C, or of
 * A once more.
 */
export function noteWords(scope: Scope, text: string): void {
  const says = (list: 'proseSaysAll' | 'proseBelow'): boolean =>
    scope.reading.phrases.list(list).some((word) => text.includes(word));
  const [outer, top = outer] = scope.frames.slice(-2);
  if (top === undefined) return;
  if (says('proseSaysAll')) top.complete = true;
  const again = says('proseBelow') ? otherWhole(scope, top.whole, outer) : undefined;
  if (again !== undefined) top.instead = [again];
}
