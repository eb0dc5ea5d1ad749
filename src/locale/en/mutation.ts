import type { mutation as chinese } from '../zh-CN/mutation.ts';

/** Texts of the table that `gouji mutate` writes. */
export const mutation: typeof chinese = {
  title: 'How many typing errors are found',
  intro:
    'Written by `gouji mutate` (seed {seed}, {trials} trials for each document, a fifth of that where several errors are planted). Each trial plants typing errors in figures all of whose equations hold, each beyond the rounding of at least one equation. “Crossed”: at least two equations that notice the error have no other figure in common, which is what tells a figure from those beside it.',
  byOperator: 'One error, by kind of error',
  byErrors: 'One to five errors',
  byDocument: 'One error, by document',
  pairsByDocument: 'Two errors, by document',
  pairsNote:
    'Where one equation is all that a form has (the total score of a self-evaluation), two errors in it make one difference that nothing can take apart.',
  byRule: 'One error, by the rules that notice it',
  byRuleNote: 'Several rules may notice one error, so the rows add up to more than the total.',
  uncovered: 'Figures that no equation covers',
  operator: 'error',
  errors: 'errors',
  document: 'document',
  rule: 'rule',
  all: 'all',
  noRule: 'no rule speaks of it',
  columns: (first: string) => [
    first,
    'trials',
    'detected',
    'cell listed',
    'cell first',
    'crossed trials',
    'crossed: cell first',
    'crossed: right figure',
    'one finding per cause',
    'unsolved',
    'corrections that break an equation',
  ],
  gapColumns: ['document', 'table · column', 'figures', 'why'],
};
