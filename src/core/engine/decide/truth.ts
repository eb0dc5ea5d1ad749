import type { Operand, Reason } from '../../findings/outcome.ts';
import type { Place } from '../../model/place.ts';

/** Three-valued truth of a condition; `undefined` with the reason why it stays open. */
export interface Truth {
  readonly value: boolean | undefined;
  /** Why the condition is open, and whether because it does not apply or because something is unknown. */
  readonly open?: { readonly verdict: 'insufficient' | 'notApplicable'; readonly reason: Reason };
  readonly operands: readonly Operand[];
  /** Passage of the prose that settles it. */
  readonly place?: Place | undefined;
}

const nothing: readonly Operand[] = [];

const yes: Truth = { value: true, operands: nothing };
const no: Truth = { value: false, operands: nothing };

/** A settled truth. */
export function settled(
  value: boolean,
  operands: readonly Operand[] = nothing,
  place?: Place | undefined,
): Truth {
  if (operands.length === 0 && place === undefined) return value ? yes : no;
  return { value, operands, place };
}

/** An open one. */
export function open(
  verdict: 'insufficient' | 'notApplicable',
  code: string,
  params: Reason['params'] = {},
  operands: readonly Operand[] = nothing,
): Truth {
  return { value: undefined, open: { verdict, reason: { code, params } }, operands };
}

/** `and` (decisive value false) or `or` (decisive value true) of several truths. */
export function combine(parts: readonly Truth[], decisive: boolean): Truth {
  const decided = parts.find(({ value }) => value === decisive);
  const operands = parts.flatMap((part) => part.operands);
  const place = parts.find((part) => part.place !== undefined)?.place;
  if (decided !== undefined) return settled(decisive, operands, place);
  const unsettled = parts.filter(({ value }) => value === undefined);
  const first = unsettled.find((part) => part.open?.verdict === 'notApplicable') ?? unsettled[0];
  return first === undefined ? settled(!decisive, operands, place) : { ...first, operands };
}

/** `not`. */
export function negated(truth: Truth): Truth {
  const { value, operands, place } = truth;
  if (value === undefined) return truth;
  return settled(!value, operands, place);
}
