import type { Figure } from './figure.ts';
import type { FormDifference } from './form-difference.ts';
import type { Narrative, StatementFacts } from './narrative.ts';
import type { Place } from './place.ts';
import type { FigureReading, Scan } from './scan.ts';

/** 部门预算, 部门决算, 绩效自评. One file may hold several documents. */
export const documentKinds = ['budget', 'final', 'self-eval'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/**
 * One figure of a table.
 * `blank` counts as 0 and is no evidence; `unreadable` is unknown and never 0.
 * `half` is the exponent of the last printed digit of the column: the half-unit is ½·10^half.
 * It is absent for exact cells (counts, scores, weights, yuan with two decimals).
 */
export interface Cell {
  readonly state: 'value' | 'blank' | 'unreadable';
  /** As printed, digits untouched. */
  readonly text: string;
  readonly figure?: Figure;
  readonly half?: number;
  /** Computed from other cells, printed nowhere: rules compare with it, but no correction is looked for in it. */
  readonly derived?: true;
  /** A spreadsheet stores a formula without its result: the figure is what the formula gives. */
  readonly computed?: true;
  /** It was read from the picture of a page and may have been misread. */
  readonly reading?: FigureReading;
  /** The figures of one column that a computed one is the sum of: an identity over the sum speaks of them. */
  readonly addends?: { readonly column: string; readonly cells: readonly Cell[] };
  readonly place: Place;
}

/** What a row is; follows from its key (see `core/catalogue/row-key.ts`). */
export const rowKinds = [
  /** 合计: the total row of a coded table. */
  'total',
  /** A classification item: key = its 3/5/7-digit (functional) or 3/5-digit (economic) code. */
  'code',
  /** A named line of the catalogue: 本年收入合计, 人员经费合计, or a block of the 三公 table. */
  'line',
  /** A line that the catalogue does not name but that the layout makes an addend. */
  'addend',
  /** 其中: part of the row above, never an addend. */
  'of-which',
  /** A budget unit's subtotal among coded rows. */
  'unit',
  /** A row of a list (procurement, projects, indicators): key = its ordinal. */
  'item',
  /** A row with figures whose key could not be read. Its figures are placed, but it is no addend anyone can trust. */
  'unknown',
] as const;
export type RowKind = (typeof rowKinds)[number];

export interface Row {
  /** Unique within table and side, except for duplicates in the source (which are findings). */
  readonly key: string;
  readonly kind: RowKind;
  /** Lane of a side-by-side table, e.g. `income`, `expenditure`, `purpose`; absent in one-lane tables. */
  readonly side?: string;
  /** 科目名称, line label or item name, as printed (white space removed). */
  readonly label: string;
  /** The code as printed, when it differs from the key (`7|11|02`). */
  readonly printedCode?: string;
  /** 序号 or 行次 as printed. */
  readonly ordinal?: string;
  /** Figures by column id. A column of the table that is missing here has no cell in this row. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** Text columns (指标值, 目录序号 …) by column id. */
  readonly texts: Readonly<Record<string, string>>;
  readonly place: Place;
  /** Rows of the narrative table only. */
  readonly statement?: StatementFacts;
}

/** A numeric token of a table that stands in no cell, with the reason why. */
export interface Unplaced {
  readonly text: string;
  /** `unknown-column`, `unknown-row`, `no-header`, `extra-number` … : a locale key. */
  readonly reason: string;
  /** Key and side of the row it stands in, when that is known: identities over that row are then incomplete. */
  readonly row?: string;
  readonly side?: string;
  /** Header text above it, as printed. */
  readonly header?: string;
  readonly place: Place;
}

export interface Note {
  readonly text: string;
  /** The note says that the table is empty (空表列示, 本表无数据 …). */
  readonly saysEmpty: boolean;
  readonly place: Place;
}

export interface Column {
  /** Canonical column id of the catalogue. */
  readonly id: string;
  /** Header path as printed, joined by ` / `. */
  readonly header: string;
  /** The most decimals that any of its cells prints. */
  readonly decimals: number;
}

export interface Table {
  /** Canonical table id of the catalogue. */
  readonly id: string;
  /** 1 for the first table of this id in the document, 2 … for further ones. */
  readonly instance: number;
  /** As printed; empty when the table was known by its columns alone. */
  readonly title: string;
  /** It stands in a chapter of the prose, which tells what it is: the chapter may print less than the whole table. */
  readonly excerpt?: true;
  /** Official name of the unit of money, e.g. 万元; and its power of ten of yuan. */
  readonly currencyUnit: string;
  readonly unitExponent: number;
  /** Whether the unit was printed at the table, or taken from the document. */
  readonly unitPrinted: boolean;
  /** Unit or department named above the table (编制部门, 部门：). */
  readonly compiledBy?: string;
  readonly year?: number;
  /** The day that the figures are of, as printed above the table: 2022-12-31. */
  readonly asOf?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly notes: readonly Note[];
  readonly unplaced: readonly Unplaced[];
  /** Numeric tokens seen in the source of this table (placed + unplaced). */
  readonly figuresRead: number;
  /** `low` when columns were inferred without rulings or separators. */
  readonly confidence: 'high' | 'low';
  readonly place: Place;
}

/** The normalized budget data of one document. */
export interface Disclosure {
  /** `kind/department/year` made from what was read; stable across machines. */
  readonly id: string;
  readonly paths: readonly string[];
  /** The descriptor of the package that it was read from, where `paths` names the files that were imported. */
  readonly package?: string;
  readonly kind: DocumentKind;
  readonly department: string;
  readonly year?: number;
  readonly region?: string;
  readonly currencyUnit: string;
  readonly tables: readonly Table[];
  /** The prose, and the figures found in it. Its table stands beside `tables`, not among them. */
  readonly narrative?: Narrative;
  /** Tables that hold amounts but that no catalogue entry explains, by title or first header. */
  readonly unrecognized: readonly {
    readonly title: string;
    readonly figures: number;
    readonly place: Place;
    /** Hardly a word in it is one of official tables. */
    readonly isForeign?: true;
    /** Its amounts are of foreign money, which no rule compares with others. */
    readonly otherMoney?: true;
  }[];
  /** Text left over from a template (XX, 待填写 …) instead of what should stand there. */
  readonly unfilled?: readonly { readonly text: string; readonly place: Place }[];
  /** Where the files that are forms of this document (Word, workbook, PDF) do not say the same. */
  readonly differences?: readonly FormDifference[];
  /** Pages that were read from their pictures. */
  readonly scan?: Scan;
  /** Parts of the source that were not read (a page without text layer …). */
  readonly unread: readonly { readonly reason: string; readonly detail: string; readonly place: Place }[];
}

/** Whether a document is the budget of a government, none of whose tables was read as one of a department. */
export const isGovernmentBudget = ({ unread }: Pick<Disclosure, 'unread'>): boolean =>
  unread.some(({ reason }) => reason === 'government-budget');

/** Whether a part was not read because it is, or belongs to, the budget of a government. */
export const isOfGovernment = (reason: string): boolean => reason.startsWith('government-');
