import { wordsOf } from '../../core/catalogue/lexicon.ts';
import type { Catalogue, LineEntry } from '../../core/catalogue/types.ts';
import type { Cell, Table } from '../../core/model/disclosure.ts';
import { compare, subtract } from '../../core/model/exact.ts';
import type { Figure } from '../../core/model/figure.ts';
import type { ClaimColumn, StatementFacts } from '../../core/model/narrative.ts';
import { isGrowthOf, isRatio } from '../claims/ratio-fits.ts';
import { isTypingSlip } from '../claims/typing-slip.ts';
import { printedFigure } from './measure-cell.ts';
import type { Measures } from './measures.ts';
import { nameKeyOf } from './name-key.ts';
import type { BoundStatement } from './share-base.ts';
import { weights } from './weights.ts';

type Cells = BoundStatement['cells'];
type Sure = Cell & { readonly figure: Figure };

/** Columns of a statement of which another reading is nearly as likely as the one taken, and what is read there. */
export interface Ambiguous {
  readonly columns: readonly ClaimColumn[];
  readonly otherwise: NonNullable<StatementFacts['otherwise']>;
}

/** A figure that makes another reading right, and whose it is. */
interface Candidate {
  readonly of: string;
  readonly cell: Sure;
}

const sure = (cell: Cell | undefined): cell is Sure => cell?.figure !== undefined && cell.state === 'value';

/** Digits that tell something: 0.50 has one, 12.30 three. */
const digitsOf = ({ text }: Cell): number => text.replace(/[^0-9]/g, '').replace(/^0+|0+$/g, '').length;

/** A ratio that fits its own figures, or that proves nothing because it is short. */
interface Test {
  readonly column: ClaimColumn;
  readonly holds: (own: Cells) => boolean | undefined;
  readonly holdsWith: (own: Cells, other: Sure) => boolean;
}

const tests: readonly Test[] = [
  {
    column: 'growth',
    holds: ({ growth, change, amount, prior }) => {
      if (!sure(growth) || !sure(amount)) return undefined;
      if (sure(prior)) return isRatio(growth, subtract(amount.figure, prior.figure), prior.figure);
      return sure(change) ? isGrowthOf(growth, change.figure, amount.figure) : undefined;
    },
    holdsWith: ({ growth, change, prior }, other) => {
      if (!sure(growth)) return false;
      if (sure(change)) return isGrowthOf(growth, change.figure, other.figure);
      return sure(prior) && isRatio(growth, subtract(other.figure, prior.figure), prior.figure);
    },
  },
  {
    column: 'completion',
    holds: ({ completion, amount, initial, annual, base }) => {
      const budget = [initial, annual, base].find(sure);
      return sure(completion) && sure(amount) && budget !== undefined
        ? isRatio(completion, amount.figure, budget.figure)
        : undefined;
    },
    holdsWith: ({ completion, amount, initial, annual, base }, other) => {
      const budget = [initial, annual, base].find(sure);
      if (!sure(completion)) return false;
      const spent = sure(amount) && isRatio(completion, amount.figure, other.figure);
      return spent || (budget !== undefined && isRatio(completion, other.figure, budget.figure));
    },
  },
  {
    column: 'share',
    holds: ({ share, amount, base }) =>
      sure(share) && sure(amount) && sure(base) ? isRatio(share, amount.figure, base.figure) : undefined,
    holdsWith: ({ share, amount }, other) =>
      sure(share) && sure(amount) && isRatio(share, amount.figure, other.figure),
  },
];

/** What stands beside a ratio and belongs where it belongs. */
const attached: Readonly<Partial<Record<ClaimColumn, readonly ClaimColumn[]>>> = {
  growth: ['growth', 'change', 'direction', 'prior'],
};

const levels: readonly ClaimColumn[] = ['amount', 'prior', 'initial', 'annual', 'base'];

/**
 * Amounts near a statement that a ratio of it may belong to as well: those of its passage, and where it had to borrow an
 * amount those of the passages around.
 */
function around(statements: readonly BoundStatement[], index: number): readonly Candidate[] {
  const own = statements[index];
  const near = statements.slice(Math.max(0, index - weights.reach), index + weights.reach + 1);
  const borrows = levels.some((column) => own?.cells[column]?.derived === true);
  const widest = borrows ? weights.passages : 0;
  return near
    .filter((each) => each !== own && Math.abs(each.read.passage - (own?.read.passage ?? 0)) <= widest)
    .flatMap(({ read, cells }) =>
      levels.flatMap((column) => {
        const cell = cells[column];
        return sure(cell) ? [{ of: read.subject, cell }] : [];
      }),
    );
}

/** How many of so many amounts would make a ratio come out by chance: the width of its last digit in what it says. */
function chanceOf({ figure, half = 0 }: Sure, tried: number): number {
  const size = Math.abs(Number(figure.coefficient)) * 10 ** (figure.exponent - half);
  return (3 * tried) / Math.max(size, 1);
}

const equals = (a: Sure, b: Cell | undefined): boolean => sure(b) && compare(a.figure, b.figure) === 0;

const isSlipOf = (own: Cell | undefined, other: Sure): boolean => sure(own) && isTypingSlip(own, other);

const none: Ambiguous = { columns: [], otherwise: [] };

const reading = (columns: readonly ClaimColumn[], { of, cell }: Candidate): Ambiguous => ({
  columns,
  otherwise: [{ of, text: cell.text }],
});

/** Ratios that fail with the amounts of their statement and come out with another one near by. */
function ratiosElsewhere(statements: readonly BoundStatement[], index: number): readonly Ambiguous[] {
  const cells = statements[index]?.cells ?? {};
  return tests.flatMap(({ column, holds, holdsWith }) => {
    const ratio = cells[column];
    if (!sure(ratio) || holds(cells) !== false) return [];
    const near = around(statements, index);
    if (chanceOf(ratio, near.length) > weights.chance) return [];
    const elsewhere = near.find(
      ({ cell }) =>
        holdsWith(cells, cell) &&
        !levels.some((each) => isSlipOf(cells[each], cell) || equals(cell, cells[each])),
    );
    if (elsewhere === undefined) return [];
    const columns = (attached[column] ?? [column]).filter((each) => cells[each] !== undefined);
    return [reading(columns, elsewhere)];
  });
}

/** Lines that a bare name may mean, by the scope that its heading gives it. */
const families: readonly (readonly string[])[] = [
  ['basic', 'general_basic', 'fund_basic'],
  ['project', 'general_project', 'fund_project'],
  ['all_personnel', 'personnel'],
  ['all_public', 'public'],
  ['income_total', 'all_income', 'income_current', 'fiscal_income', 'fiscal_income_total', 'general_income'],
  [
    'expenditure_total',
    'all_expenditure',
    'expenditure_current',
    'fiscal_expenditure',
    'fiscal_expenditure_total',
    'general_expenditure',
  ],
  ['general_item', 'fiscal_item', 'expenditure_item', 'other_item', 'fund_item'],
];

/** What is known beside the statements. */
export interface ReadingSource {
  readonly catalogue: Catalogue;
  readonly measures: Measures;
  readonly lines: ReadonlyMap<string, LineEntry>;
  readonly tables: readonly Table[];
}

/** Lines that divide what a heading speaks of: a bare total there may be that of all money. */
const totals: ReadonlySet<string> = new Set([
  'general_expenditure',
  'fund_expenditure',
  'fiscal_expenditure',
]);

/** The line of a statement whose name tells no scope, so that its heading had to. */
function bareLine({ read, measure = '' }: BoundStatement, source: ReadingSource): LineEntry | undefined {
  const line = source.lines.get(measure);
  const named = source.measures.byPhrase.get(nameKeyOf(read.subject, source.catalogue)) ?? [];
  return line === undefined || named.includes(line) ? undefined : line;
}

/** The amounts of totals that are called by their full names. */
function toldInFull(statements: readonly BoundStatement[], source: ReadingSource): ReadonlyMap<string, Sure> {
  const told = new Map<string, Sure>();
  for (const statement of statements) {
    const { measure = '', cells } = statement;
    if (!totals.has(measure) || told.has(measure) || !sure(cells.amount)) continue;
    if (bareLine(statement, source) === undefined) told.set(measure, cells.amount);
  }
  return told;
}

/** A bare total that is not the one of the full name: 一般公共预算支出A…，占本年支出合计的…。本年支出合计B. */
function isOtherTotal(amount: Sure, told: Sure): boolean {
  return !equals(amount, told) && !isTypingSlip(amount, told);
}

/**
 * A bare 基本支出 whose amount is not the cell of the scope that its heading tells, but exactly that of another scope: which
 * is meant is not in the words. A name that tells its scope is not in doubt.
 */
function scopeElsewhere(
  statement: BoundStatement,
  code: string | undefined,
  source: ReadingSource,
  told: ReadonlyMap<string, Sure>,
): Ambiguous {
  const { amount } = statement.cells;
  const line = bareLine(statement, source);
  if (line === undefined || !sure(amount)) return none;
  const total = told.get(line.id);
  if (total !== undefined && isOtherTotal(amount, total))
    return reading(['amount'], { of: line.title, cell: total });
  const { lines, tables } = source;
  const own = printedFigure(line, 'amount', tables, code);
  if (own === undefined || equals(amount, own) || digitsOf(amount) < weights.amountDigits) return none;
  const family = families.find((each) => each.includes(line.id)) ?? [];
  const others = family.flatMap((id) => (id === line.id ? [] : (lines.get(id) ?? [])));
  const elsewhere = others.find((other) => equals(amount, printedFigure(other, 'amount', tables, code)));
  return elsewhere === undefined ? none : reading(['amount'], { of: elsewhere.title, cell: amount });
}

/** 农林水支出46万元（含上年结转6万元）: a table of what was granted this year has the amount without what was carried over. */
function withoutCarried(
  statements: readonly BoundStatement[],
  index: number,
  code: string | undefined,
  { catalogue, lines, tables }: ReadingSource,
): Ambiguous {
  const [own, next] = statements.slice(index, index + 2);
  const [amount, carried] = [own?.cells.amount, next?.cells.amount];
  const line = lines.get(own?.measure ?? '');
  if (!sure(amount) || !sure(carried) || line === undefined || next === undefined) return none;
  const { passage, subject } = next.read;
  const isNamed = wordsOf(catalogue, 'proseCarried').some((word) => subject.includes(word));
  const isCarried = isNamed && passage === own?.read.passage;
  const without: Sure = { ...amount, figure: subtract(amount.figure, carried.figure) };
  const isOther = isCarried && !equals(amount, without);
  return isOther && equals(without, printedFigure(line, 'amount', tables, code))
    ? reading(['amount'], { of: subject, cell: carried })
    : none;
}

/** For each statement the figures that another reading, nearly as likely as the one taken, makes right. */
export function ambiguousFigures(
  statements: readonly BoundStatement[],
  codes: readonly (string | undefined)[],
  source: ReadingSource,
): readonly Ambiguous[] {
  const told = toldInFull(statements, source);
  return statements.map((statement, index) => {
    const found = [
      ...ratiosElsewhere(statements, index),
      scopeElsewhere(statement, codes[index], source, told),
      withoutCarried(statements, index, codes[index], source),
    ];
    return {
      columns: [...new Set(found.flatMap(({ columns }) => columns))],
      otherwise: found.flatMap(({ otherwise }) => otherwise),
    };
  });
}
