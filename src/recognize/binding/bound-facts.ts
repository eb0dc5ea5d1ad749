import type { StatementFacts } from '../../core/model/narrative.ts';

/** What a statement is told of: a line of the catalogue and the code of an item, or why that is not certain. */
export type BoundFacts = Pick<StatementFacts, 'measure' | 'code' | 'unbound'>;
