import type { Confidence } from '../../findings/cause.ts';
import { isBare } from '../system/slips.ts';
import type { Variable } from '../system/system.ts';
import type { Proposal } from './propose.ts';
import type { Repair } from './repair.ts';

/** A cell to blame, with the cells that could be meant instead. */
export interface Blamed {
  readonly proposals: readonly Proposal[];
  readonly confidence: Exclude<Confidence, 'unsolved'>;
}

/** From this share of the likelihood on a cell among several counts as likely. */
const likelyShare = 0.9;

/** The cells of the best repair, each with its alternatives from the others. */
export function blamedCells(repairs: readonly Repair[]): readonly Blamed[] {
  const [best] = repairs;
  if (best === undefined) return [];
  const chosen = new Set(best.proposals.map(({ variable }) => variable));
  const total = repairs.reduce((sum, { cost }) => sum + likelihood(cost - best.cost), 0);
  return best.proposals.map((proposal) => {
    const without = repairs.filter(
      ({ proposals }) => !proposals.some(({ variable }) => variable === proposal.variable),
    );
    const share = 1 - without.reduce((sum, { cost }) => sum + likelihood(cost - best.cost), 0) / total;
    return {
      proposals: [proposal, ...alternatives(without, chosen)],
      confidence: confidenceOf(proposal, without.length, share),
    };
  });
}

const likelihood = (cost: number): number => Math.exp(-cost);

function confidenceOf({ operator }: Proposal, others: number, share: number): Blamed['confidence'] {
  const explained = !isBare(operator);
  if (others === 0) return explained ? 'unique' : 'likely';
  return explained && share >= likelyShare ? 'likely' : 'ambiguous';
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
