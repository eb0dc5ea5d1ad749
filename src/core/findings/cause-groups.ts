import type { Cell } from '../model/disclosure.ts';
import { abs, compare, sign } from '../model/exact.ts';
import type { Figure } from '../model/figure.ts';
import { formatFigure } from '../model/format-figure.ts';
import { mostDecimals } from '../model/parse-figure.ts';
import { usualDecimals } from '../model/usual-decimals.ts';
import type { Cause, Proposed } from './cause.ts';
import { cellOf } from './cell-of.ts';
import { type DocumentFacts, tableOf } from './document-facts.ts';
import type { Operand, Outcome } from './outcome.ts';
import type { Consequence, Finding, FindingCause, Suspect } from './report.ts';
import { severities } from './severity.ts';
import { inUnit, printedUnit, unitOf } from './side.ts';

/** Findings of one cause, the one closest to it first. */
export interface CauseGroup {
  readonly members: readonly string[];
  readonly cause: FindingCause;
  readonly suspects: readonly Suspect[];
}

/** Causes in terms of findings; outcomes that are no findings drop out. */
export function causeGroups(
  causes: readonly Cause[],
  idOf: ReadonlyMap<Outcome, string>,
  facts: DocumentFacts,
): readonly CauseGroup[] {
  return causes.map(({ outcomes, confidence, operator, scope, proposals, evidence = [], joint }) => ({
    members: outcomes.flatMap((outcome) => idOf.get(outcome) ?? []),
    cause:
      confidence === 'unsolved'
        ? { confidence }
        : {
            confidence,
            operator,
            scope,
            identities: outcomes.length,
            ...(joint && { joint }),
            ...unitOfAll(operator, proposals, facts),
            ...(evidence.length > 0 && { evidence: evidence.map((operand) => cellOf(operand, facts)) }),
          },
    suspects: proposals.map((proposed) => suspectOf(proposed, facts)),
  }));
}

/** Where all figures of a table are so many times too large or small, its line on the unit of money is what is wrong. */
function unitOfAll(
  operator: string,
  proposals: readonly Proposed[],
  facts: DocumentFacts,
): Pick<FindingCause, 'unit'> {
  const [first] = proposals;
  const table = first && tableOf(facts, first.operand)?.table;
  const figure = first?.operand.cell.figure;
  if (operator !== unitScaled || first === undefined || table === undefined || figure === undefined)
    return {};
  const changed = new Set(proposals.map(({ operand }) => operand.cell));
  const columns = new Set(proposals.map(({ operand }) => operand.column));
  const isMoney = (column: string) => facts.names.columnType(table.id, column) === 'money';
  const others = table.columns.filter(({ id }) => isMoney(id) && !columns.has(id));
  const isWhole = others.every(({ id }) => table.rows.every(({ cells }) => isEmpty(cells[id])));
  const isLarger = compare(abs(first.value), abs(figure)) > 0;
  const meant = facts.names.unitTitle(table.unitExponent + (isLarger ? 4 : -4));
  if (!isWhole || changed.size < fewest || meant === undefined || table.currencyUnit === '') return {};
  return { unit: { stated: table.currencyUnit, meant } };
}

/** The name that diagnosis gives to figures that are ten thousand times off together. */
const unitScaled = 'unit-scaled';
const fewest = 3;
const isEmpty = (cell: Cell | undefined): boolean =>
  cell?.figure === undefined || cell.state !== 'value' || sign(cell.figure) === 0;

function suspectOf({ operand, value, operator, confidence }: Proposed, facts: DocumentFacts): Suspect {
  const cell = cellOf(operand, facts);
  const unit = printedUnit(facts, operand);
  const { figure } = operand.cell;
  const isPrinted = figure === undefined || unit.exponent === unitOf(facts, operand).exponent;
  return {
    cell: isPrinted ? cell : { ...cell, value: inUnit(figure, unit) },
    suggested: suggestedText(value, operand, facts),
    operator,
    confidence,
  };
}

/** As the column prints its figures, or with as many decimals more as the figure needs. */
function suggestedText(value: Figure, operand: Operand, facts: DocumentFacts): string {
  const unit = { ...printedUnit(facts, operand), decimals: decimalsOf(operand, facts) };
  return formatFigure(value, unit.exponent, Math.max(unit.decimals, neededDecimals(value, unit.exponent)));
}

/** Decimals without which the figure would be another one. */
function neededDecimals({ coefficient, exponent }: Figure, unitExponent: number): number {
  const noughts = /0*$/.exec(String(coefficient))?.[0].length ?? 0;
  return Number(coefficient) === 0 ? 0 : Math.max(0, unitExponent - exponent - noughts);
}

/** As the column prints its figures: a slip may have given this one other decimals. */
function decimalsOf(operand: Operand, facts: DocumentFacts): number {
  const table = tableOf(facts, operand)?.table;
  const isProse = table === undefined || table === facts.disclosure.narrative?.table;
  return isProse ? mostDecimals([operand.cell.text]) : usualDecimals(table, operand.column, operand.cell);
}

/**
 * One finding per cause: the loudest of its findings, closest to the cause among equally loud ones, with the others
 * listed under it. What was suppressed before is neither shown nor hides the rest.
 */
export function groupByCause(
  findings: readonly Finding[],
  groups: readonly CauseGroup[],
): readonly Finding[] {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const heads = new Map<string, Finding>();
  const nested = new Set<string>();
  for (const group of groups) {
    const members = group.members.flatMap((id) => byId.get(id) ?? []);
    if (group.cause.confidence === 'unsolved') {
      for (const member of members) heads.set(member.id, { ...member, cause: group.cause });
      continue;
    }
    const [head, ...others] = members.toSorted(byLoudness);
    if (head === undefined) continue;
    heads.set(head.id, headOf(head, others, group));
    for (const { id } of others) nested.add(id);
  }
  return findings.filter(({ id }) => !nested.has(id)).map((finding) => heads.get(finding.id) ?? finding);
}

function byLoudness(a: Finding, b: Finding): number {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity);
}

function headOf(head: Finding, others: readonly Finding[], { cause, suspects }: CauseGroup): Finding {
  const consequences = others.map((other) => consequenceOf(other, head.id));
  // What is harmless alone is a contradiction together.
  const severity = cause.operator === 'joint-rounding' ? 'warning' : head.severity;
  return { ...head, severity, suspects, cause, ...(consequences.length > 0 && { consequences }) };
}

function consequenceOf(finding: Finding, cause: string): Consequence {
  const { document: _document, suspects: _suspects, ...rest } = finding;
  return { ...rest, causes: [cause] };
}
