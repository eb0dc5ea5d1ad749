import type { Outcome } from '../findings/outcome.ts';
import type { OffenderList } from '../language/ir.ts';
import type { Context } from './context.ts';
import { type Decision, plainDecision, toOutcome } from './decision.ts';
import { offenderLists } from './offenders/list.ts';
import type { Offender } from './offenders/offender.ts';
import type { TableIndex } from './table-index.ts';

/** One outcome per offender; one pass where there is none. */
export function* decideNone(list: OffenderList, context: Context, key: string): Iterable<Outcome> {
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

function tablesOf({ home, document }: Context): readonly TableIndex[] {
  return home === undefined ? [...document.tables.values()].flat() : [home];
}

function offence(list: OffenderList, { params, operands, doubt }: Offender): Decision {
  return {
    ...plainDecision(doubt === undefined ? 'fail' : 'insufficient', doubt, { ...params, list }),
    left: operands,
  };
}
