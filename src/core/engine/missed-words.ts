import type { Operand, Outcome } from '../findings/outcome.ts';
import { missed } from '../findings/severity.ts';
import type { DocumentIndex } from './index/document-index.ts';

/** How the words in a cell fare in the sums around it when they are taken for nothing. */
interface Evidence {
  /** Some sum does not close without a figure there. */
  apart: boolean;
  /** Some sum with other figures in it does. */
  closed: boolean;
  /** Some sum takes the cell in. */
  asked: boolean;
}

/**
 * Words in place of a figure are nothing to speak of where the sums close without one (an item that is "not to be filled
 * in"). Where they do not, or where nothing tells, a figure was asked for and not read, and what it takes part in was
 * not checked.
 */
export function withMissedWords(outcomes: readonly Outcome[], document: DocumentIndex): readonly Outcome[] {
  const told = outcomes.filter(isOfWords);
  if (told.length === 0) return outcomes;
  const cells = new Map(told.flatMap(wordsOf).map(({ cell }) => [cell, noEvidence()]));
  for (const outcome of outcomes) weigh(outcome, cells);
  return outcomes.map((outcome) => {
    if (!isOfWords(outcome)) return outcome;
    const isMissed = wordsOf(outcome).some((operand) => lacks(operand, cells.get(operand.cell), document));
    if (!isMissed) return outcome;
    const { identity } = outcome;
    return { ...outcome, identity: { ...identity, params: { ...identity.params, ...missed } } };
  });
}

const noEvidence = (): Evidence => ({ apart: false, closed: false, asked: false });

const isOfWords = ({ verdict, identity }: Outcome): boolean =>
  verdict === 'fail' && identity.params['list'] === 'wordings';

const wordsOf = ({ identity }: Outcome): readonly Operand[] => identity.left;

function weigh({ identity, reason }: Outcome, cells: ReadonlyMap<Operand['cell'], Evidence>): void {
  if (reason?.code !== 'unreadable' || identity.relation !== '==') return;
  const operands = [...identity.left, ...identity.right];
  const hasFigures = operands.some(({ cell }) => cell.figure !== undefined && cell.figure.coefficient !== 0);
  for (const { cell } of operands) {
    const evidence = cells.get(cell);
    if (evidence === undefined) continue;
    evidence.asked = true;
    if (reason.params['apart'] !== undefined) evidence.apart = true;
    else if (hasFigures) evidence.closed = true;
  }
}

/** Whether a figure is lacking: by the sums, or, where none takes the cell in, by the form. */
function lacks(operand: Operand, evidence: Evidence | undefined, document: DocumentIndex): boolean {
  if (evidence?.asked === true) return evidence.apart || !evidence.closed;
  const { table, side = '', row, column } = operand;
  const entry = document.entries.get(table);
  const { type, required } = entry?.columns.get(column) ?? {};
  // What was carried over is divided by funds only where there is any.
  const isDivided = entry?.lines.get(`${side}/${row}`)?.role === 'balance-part';
  return type === 'money' && required === true && !isDivided;
}
