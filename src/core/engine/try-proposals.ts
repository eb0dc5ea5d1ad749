import type { Catalogue } from '../catalogue/types.ts';
import type { Cause, Proposed } from '../findings/cause.ts';
import type { Outcome } from '../findings/outcome.ts';
import type { CompiledRule } from '../language/ir/ir.ts';
import type { Cell, Disclosure, Table } from '../model/disclosure.ts';
import { formatFigure } from '../model/format-figure.ts';
import { evaluate } from './evaluate.ts';
import { catalogueTables } from './index/catalogue-index.ts';

/** More trials cost more than they tell: what is left untried is not proposed. */
const mostTrials = 40;

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
  // A figure where there was none may call up rules that were silent.
  const needsTrial = (proposed: Proposed) => isComputed(proposed) || proposed.operand.cell.state === 'blank';
  const wholeTables = causes.some(({ scope }) => scope === 'table');
  if (!wholeTables && !causes.some(({ proposals }) => proposals.some(needsTrial))) return causes;
  const trials = new Map<Table, (edited: Table) => Trial>();
  let left = mostTrials;
  const tryOut = (proposed: Proposed): Trial => {
    const { operand } = proposed;
    const table = bench.disclosure.tables.find(
      ({ id, instance }) => id === operand.table && instance === operand.instance,
    );
    if (!needsTrial(proposed) || table === undefined) return untried;
    if (left-- <= 0) return { ...untried, isSound: false };
    const trial = trials.get(table) ?? trialOn(table, bench);
    trials.set(table, trial);
    return trial(withFigure(table, proposed, bench.catalogue));
  };
  return withMended(
    causes.map((cause) =>
      cause.scope === 'table' ? triedTable(cause, causes, bench) : tried(cause, tryOut),
    ),
    bench.outcomes,
  );
}

interface Trial {
  readonly isSound: boolean;
  /** What failed before and no longer does. */
  readonly mended: ReadonlySet<string>;
}

const untried: Trial = { isSound: true, mended: new Set() };

interface Tried {
  readonly cause: Cause;
  readonly mended: readonly string[];
}

function tried(cause: Cause, tryOut: (proposed: Proposed) => Trial): Tried {
  const trials = cause.proposals.map((proposed) => ({ proposed, ...tryOut(proposed) }));
  const sound = trials.filter(({ isSound }) => isSound);
  if (cause.scope !== 'cell')
    return { cause: sound.length === trials.length ? cause : unsolved(cause), mended: [] };
  // Of alternatives nobody knows which is meant: only what each of them mends belongs to the cause.
  const [first, ...others] = cause.confidence === 'ambiguous' ? sound : sound.slice(0, 1);
  const mended = [...(first?.mended ?? [])].filter((key) => others.every((each) => each.mended.has(key)));
  const proposals = sound.map(({ proposed }) => proposed);
  return { cause: proposals.length === trials.length ? cause : narrowed(cause, proposals), mended };
}

/** Cells of a whole table are right together; what else in the document fails for their sake is no equation of theirs. */
function triedTable(cause: Cause, causes: readonly Cause[], bench: Bench): Tried {
  const { disclosure, catalogue, rules, outcomes } = bench;
  const explained = new Set(
    causes.filter(({ confidence }) => confidence !== 'unsolved').flatMap((each) => each.outcomes),
  );
  const open = outcomes.filter((each) => each.verdict === 'fail' && !explained.has(each));
  const speaking = new Set(open.map(({ identity }) => identity.rule));
  if (open.length === 0) return { cause, mended: [] };
  const tables = disclosure.tables.map((table) => {
    const own = cause.proposals.filter(
      ({ operand }) => operand.table === table.id && operand.instance === table.instance,
    );
    return own.reduce((edited, proposed) => withFigure(edited, proposed, catalogue), table);
  });
  const again = evaluate(
    rules.filter(({ code }) => speaking.has(code)),
    { ...disclosure, tables },
    catalogue,
  );
  const holds = new Set(again.filter(isHeld).map(keyOf));
  const fails = new Set(again.filter(({ verdict }) => verdict === 'fail').map(keyOf));
  // What a list found is gone when it is mended; an equation must hold.
  const isMended = (each: Outcome) => each.identity.params['list'] !== undefined || holds.has(keyOf(each));
  const mended = open.filter((each) => !fails.has(keyOf(each)) && isMended(each));
  return { cause, mended: mended.map(keyOf) };
}

/** Equations over computed columns that a correction mends have the same cause. */
function withMended(found: readonly Tried[], outcomes: readonly Outcome[]): readonly Cause[] {
  const failing = new Map(
    outcomes.filter(({ verdict }) => verdict === 'fail').map((outcome) => [keyOf(outcome), outcome]),
  );
  const solved = found.filter(({ cause }) => cause.confidence !== 'unsolved');
  const taken = new Set(solved.flatMap(({ cause }) => cause.outcomes));
  const extended = new Map<Cause, readonly Outcome[]>();
  for (const { cause, mended } of solved) {
    const more = mended.flatMap((key) => failing.get(key) ?? []).filter((outcome) => !taken.has(outcome));
    for (const outcome of more) taken.add(outcome);
    extended.set(cause, [...cause.outcomes, ...more]);
  }
  return found.flatMap(({ cause }) => {
    const own = extended.get(cause) ?? cause.outcomes.filter((outcome) => !taken.has(outcome));
    return own.length === 0 ? [] : [{ ...cause, outcomes: own }];
  });
}

/** What an edited table would break and mend within itself. */
function trialOn(table: Table, { disclosure, catalogue, rules, outcomes }: Bench) {
  const speaking = new Set(
    outcomes.filter((each) => isOver(each, table)).map(({ identity }) => identity.rule),
  );
  const computed = catalogueTables(catalogue)
    .get(table.id)
    ?.entry.columns.flatMap(({ id, derived }) => (derived === true ? [id] : []));
  const names = (rule: CompiledRule) =>
    computed === undefined || computed.length === 0 || computed.some((id) => columnsOf(rule).has(id));
  const some = rules.filter((rule) => speaking.has(rule.code) && names(rule));
  const alone = (each: Table): readonly Outcome[] =>
    evaluate(some, { ...disclosure, tables: [each] }, catalogue);
  const before = alone(table);
  const held = new Set(before.filter(isHeld).map(keyOf));
  const failed = before.filter(({ verdict }) => verdict === 'fail').map(keyOf);
  return (edited: Table): Trial => {
    const fails = new Set(
      alone(edited)
        .filter(({ verdict }) => verdict === 'fail')
        .map(keyOf),
    );
    const isSound = [...fails].every((key) => !held.has(key));
    return { isSound, mended: new Set(failed.filter((key) => !fails.has(key))) };
  };
}

const named = new WeakMap<CompiledRule, ReadonlySet<string>>();

/** The columns that a rule names, in its quantifiers, conditions and expressions. */
function columnsOf(rule: CompiledRule): ReadonlySet<string> {
  const known = named.get(rule) ?? new Set(columnsIn(rule.scopes));
  named.set(rule, known);
  return known;
}

const columnKeys: ReadonlySet<string> = new Set(['column', 'columns', 'by']);

function columnsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    if (!columnKeys.has(key)) return columnsIn(part);
    const columns = [part].flat().filter((column) => typeof column === 'string');
    return columns.length > 0 ? columns : columnsIn(part);
  });
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
