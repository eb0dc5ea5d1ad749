import type { Outcome } from '../findings/outcome.ts';
import type { OffenderList } from '../language/ir.ts';
import type { Context } from './context.ts';
import { type Decision, plainDecision, toOutcome } from './decision.ts';
import { offenderLists } from './offenders/list.ts';
import type { Offender } from './offenders/offender.ts';
import type { TableIndex } from './table-index.ts';

/** One outcome per offender; one pass where there is none. */
export function* decideNone(list: OffenderList, context: Context, key: string): Iterable<Outcome> {
  if (list === 'unfilled') {
    yield decideUnfilled(context, key);
    return;
  }
  let found = false;
  for (const index of tablesOf(context)) {
    for (const offender of offenderLists[list](index, context)) {
      found = true;
      const address = context.home === undefined ? `${key}/${index.name}` : key;
      yield toOutcome(context, `${address}/${offender.key}`, offence(list, offender));
    }
  }
  if (!found) yield toOutcome(context, key, plainDecision('pass', undefined, { list }));
}

/** All left-overs of a template are one finding. */
function decideUnfilled(context: Context, key: string): Outcome {
  const [first, ...more] = context.document.disclosure.unfilled ?? [];
  if (first === undefined)
    return toOutcome(context, key, plainDecision('pass', undefined, { list: 'unfilled' }));
  const { page, line } = first.place;
  const params = {
    list: 'unfilled',
    count: String(more.length + 1),
    text: first.text,
    ...(line !== undefined && { detail: 'line', line: String(line) }),
    ...(page !== undefined && { detail: 'page', page: String(page) }),
  };
  return toOutcome(context, key, plainDecision('fail', undefined, params));
}

function tablesOf({ home, document }: Context): readonly TableIndex[] {
  return home === undefined ? [...document.tables.values()].flat() : [home];
}

function offence(list: OffenderList, { params, operands, doubt }: Offender): Decision {
  return {
    ...plainDecision(doubt === undefined ? 'fail' : 'insufficient', doubt, { ...params, list }),
    left: operands,
  };
}
