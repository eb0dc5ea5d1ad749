import type { Catalogue } from '../catalogue/types.ts';
import type { Cause, Proposed } from '../findings/cause.ts';
import type { Outcome } from '../findings/outcome.ts';
import type { CompiledRule } from '../language/ir.ts';
import type { Cell, Disclosure, Table } from '../model/disclosure.ts';
import { formatFigure } from '../model/format-figure.ts';
import { catalogueTables } from './catalogue-index.ts';
import { evaluate } from './evaluate.ts';

/** More trials cost more than they tell: what is left untried is not proposed. */
const mostTrials = 80;

/** What a proposal is tried on. */
interface Bench {
  readonly disclosure: Disclosure;
  readonly catalogue: Catalogue;
  readonly rules: readonly CompiledRule[];
  readonly outcomes: readonly Outcome[];
}

/**
 * Columns that are computed from others when a document is indexed are no part of the system of equations. Where a table
 * has such columns, each proposal is tried on the table itself; equations over other tables were evaluated before.
 */
export function triedProposals(causes: readonly Cause[], bench: Bench): readonly Cause[] {
  const tables = catalogueTables(bench.catalogue);
  const isComputed = ({ operand }: Proposed) =>
    tables.get(operand.table)?.entry.columns.some(({ derived }) => derived === true) === true;
  if (!causes.some(({ proposals }) => proposals.some(isComputed))) return causes;
  const trials = new Map<Table, (edited: Table) => boolean>();
  let left = mostTrials;
  const isSound = (proposed: Proposed): boolean => {
    const { operand } = proposed;
    if (!isComputed(proposed)) return true;
    const table = bench.disclosure.tables.find(
      ({ id, instance }) => id === operand.table && instance === operand.instance,
    );
    if (table === undefined) return true;
    if (left-- <= 0) return false;
    const trial = trials.get(table) ?? trialOn(table, bench);
    trials.set(table, trial);
    return trial(withFigure(table, proposed, bench.catalogue));
  };
  return causes.map((cause) => {
    if (cause.scope !== 'cell') return cause.proposals.every(isSound) ? cause : unsolved(cause);
    const proposals = cause.proposals.filter(isSound);
    return proposals.length === cause.proposals.length ? cause : narrowed(cause, proposals);
  });
}

/** Whether everything within a table that held still holds once a cell is edited. */
function trialOn(table: Table, { disclosure, catalogue, rules, outcomes }: Bench) {
  const speaking = new Set(
    outcomes.filter((each) => isOver(each, table)).map(({ identity }) => identity.rule),
  );
  const some = rules.filter(({ code }) => speaking.has(code));
  const alone = (each: Table): readonly Outcome[] =>
    evaluate(some, { ...disclosure, tables: [each] }, catalogue);
  const held = new Set(alone(table).filter(isHeld).map(keyOf));
  return (edited: Table): boolean =>
    !alone(edited).some((each) => each.verdict === 'fail' && held.has(keyOf(each)));
}

function isOver({ identity: { left, right, params } }: Outcome, { id, instance }: Table): boolean {
  const isIn = (operand: { readonly table: string; readonly instance: number }) =>
    operand.table === id && operand.instance === instance;
  return left.some(isIn) || right.some(isIn) || params['table'] === id;
}

const isHeld = ({ verdict }: Outcome): boolean => verdict === 'pass' || verdict === 'rounding';
const keyOf = ({ identity: { rule, key } }: Outcome): string => `${rule} ${key}`;

function unsolved({ outcomes }: Cause): Cause {
  return { outcomes, confidence: 'unsolved', operator: '', scope: 'cell', proposals: [] };
}

function narrowed(cause: Cause, proposals: readonly Proposed[]): Cause {
  const [first] = proposals;
  return first === undefined ? unsolved(cause) : { ...cause, operator: first.operator, proposals };
}

function withFigure(table: Table, { operand, value }: Proposed, catalogue: Catalogue): Table {
  const type = catalogueTables(catalogue).get(operand.table)?.columns.get(operand.column)?.type;
  const text = formatFigure(value, type === 'money' ? table.unitExponent : 0);
  const edited: Cell = { ...operand.cell, state: 'value', figure: value, text };
  const rows = table.rows.map((row) => {
    if (row.cells[operand.column] !== operand.cell) return row;
    return { ...row, cells: { ...row.cells, [operand.column]: edited } };
  });
  return { ...table, rows };
}
