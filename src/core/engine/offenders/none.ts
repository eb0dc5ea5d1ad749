import type { Outcome } from '../../findings/outcome.ts';
import type { OffenderList } from '../../language/ir/offender-lists.ts';
import { type Decision, plainDecision, toOutcome } from '../decide/decision.ts';
import type { Context } from '../index/context.ts';
import type { TableIndex } from '../index/table-index.ts';
import { documentLists, tableLists } from './list.ts';
import type { Offender } from './offender.ts';

/** One outcome per offender; one pass where there is none. */
export function* decideNone(list: OffenderList, context: Context, key: string): Iterable<Outcome> {
  if (list === 'unfilled') {
    yield decideUnfilled(context, key);
    return;
  }
  const offenders = list in documentLists ? ofDocument(list, context) : ofTables(list, context);
  if (offenders === undefined) {
    yield toOutcome(context, key, plainDecision('notApplicable', { code: 'nothing-to-look-at', params: {} }));
    return;
  }
  let found = false;
  for (const { home, offender } of offenders) {
    found = true;
    const address = context.home === undefined && home !== undefined ? `${key}/${home.name}` : key;
    yield toOutcome(context, `${address}/${offender.key}`, offence(list, offender));
  }
  if (!found) yield toOutcome(context, key, plainDecision('pass', undefined, { list }));
}

interface Found {
  readonly home?: TableIndex;
  readonly offender: Offender;
}

function ofDocument(list: OffenderList, context: Context): readonly Found[] | undefined {
  const offenders = documentLists[list as keyof typeof documentLists](context);
  return offenders && [...offenders].map((offender) => ({ offender }));
}

function* ofTables(list: OffenderList, context: Context): Iterable<Found> {
  const { home, document } = context;
  const tables = home === undefined ? [...document.tables.values()].flat() : [home];
  for (const index of tables) {
    for (const offender of tableLists[list as keyof typeof tableLists](index, context))
      yield { home: index, offender };
  }
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
  return toOutcome(context, key, { ...plainDecision('fail', undefined, params), place: first.place });
}

function offence(list: OffenderList, { params, operands, doubt, place }: Offender): Decision {
  return {
    ...plainDecision(doubt === undefined ? 'fail' : 'insufficient', doubt, { ...params, list }),
    left: operands,
    place,
  };
}
