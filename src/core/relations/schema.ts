/**
 * The relations that engines read: the long table of figures, and what a document's tables are made of. All of it is worked
 * out once, when a document is exported, so that every engine sees the same rows, levels and names.
 */

/** `flag` is 0 or 1; `whole` a whole number; `figure` a whole number of up to 18 digits. */
export type FieldType = 'text' | 'whole' | 'figure' | 'flag';

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly nullable?: true;
  /** What it holds, for the page on engines. */
  readonly about: string;
}

export type Value = string | number | bigint | null;
export type Tuple = readonly Value[];

const document: Field = { name: 'document', type: 'text', about: 'id of the document' };
const tab: Field = { name: 'tab', type: 'text', about: 'table and its number: `id#1`' };
const lane: Field = { name: 'lane', type: 'text', about: 'side of the table; `*` for the whole table' };
const line: Field = { name: 'line', type: 'whole', about: 'number of the row within its table, from 0' };

const flag = (name: string, about: string): Field => ({ name, type: 'flag', about });
const text = (name: string, about: string): Field => ({ name, type: 'text', about });
const whole = (name: string, about: string): Field => ({ name, type: 'whole', about });

/** Relations by name, in the order in which they are written. */
export const relations = {
  gouji_document: [
    document,
    text('kind', 'budget, final or self-eval'),
    { name: 'year', type: 'whole', nullable: true, about: 'year of the document' },
  ],
  gouji_table: [
    document,
    tab,
    text('id', 'table of the catalogue'),
    whole('instance', '1 for the first table of this id'),
    whole('instances', 'how many tables of this id the document prints'),
    whole('line_count', 'number of rows'),
    flag('noted', 'a note says that the table is empty'),
    flag('unplaced', 'figures of the table stand in no cell'),
  ],
  gouji_lane: [
    document,
    tab,
    lane,
    flag('incomplete', 'rows or figures could not be placed: a sum may lack an addend'),
    flag('filled', 'some row holds a figure'),
    flag('has_total', 'a total row, or codes to add up in its place'),
    text('levels', 'lengths of the codes printed: `357`'),
  ],
  gouji_line: [
    document,
    tab,
    line,
    text('side', 'side of the row'),
    text('id', 'key, made unique among repeated ones'),
    text('code', 'key of the row'),
    whole('code_length', 'digits of a code, which tell its level; 0 for other rows'),
    text('name', 'label without marks'),
    text('kind', 'total, code, line, addend, of-which, unit, item, unknown'),
    flag('rated', 'a row of rates, which no sum holds for'),
    flag('filled', 'some money cell holds a figure'),
    flag('parts_filled', 'some row that this one sums up holds a figure'),
    flag('unplaced', 'figures of the row stand in no cell'),
    flag('beside', 'they stand under headings of their own, in no known column'),
    flag('repeated', 'the key stands twice'),
    flag('stray', 'a code of no level or no class'),
    flag('misnamed', 'the name is not that of the code'),
    flag('stray_figure', 'a figure of the table that belongs to no known row may be of this one'),
    flag('subtotal', 'sums up the rows below it'),
    whole('children', 'codes whose nearest printed code above is this one'),
  ],
  gouji_column: [
    document,
    tab,
    text('asked', 'column of the catalogue'),
    text('column_id', 'printed column that stands for it: itself, or an addend of it'),
    flag('derived', 'computed, not printed'),
    flag('not_negative', 'never below nought'),
  ],
  gouji_cell: [
    document,
    tab,
    line,
    text('side', 'side of the row'),
    text('line_key', 'key of the row, unique within table and side'),
    text('column_id', 'column'),
    whole('cell', 'number of the printed cell within its table: a computed sum stands for several'),
    { name: 'coefficient', type: 'figure', nullable: true, about: 'figure = coefficient × 10^exponent yuan' },
    { name: 'exponent', type: 'whole', nullable: true, about: 'power of ten' },
    { name: 'half', type: 'whole', nullable: true, about: 'half a unit is ½ × 10^half; none where exact' },
    whole('decimals', 'decimals that the cell prints'),
    text('state', 'value, blank, unreadable'),
    flag('ambiguous', 'the sentence may be read in several ways'),
    flag('hidden', 'a blank that may hide a part of the whole above or beside it'),
    flag('used', 'a blank in a column that other rows than the total fill'),
    text('place', 'where it stands in the source'),
  ],
  gouji_reference: [
    document,
    tab,
    lane,
    text(
      'ref',
      'what a rule asks for: total, classes, leaves, lines, units, code:201, line:…, children, members',
    ),
    whole('owner', 'the row that children and members are of; −1 for none'),
    { ...line, about: 'a row that it leads to' },
    flag('one', 'the row counts in the first reading'),
    flag('other', 'the row counts in the second reading'),
    flag('summed', 'the rows stand for one that is not printed'),
    flag('twofold', 'there are two readings'),
  ],
} as const satisfies Readonly<Record<string, readonly Field[]>>;

export type RelationName = keyof typeof relations;
export const relationNames = Object.keys(relations) as readonly RelationName[];

/** Fields of a relation. */
export const fieldsOf = (name: RelationName): readonly Field[] => relations[name];

/** Rows by relation. */
export type Relations = Readonly<Record<RelationName, readonly Tuple[]>>;
