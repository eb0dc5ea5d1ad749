import type { Confidence } from '../../findings/cause.ts';
import { isProse } from '../system/prose-print.ts';
import { isBare } from '../system/slips.ts';
import type { Constraint, Variable } from '../system/system.ts';
import type { Proposal } from './propose.ts';
import type { Repair } from './repair.ts';

/** A cell to blame, with the cells that could be meant instead. */
export interface Blamed {
  readonly proposals: readonly Proposal[];
  readonly confidence: Exclude<Confidence, 'unsolved'>;
}

/**
 * From this share of the likelihood on a cell among several counts as likely. Fitted to altered accounts in prose: at 0.9
 * two of 1300 proposals were wrong, at 0.95 none, and 19 right ones more were told among others.
 */
const likelyShare = 0.95;

/**
 * A figure of the prose that only other figures of the prose speak against, and that no slip of a typist explains: what it
 * should be is no more certain than how the sentence was read.
 */
function isMereReading({ variable, operator }: Proposal): boolean {
  const { table } = variable.operand;
  if (!isBare(operator) || !isProse(variable.operand)) return false;
  const failing = variable.links.filter(({ constraint }) => constraint.failing);
  const others = failing.flatMap(({ constraint }) =>
    constraint.terms.flatMap((term) => (term.variable === variable ? [] : term.variable.operand)),
  );
  // A figure copied from the one beside it (增加1.26万元，增长1.26%) is a slip of the typist after all.
  const isCopied = others.some(({ cell }) => cell.text === variable.operand.cell.text);
  return !isCopied && others.every((other) => other.table === table);
}

/** Whether a percentage is taken of a base that no words name: it was chosen because other percentages fit it. */
const isOfChosenBase = ({ outcome: { identity } }: Constraint): boolean =>
  identity.form === 'ratio' &&
  identity.right.some(({ column, cell }) => column === 'base' && cell.derived === true);

/** Whether a figure of it was worked out from others of its sentence, any of which may be the wrong one. */
const isOverImplied = ({ form, terms }: Constraint): boolean =>
  form === 'linear' &&
  terms.some(({ variable: { fixed, value, operand } }) => fixed && value !== 0n && isProse(operand));

/** What nothing else speaks against is no surer than the choice, or than the figures that are not to blame. */
const restsOnChoice = ({ variable }: Proposal): boolean =>
  variable.links.every(
    ({ constraint }) => !constraint.failing || isOfChosenBase(constraint) || isOverImplied(constraint),
  );

/** The cells of the best repair, each with its alternatives from the others; none where the best is a mere reading. */
export function blamedCells(repairs: readonly Repair[]): readonly Blamed[] {
  const [best] = repairs;
  if (best === undefined) return [];
  const chosen = new Set(best.proposals.map(({ variable }) => variable));
  const blamed = best.proposals.map((proposal) => {
    const without = repairs.filter(
      ({ proposals }) => !proposals.some(({ variable }) => variable === proposal.variable),
    );
    const elsewhere = without.reduce((sum, each) => sum + likelihood(leastCost(each) - best.cost), 0);
    const share = 1 / (1 + elsewhere + proposal.rivals);
    return withoutReading({
      proposals: [proposal, ...alternatives(without, chosen)],
      confidence: confidenceOf(proposal, without.length, share),
    });
  });
  return blamed.every(({ proposals }) => proposals.length > 0) ? blamed : [];
}

/** Nothing is proposed where a mere reading is the best that can be said. */
const withoutReading = (blamed: Blamed): Blamed =>
  blamed.proposals.slice(0, 1).some(isMereReading) ? { ...blamed, proposals: [] } : blamed;

const likelihood = (cost: number): number => Math.exp(-cost);

/** That a percentage leaves many figures open makes a cell less likely, but rules it out no less surely. */
const leastCost = ({ cost, proposals }: Repair): number =>
  proposals.reduce((left, { chance }) => left - chance, cost);

function confidenceOf(proposal: Proposal, others: number, share: number): Blamed['confidence'] {
  if (restsOnChoice(proposal)) return 'ambiguous';
  const explained = !isBare(proposal.operator);
  if (others === 0 && !explained) return 'likely';
  if (!explained || share < likelyShare) return 'ambiguous';
  return others === 0 ? 'unique' : 'likely';
}

/** The cheapest proposal for each cell that stands in for the blamed one. */
function alternatives(repairs: readonly Repair[], chosen: ReadonlySet<Variable>): readonly Proposal[] {
  const found = new Map<Variable, Proposal>();
  for (const { proposals } of repairs) {
    for (const proposal of proposals) {
      if (!chosen.has(proposal.variable) && !found.has(proposal.variable))
        found.set(proposal.variable, proposal);
    }
  }
  return [...found.values()];
}
