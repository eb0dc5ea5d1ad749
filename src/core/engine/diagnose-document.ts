import type { Catalogue } from '../catalogue/types.ts';
import type { Knowledge } from '../diagnosis/build-system.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import { jointRounding } from '../diagnosis/joint-rounding.ts';
import type { Cause, Proposed } from '../findings/cause.ts';
import type { Outcome } from '../findings/outcome.ts';
import type { CompiledRule } from '../language/ir.ts';
import type { Cell, Disclosure } from '../model/disclosure.ts';
import { formatFigure } from '../model/format-figure.ts';
import { catalogueTables } from './catalogue-index.ts';
import { evaluate } from './evaluate.ts';

/** Evaluating the whole document again is dear: a longer list of candidates helps nobody anyway. */
const mostEvaluations = 16;

/**
 * Diagnoses an evaluated document. Columns that are computed from others when a document is indexed are no part of the
 * system of equations; where a table has such columns, each proposal is tried on the document itself.
 */
export function diagnoseDocument(
  outcomes: readonly Outcome[],
  disclosure: Disclosure,
  rules: readonly CompiledRule[],
  catalogue: Catalogue,
  knowledge: Knowledge,
): readonly Cause[] {
  const causes = diagnose(outcomes, disclosure, knowledge);
  const sound = tried(causes, outcomes, disclosure, rules, catalogue);
  return [...sound, ...jointRounding(outcomes, disclosure, knowledge)];
}

function tried(
  causes: readonly Cause[],
  outcomes: readonly Outcome[],
  disclosure: Disclosure,
  rules: readonly CompiledRule[],
  catalogue: Catalogue,
): readonly Cause[] {
  const tables = catalogueTables(catalogue);
  const isComputed = ({ operand }: Proposed) =>
    tables.get(operand.table)?.entry.columns.some(({ derived }) => derived === true) === true;
  if (!causes.some(({ proposals }) => proposals.some(isComputed))) return causes;
  const held = new Set(outcomes.filter(isHeld).map(keyOf));
  const touching = rulesOver(
    new Set(causes.flatMap(({ proposals }) => proposals.map(({ operand }) => operand.table))),
    outcomes,
  );
  const some = rules.filter(({ code }) => touching.has(code));
  let left = mostEvaluations;
  const isSound = (proposed: Proposed): boolean => {
    if (!isComputed(proposed)) return true;
    if (left-- <= 0) return false;
    const edited = withFigure(disclosure, proposed, catalogue);
    return !evaluate(some, edited, catalogue).some(
      (each) => each.verdict === 'fail' && held.has(keyOf(each)),
    );
  };
  return causes.map((cause) => {
    if (cause.scope !== 'cell') return cause.proposals.every(isSound) ? cause : unsolved(cause);
    const proposals = cause.proposals.filter(isSound);
    return proposals.length === cause.proposals.length ? cause : narrowed(cause, proposals);
  });
}

/** Rules that speak of the tables. */
function rulesOver(tables: ReadonlySet<string>, outcomes: readonly Outcome[]): ReadonlySet<string> {
  const isOver = ({ identity: { left, right } }: Outcome) =>
    left.some(({ table }) => tables.has(table)) || right.some(({ table }) => tables.has(table));
  return new Set(outcomes.filter(isOver).map(({ identity }) => identity.rule));
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

function withFigure(disclosure: Disclosure, { operand, value }: Proposed, catalogue: Catalogue): Disclosure {
  const type = catalogueTables(catalogue).get(operand.table)?.columns.get(operand.column)?.type;
  const replace = (cell: Cell, unitExponent: number): Cell =>
    cell === operand.cell
      ? {
          ...cell,
          state: 'value',
          figure: value,
          text: formatFigure(value, type === 'money' ? unitExponent : 0),
        }
      : cell;
  const tables = disclosure.tables.map((table) => {
    if (table.id !== operand.table || table.instance !== operand.instance) return table;
    const rows = table.rows.map((row) => {
      const cells = Object.entries(row.cells).map(
        ([id, cell]) => [id, replace(cell, table.unitExponent)] as const,
      );
      return { ...row, cells: Object.fromEntries(cells) };
    });
    return { ...table, rows };
  });
  return { ...disclosure, tables };
}
