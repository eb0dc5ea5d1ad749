import type { Catalogue } from '../../core/catalogue/types.ts';
import { diagnosisBy } from '../../core/engine/diagnose-document.ts';
import { evaluate } from '../../core/engine/evaluate.ts';
import type { Cause } from '../../core/findings/cause.ts';
import type { Operand, Outcome } from '../../core/findings/outcome.ts';
import { severityOf } from '../../core/findings/severity.ts';
import type { CompiledRule } from '../../core/language/ir/ir.ts';
import type { Cell, Disclosure } from '../../core/model/disclosure.ts';
import { compare } from '../../core/model/exact.ts';
import type { Figure } from '../../core/model/figure.ts';
import { printFigure, replaceTexts } from './replace-cells.ts';

/** What everything is evaluated with. */
export interface Bench {
  readonly rules: readonly CompiledRule[];
  readonly catalogue: Catalogue;
}

/** A document as evaluated and diagnosed. */
export interface Examined {
  readonly document: Disclosure;
  readonly outcomes: readonly Outcome[];
  readonly causes: readonly Cause[];
  /** Error-level findings, those of one cause counted once. */
  readonly errors: number;
  readonly milliseconds: number;
}

/** Evaluates and diagnoses a document. */
export function examine(document: Disclosure, { rules, catalogue }: Bench, clock: () => number): Examined {
  const outcomes = evaluate(rules, document, catalogue);
  const diagnose = diagnosisBy(rules, catalogue);
  const start = clock();
  const causes = diagnose(outcomes, document);
  const milliseconds = clock() - start;
  return { document, outcomes, causes, errors: countErrors(outcomes, causes, rules), milliseconds };
}

function countErrors(
  outcomes: readonly Outcome[],
  causes: readonly Cause[],
  rules: readonly CompiledRule[],
): number {
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  const isError = (outcome: Outcome): boolean => {
    const rule = byCode.get(outcome.identity.rule);
    return rule !== undefined && severityOf(outcome, rule) === 'error';
  };
  const grouped = causes.filter(({ confidence }) => confidence !== 'unsolved');
  const inGroups = new Set(grouped.flatMap((cause) => cause.outcomes));
  const single = outcomes.filter((outcome) => !inGroups.has(outcome) && isError(outcome));
  return single.length + grouped.filter((cause) => cause.outcomes.some(isError)).length;
}

/** What became of the cells that were altered. */
export interface TrialVerdict {
  readonly detected: boolean;
  /** Every altered cell is the first proposal of some cause, or the only figure that a finding speaks of. */
  readonly first: boolean;
  /** Every altered cell is among the proposals. */
  readonly named: boolean;
  /** Every altered cell is proposed first, with the figure that it had. */
  readonly figure: boolean;
  readonly errors: number;
  /** Identities that held in the altered document and fail once the first proposals are applied. */
  readonly broken: number;
  /** Proposals for cells that were not altered, as the first ones of a cause. */
  readonly accused: number;
  readonly unsolved: boolean;
  readonly rules: readonly string[];
  readonly milliseconds: number;
}

type Address = Pick<Operand, 'table' | 'instance' | 'row' | 'side' | 'column'>;

/** An altered cell: its address, and the figure that it had. */
export interface Altered {
  readonly operand: Address;
  readonly figure: Figure;
}

const addressOf = ({ table, instance, side, row, column }: Address): string =>
  [table, instance, side ?? '', row, column].join('|');

/** The cell of an identity that speaks of one figure alone: the finding names it without a proposal. */
function onlyCell({ identity: { left, right } }: Outcome): readonly Operand[] {
  const printed = [...left, ...right].filter(({ cell }) => cell.derived !== true);
  return printed.length === 1 ? printed : [];
}

/** Judges how the altered document was diagnosed. */
export function judge(
  after: Examined,
  before: Examined,
  altered: readonly Altered[],
  bench: Bench,
): TrialVerdict {
  const known = new Set(before.outcomes.filter(({ verdict }) => verdict === 'fail').map(keyOf));
  const failing = after.outcomes.filter(
    (outcome) => outcome.verdict === 'fail' && !known.has(keyOf(outcome)),
  );
  const cells = new Set(altered.map(({ operand }) => addressOf(operand)));
  const seen = failing.filter(({ identity }) =>
    [...identity.left, ...identity.right].some((operand) => cells.has(addressOf(operand))),
  );
  const causes = after.causes.filter(({ outcomes }) => outcomes.some((outcome) => failing.includes(outcome)));
  const firsts = causes.flatMap(({ proposals, scope }) =>
    scope === 'cell' ? proposals.slice(0, 1) : proposals,
  );
  const alone = failing.flatMap(onlyCell);
  const everyCell = (named: readonly Address[]) => {
    const addresses = new Set([...named, ...alone].map(addressOf));
    return altered.every(({ operand }) => addresses.has(addressOf(operand)));
  };
  const hasFigure = ({ operand, figure }: Altered) =>
    firsts.some(
      (each) => addressOf(each.operand) === addressOf(operand) && compare(each.value, figure) === 0,
    );
  return {
    detected: seen.length > 0,
    first: everyCell(firsts.map(({ operand }) => operand)),
    named: everyCell(causes.flatMap(({ proposals }) => proposals.map(({ operand }) => operand))),
    figure: altered.every(hasFigure),
    errors: after.errors - before.errors,
    broken: brokenBy(after, firsts, bench),
    accused: firsts.filter(({ operand }) => !cells.has(addressOf(operand))).length,
    unsolved: causes.some(({ confidence }) => confidence === 'unsolved'),
    rules: [...new Set(seen.map(({ identity }) => identity.rule))],
    milliseconds: after.milliseconds,
  };
}

const keyOf = ({ identity: { rule, key } }: Outcome): string => `${rule} ${key}`;

function brokenBy(after: Examined, proposals: Cause['proposals'], { rules, catalogue }: Bench): number {
  if (proposals.length === 0) return 0;
  const texts = new Map<Cell, string>();
  for (const { operand, value } of proposals)
    texts.set(operand.cell, printFigure(operand, value, after.document, catalogue));
  const mended = evaluate(rules, replaceTexts(after.document, texts, catalogue), catalogue);
  const failing = new Set(mended.filter(({ verdict }) => verdict === 'fail').map(keyOf));
  return after.outcomes.filter(
    (outcome) =>
      (outcome.verdict === 'pass' || outcome.verdict === 'rounding') && failing.has(keyOf(outcome)),
  ).length;
}
