/** A function of the rule language as the reference shows it. */
interface FunctionEntry {
  readonly written: string;
  readonly says: string;
}

/** What gives a number. */
const numbers = {
  sum: { written: 'sum(group or expressions)', says: 'The sum; of a group, over its rows.' },
  share: { written: 'share(part, whole)', says: 'part ÷ whole in percent; stands alone on one side.' },
  growth: {
    written: 'growth(current, prior)',
    says: '(current − prior) ÷ prior in percent; stands alone on one side.',
  },
  min: { written: 'min(a, b, …)', says: 'The smallest.' },
  max: { written: 'max(a, b, …)', says: 'The largest.' },
  named: {
    written: 'named(table.column)',
    says: 'The figure in the row of another list or form that bears the name of the group.',
  },
  forms: {
    written: 'forms(table[row].column)',
    says: 'That cell of every form, inside sum, min, max or mean.',
  },
  count: { written: 'count(table)', says: 'How many forms there are.' },
  mean: { written: 'mean(forms(…))', says: 'Their mean; stands alone, against a printed mean.' },
  yuan: { written: 'yuan(1000, count)', says: 'So many yuan for each of a count.' },
  printed: {
    written: 'printed(column)',
    says: 'Over the prose: the cell of a table that the figure of this column repeats.',
  },
} as const satisfies Readonly<Record<string, FunctionEntry>>;

/** What is true or false. */
const predicates = {
  exists: { written: 'exists(table, row or cell)', says: 'It is printed.' },
  filled: { written: 'filled(row, table or this)', says: 'It holds a figure; a printed 0.00 is one.' },
  nonzero: { written: 'nonzero(this)', says: 'It holds a figure other than zero.' },
  noted: { written: 'noted(this)', says: 'A note says that the table is empty.' },
  none: { written: 'none(list)', says: 'The list finds nothing; each thing found is an outcome of its own.' },
  starts: { written: 'starts(201, 208)', says: 'The code of the row begins with one of these digits.' },
  ends: { written: 'ends(01, 50)', says: 'The code of the row ends with one of these digits.' },
  matched: { written: 'matched(a)', says: 'Inside a join: the key stands on that side.' },
  stated: { written: 'stated(column)', says: 'The row prints a figure in the column.' },
  same: { written: 'same(column)', says: 'All rows of the group that print the column print one figure.' },
  says: {
    written: 'says(prose or row, phrase, …)',
    says: 'The prose, or the section in which that statement stands, holds one of the phrases.',
  },
  same_base: {
    written: 'same_base(row, row)',
    says: 'Two statements compare with the same year, and both with its budget or both with what was spent.',
  },
  denies: { written: 'denies(prose, phrase, …)', says: 'The prose says that there is none of it.' },
  published: {
    written: 'published(prose)',
    says: 'The document holds four of the tables that it must hold and prose with five sentences that state amounts.',
  },
  explained: {
    written: 'explained(prose, figure, phrase, …)',
    says: 'The prose gives the figure beside one of the phrases.',
  },
  covered: {
    written: 'covered(prose, figure, phrase, …)',
    says: 'What the prose gives beside the phrases makes up the figure.',
  },
} as const satisfies Readonly<Record<string, FunctionEntry>>;

/** Every function and predicate by name: the resolver knows these and no others. */
export const functionTable: Readonly<Record<string, FunctionEntry>> = { ...numbers, ...predicates };
export const functionNames: readonly string[] = Object.keys(numbers);
export const predicateNames: readonly string[] = Object.keys(predicates);
