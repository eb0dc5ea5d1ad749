import type { Outcome } from '../findings/outcome.ts';
import type { TailGap } from '../findings/tail-gap.ts';
import { oddsOfAtLeast } from './odds.ts';
import { closingOf, footedTables } from './regime.ts';

/** Below this a gap within the envelope does not look like rounding. */
const unlikely = 0.01;

/**
 * Looks at all gaps of a document together; one that has none costs nothing. Where the document announces tail
 * differences no gap stands out.
 */
export function tailGaps(
  outcomes: Iterable<Outcome>,
  isAnnounced: () => boolean,
): (outcome: Outcome) => TailGap | undefined {
  let whole: { readonly footed: ReadonlySet<string>; readonly announced: boolean } | undefined;
  return (outcome) => {
    if (outcome.verdict !== 'rounding') return undefined;
    const closing = closingOf(outcome);
    if (closing === undefined) return undefined;
    whole ??= { footed: footedTables(outcomes), announced: isAnnounced() };
    const odds = oddsOfAtLeast(closing.addends, closing.steps);
    const standsOut = whole.footed.has(closing.table) || odds < unlikely;
    return { likelihood: odds.toFixed(4), lone: !whole.announced && standsOut };
  };
}
