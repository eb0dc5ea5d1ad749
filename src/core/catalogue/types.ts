/**
 * The catalogue: every official title, column, line and code as data (`rules/catalogue/*.yaml`),
 * compiled to `core/generated/catalogue.ts`. All Chinese labels live there.
 */
import type { PairList, WordList } from '../generated/names.ts';
import type { DocumentKind } from '../model/disclosure.ts';

export type ColumnType = 'money' | 'percent' | 'score' | 'count' | 'flag' | 'code' | 'text';

export interface ColumnEntry {
  readonly id: string;
  /** Official name, the one that reports use. Unique within its table. */
  readonly title: string;
  /** Further names that rules may use, so that one rule can speak of sister tables (合计 for 本年支出合计). */
  readonly names?: readonly string[];
  readonly type: ColumnType;
  /**
   * Header variants in normalised form (white space, punctuation marks and footnote signs removed).
   * `上级/下级` gives a path of nested headers; a plain text matches the lowest header that carries words.
   */
  readonly headers: readonly string[];
  /** The form always prints it; without it a row identity over the table cannot be checked. */
  readonly required?: boolean;
  readonly nonNegative?: boolean;
  /** The printed sum that this column is an addend of; stands in for it where a table leaves the sum out. */
  readonly partOf?: string;
  /** 其中 column: part of another column, never an addend. */
  readonly ofWhich?: boolean;
  /** Only on these sides of a side-by-side table. */
  readonly sides?: readonly string[];
  /** Shares headers with an earlier column and takes them only where that one stands under a closer header. */
  readonly yields?: boolean;
  /** Computed when a document is checked (`core/derive`), never printed: no header is looked for. */
  readonly derived?: boolean;
}

/** A cell of a table; `*` stands for the code of whoever refers to it. */
export interface CellEntry {
  readonly table: string;
  readonly side: string;
  /** `total`, a code, `*`, or the id of a line. */
  readonly row: string;
  readonly column: string;
}

/** What a line of the prose says beside its title: where it is spoken of, and which cells its figures repeat. */
export interface MeasureEntry {
  /** Phrases that mean this line only under a heading on one of the `topics`. */
  readonly local: readonly string[];
  readonly topics: readonly string[];
  /** By column of the prose, the cells that the figure repeats: any of several ways to print the same thing. */
  readonly repeats: Readonly<Record<string, readonly CellEntry[]>>;
  /** Nothing but a heading of the same width (or none) gives its phrases this meaning. */
  readonly loose?: boolean;
  /** Words that things are counted in; other counts under this phrase mean something else. */
  readonly counts?: readonly string[];
  /** Where no phrase of the text is the line's own, the first count that any of these words tells, and none of the others. */
  readonly told?: { readonly any: readonly string[]; readonly not: readonly string[] };
  /** Subjects are items of the classification of this table: the names and codes of its rows. */
  readonly family?: boolean;
}

/** What a heading of the prose announces. */
export interface TopicEntry {
  readonly id: string;
  /** A heading is on the topic when it holds all words of one of these lists. */
  readonly words: readonly (readonly string[])[];
  /** Below a heading on a closer topic this one adds nothing (收入, 支出). */
  readonly loose?: boolean;
}

/** How a line takes part in the sums of its side. */
export type LineRole =
  /** Adds up to the subtotal (本年收入合计 …). */
  | 'addend'
  | 'of-which'
  | 'subtotal'
  /** 收入总计, 支出总计 */
  | 'total'
  /** Carry-over, use of surplus, distribution: between subtotal and total. */
  | 'balance'
  /** Part of a balance line (年初…结转 by fund). */
  | 'balance-part';

export interface LineEntry {
  readonly id: string;
  readonly title: string;
  /** Further names that rules may use. */
  readonly names?: readonly string[];
  /** Normalised variants, without ordinals (一、) and with 其中 removed. */
  readonly variants: readonly string[];
  readonly role: LineRole;
  /** Where one label occurs twice (一般公共预算财政拨款 as income and as opening carry-over): the line it must come after. */
  readonly after?: string;
  /** Lines of which this one is the sum or part. */
  readonly partOf?: string;
  /** Rates stand in this line of a table of money. */
  readonly type?: 'percent';
  /** Lines of the prose only. */
  readonly measure?: MeasureEntry;
}

export interface SideEntry {
  readonly id: string;
  /** Official name used in rules: 收入, 支出, 支出用途. */
  readonly title: string;
  readonly headers: readonly string[];
  /** Function lines (一般公共服务支出 …) are matched against the classification; key = code. */
  readonly classification?: 'functional' | 'economic';
  readonly lines: readonly LineEntry[];
}

export type TableShape =
  /** Rows keyed by classification code, with a 合计 row. */
  | 'coded'
  /** Side-by-side lanes of named lines. */
  | 'sided'
  /** 三公: items as columns, blocks (year, phase, fund) as rows; printed either way round. */
  | 'blocks'
  /** Rows keyed by a printed label (assets). */
  | 'labelled'
  /** A list of items with ordinals (procurement, projects). */
  | 'list'
  /** One form per project (targets, self-evaluation). */
  | 'form'
  /** The prose: rows by subject, columns by kind of figure. No title is looked for. */
  | 'narrative';

export interface TableEntry {
  readonly id: string;
  /** Official name, the one that rules and reports use. */
  readonly title: string;
  /** Further names that rules may use. */
  readonly names?: readonly string[];
  readonly kind: DocumentKind;
  /** 1 … 9 for the tables that every document of its kind must hold. */
  readonly required?: boolean;
  readonly shape: TableShape;
  readonly classification?: 'functional' | 'economic';
  /** Normalised stems: owner word, year, office, ordinal, form number, marks and 的 stripped. */
  readonly stems: readonly string[];
  /** Tables that bear the same stem with a bracket behind it (按经济分类, 分单位): lane → table id. */
  readonly lanes?: Readonly<
    Partial<Record<'by-unit' | 'functional' | 'economic' | 'government-economic', string>>
  >;
  readonly columns: readonly ColumnEntry[];
  /** `sided`: the lanes. `coded` and `labelled`: one side with id `` for named lines beside the codes. `blocks`: one side whose lines are the blocks. */
  readonly sides: readonly SideEntry[];
  /** Tables of prose only: what headings announce, closest topics first. */
  readonly topics?: readonly TopicEntry[];
}

export interface CodeEntry {
  readonly code: string;
  readonly name: string;
  readonly classification: 'functional' | 'economic';
  /** Earlier or local names, printed by real documents. */
  readonly aliases: readonly string[];
  readonly from?: number;
  readonly to?: number;
  /** S printed in a seed, N name printed, P seen on a public page, K general knowledge, A attested in real documents. */
  readonly mark: 'S' | 'N' | 'P' | 'K' | 'A';
}

/** How a self-evaluation turns target and outcome into points. Which one applies is found out from the document's own rows. */
export interface ScoreProfile {
  readonly id: string;
  /** Decimals that scores and deviations are rounded to, half up. */
  readonly decimals: number;
  /** A target in words (及时, 满足) with a percentage as outcome is 100%. */
  readonly wordsArePercent: boolean;
  /** Percent above the target that cost nothing; absent: going beyond the target never costs points. */
  readonly tolerance?: number;
  /** Percent of the points lost per percent beyond the tolerance, as numerator and denominator. */
  readonly slope?: readonly [number, number];
  /** Percent of the points that are lost at most. */
  readonly mostLost?: number;
  /** The printed deviation leaves out what is tolerated. */
  readonly deviationBeyondTolerance: boolean;
}

export interface UnitEntry {
  readonly title: string;
  /** Power of ten of yuan. */
  readonly exponent: number;
}

/** Words by which structure is recognized. Lists of normalised texts; `patterns` are linear-time regular expressions. */
export interface Conventions {
  readonly units: readonly UnitEntry[];
  /** Texts that mean "no figure": -, —, 无 … */
  readonly blankMarks: readonly string[];
  /** 合计, 总计 … as the label of a total row. */
  readonly totalLabels: readonly string[];
  readonly ofWhichPrefixes: readonly string[];
  /** 序号, 行次, 栏次 … */
  readonly ordinalHeaders: readonly string[];
  readonly columnNumberLabels: readonly string[];
  readonly notePrefixes: readonly string[];
  /** Phrases that say a table is empty. */
  readonly emptyPhrases: readonly string[];
  /** Further word lists, by purpose; `list.part` where a list names its parts. Read by `wordsOf` of `lexicon.ts`. */
  readonly words: Readonly<Partial<Record<WordList, readonly string[]>>>;
  /** Words and what each stands for. */
  readonly pairs?: Readonly<Partial<Record<PairList, Readonly<Record<string, string>>>>>;
}

/** Where additions to the catalogue come from. */
export interface CatalogueSource {
  readonly file: string;
  readonly region: string;
  /** Years of the codes that state none of their own. */
  readonly from?: number;
  readonly to?: number;
  readonly basis?: string;
}

export interface Catalogue {
  readonly tables: readonly TableEntry[];
  readonly codes: readonly CodeEntry[];
  readonly conventions: Conventions;
  readonly profiles?: readonly ScoreProfile[];
  /** Files that were added to the national catalogue. */
  readonly sources?: readonly CatalogueSource[];
}
