import type { Outcome } from '../../findings/outcome.ts';
import type { OffenderList } from '../../generated/offender-lists.ts';
import { checkLists } from '../../generated/offender-registry.ts';
import { type Decision, plainDecision, toOutcome } from '../decide/decision.ts';
import type { Context } from '../index/context.ts';
import type { TableIndex } from '../index/table-index.ts';
import type { CheckList, FindInTable, Offender } from './offender.ts';

/** One outcome per offender; one pass where there is none. */
export function* decideNone(
  rule: string,
  list: OffenderList,
  context: Context,
  key: string,
): Iterable<Outcome> {
  const offenders = offendersOf(checkLists[list], context);
  if (offenders === undefined) {
    yield toOutcome(
      rule,
      context,
      key,
      plainDecision('notApplicable', { code: 'nothing-to-look-at', params: {} }),
    );
    return;
  }
  let found = false;
  for (const { home, offender } of offenders) {
    found = true;
    const address = context.home === undefined && home !== undefined ? `${key}/${home.name}` : key;
    const whole = offender.key === '' ? address : `${address}/${offender.key}`;
    yield toOutcome(rule, context, whole, offence(list, offender));
  }
  if (!found) yield toOutcome(rule, context, key, plainDecision('pass', undefined, { list }));
}

interface Found {
  readonly home?: TableIndex;
  readonly offender: Offender;
}

function offendersOf(list: CheckList, context: Context): Iterable<Found> | undefined {
  if (list.over === 'table') return inTables(list.find, context);
  const offenders = list.find(context);
  return offenders && [...offenders].map((offender) => ({ offender }));
}

function* inTables(find: FindInTable, context: Context): Iterable<Found> {
  const { home, document } = context;
  const tables = home === undefined ? [...document.tables.values()].flat() : [home];
  for (const index of tables) for (const offender of find(index, context)) yield { home: index, offender };
}

function offence(list: OffenderList, { params, operands, doubt, place }: Offender): Decision {
  return {
    ...plainDecision(doubt === undefined ? 'fail' : 'insufficient', doubt, { ...params, list }),
    left: operands,
    place,
  };
}
