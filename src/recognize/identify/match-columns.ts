import { type Lexicon, wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import { remembering } from '../../core/catalogue/remembering.ts';
import type { ColumnEntry, TableEntry } from '../../core/catalogue/types.ts';
import type { HeaderColumn } from '../grid/header-paths.ts';
import { sharesParts } from './header-parts.ts';

/** One column of the grid read as a column of the catalogue. */
export interface ColumnMatch {
  readonly column: number;
  readonly entry: ColumnEntry;
  readonly score: number;
}

const nested = 100;
const closest = 10;
const farSum = 25;
const exact = 60;
const joined = 55;
const plain = 50;
const parent = 45;
/** Only the parts of the header say what it is: weaker than any header that is known. */
const byParts = 30;

/** Columns of an entry that may stand on a side; `undefined` asks for all of them. */
export function columnsOfSide(entry: TableEntry, side: string | undefined): readonly ColumnEntry[] {
  if (side === undefined) return entry.columns;
  return entry.columns.filter((column) => column.sides === undefined || column.sides.includes(side));
}

/** Assigns columns to catalogue columns, best evidence first; each catalogue column is given once. */
export function matchColumns(
  indexes: readonly number[],
  columns: readonly HeaderColumn[],
  entries: readonly ColumnEntry[],
  lexicon: Lexicon,
): ColumnMatch[] {
  const candidates = indexes.flatMap((column) =>
    entries.map((entry) => ({ column, entry, score: headerScore(columns[column], entry, lexicon) })),
  );
  const ranked = candidates
    .filter((candidate) => candidate.score > 0 && !isUnclear(candidate, candidates))
    .sort((a, b) => b.score - a.score || a.column - b.column);
  const taken: ColumnMatch[] = [];
  for (const candidate of ranked) {
    if (taken.some((match) => match.column === candidate.column || match.entry === candidate.entry)) continue;
    taken.push(candidate);
  }
  return taken.sort((a, b) => a.column - b.column);
}

/** The parts of a header fit several columns: nothing is concluded from them. */
function isUnclear({ column, entry, score }: ColumnMatch, all: readonly ColumnMatch[]): boolean {
  return (
    score === byParts &&
    all.some((other) => other.column === column && other.score === byParts && other.entry !== entry)
  );
}

/** How well a header path fits the header variants of a catalogue column; 0 when it does not. */
export function headerScore(column: HeaderColumn | undefined, entry: ColumnEntry, lexicon: Lexicon): number {
  if (column === undefined || column.labels.length === 0) return 0;
  const forms = column.labels.map((label) => bareHeader(label, lexicon));
  const known = entry.headers.reduce(
    (best, header) => Math.max(best, variantScore(column.labels, forms, header, lexicon)),
    0,
  );
  return known > 0 || !saysByParts(forms, entry, lexicon) ? known : byParts;
}

function saysByParts(forms: readonly string[], entry: ColumnEntry, lexicon: Lexicon): boolean {
  const [leaf = '', outer] = [forms.at(-1), forms.at(-2)];
  const isSum = outer !== undefined && sumsUp(leaf, lexicon);
  return sharesParts(isSum ? outer : leaf, entry, lexicon);
}

function variantScore(
  labels: readonly string[],
  forms: readonly string[],
  header: string,
  lexicon: Lexicon,
): number {
  if (header.includes('/')) return pathScore(forms, header, lexicon);
  if (labels.at(-1) === header) return exact;
  const bare = forms.at(-1) ?? '';
  return bare === header ? plain : groupScore(forms.at(-2), bare, header, lexicon);
}

function pathScore(forms: readonly string[], header: string, lexicon: Lexicon): number {
  if (!header.endsWith(`/${forms.at(-1)}`)) return 0;
  const steps = header.split('/');
  if (!isPath(forms, steps)) return 0;
  // A group right above the header says more than one further up; a sum is that of the group right above it.
  if (forms.at(-2) === steps.at(-2)) return nested + steps.length + closest;
  return sumsUp(forms.at(-1) ?? '', lexicon) ? farSum : nested + steps.length;
}

/** A header that says only together with its group, or only as its group, what the column is. */
function groupScore(outer: string | undefined, bare: string, header: string, lexicon: Lexicon): number {
  if (outer === undefined) return 0;
  if (outer + bare === header) return joined;
  return outer === header && sumsUp(bare, lexicon) ? parent : 0;
}

/** The last step is the lowest header, the others stand above it in this order. */
function isPath(forms: readonly string[], steps: readonly string[]): boolean {
  if (forms.at(-1) !== steps.at(-1)) return false;
  let next = steps.length - 2;
  for (let index = forms.length - 2; index >= 0 && next >= 0; index--)
    if (forms[index] === steps[next]) next--;
  return next < 0;
}

/** 小计, 合计 or 金额 under a group: the column is the group itself. */
function sumsUp(label: string, lexicon: Lexicon): boolean {
  return lexicon.totals.has(label) || wordsOf(lexicon.catalogue, 'subtotalLabels').includes(label);
}

/** A header without the year in front of it, the unit behind it, and 其中. */
export const bareHeader = remembering((label: string, lexicon: Lexicon): string => {
  const { conventions } = lexicon.catalogue;
  let bare = label;
  const year = /^(19|20)[0-9]{2}/.exec(bare)?.[0];
  if (year !== undefined) {
    const suffix = wordsOf(lexicon.catalogue, 'yearSuffixes').find((word) =>
      bare.startsWith(word, year.length),
    );
    bare = bare.slice(year.length + (suffix?.length ?? 0));
  }
  for (const prefix of conventions.ofWhichPrefixes.map(normaliseLabel))
    if (bare.startsWith(prefix)) bare = bare.slice(prefix.length);
  return withoutUnit(withoutPercent(bare, lexicon), lexicon) || label;
});

/** 增减比例（%）: the sign says nothing that the name of a rate does not. */
function withoutPercent(label: string, { catalogue }: Lexicon): string {
  const rate = label.slice(0, -1);
  const isRate = label.endsWith('%') && wordsOf(catalogue, 'rateHeaders').some((word) => rate.endsWith(word));
  return isRate ? rate : label;
}

/** 价值（金额单位：万元） and 金额万元 without what they say of the unit. */
function withoutUnit(label: string, { catalogue }: Lexicon): string {
  const { units } = catalogue.conventions;
  const unit = units.find(({ title }) => label.length > title.length + 1 && label.endsWith(title));
  if (unit === undefined) return label;
  const bare = label.slice(0, -unit.title.length);
  const words = wordsOf(catalogue, 'unitPrefixes')
    .map(normaliseLabel)
    .filter((word) => bare.length > word.length && bare.endsWith(word));
  return bare.slice(0, bare.length - Math.max(0, ...words.map((word) => word.length)));
}
