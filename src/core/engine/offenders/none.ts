import type { Outcome, Reason } from '../../findings/outcome.ts';
import type { OffenderList } from '../../generated/offender-lists.ts';
import { checkLists } from '../../generated/offender-registry.ts';
import { type Decision, plainDecision, toOutcome } from '../decide/decision.ts';
import type { Context } from '../index/context.ts';
import type { FindInTable, Offender } from './offender.ts';

/** One outcome per offender; none where nothing offends. */
export function decideNone(
  rule: string,
  list: OffenderList,
  context: Context,
  key: string,
): readonly Outcome[] {
  const check = checkLists[list];
  const quest: Quest = { rule, list, context, key };
  const outcomes =
    check.over === 'table' ? inTables(check.find, quest) : inDocument(check.find(context), quest);
  if (outcomes === undefined)
    return [toOutcome(rule, context, key, plainDecision('notApplicable', nothingThere))];
  return outcomes;
}

const nothingThere: Reason = { code: 'nothing-to-look-at', params: {} };

/** Where offenders are looked for, and for which rule. */
interface Quest {
  readonly rule: string;
  readonly list: OffenderList;
  readonly context: Context;
  readonly key: string;
}

function inDocument(offenders: Iterable<Offender> | undefined, quest: Quest): readonly Outcome[] | undefined {
  return offenders && [...offenders].map((offender) => outcomeOf(offender, quest.key, quest));
}

function inTables(find: FindInTable, quest: Quest): readonly Outcome[] {
  const { context, key } = quest;
  const { home, document } = context;
  const outcomes: Outcome[] = [];
  for (const index of home === undefined ? [...document.tables.values()].flat() : [home]) {
    for (const offender of find(index, context)) {
      const address = home === undefined ? `${key}/${index.name}` : key;
      outcomes.push(outcomeOf(offender, address, quest));
    }
  }
  return outcomes;
}

function outcomeOf(offender: Offender, address: string, { rule, list, context }: Quest): Outcome {
  const whole = offender.key === '' ? address : `${address}/${offender.key}`;
  return toOutcome(rule, context, whole, offence(list, offender));
}

function offence(list: OffenderList, { params, operands, doubt, place }: Offender): Decision {
  const verdict = doubt === undefined ? 'fail' : 'insufficient';
  return plainDecision(verdict, doubt, { ...params, list }, operands, place);
}
