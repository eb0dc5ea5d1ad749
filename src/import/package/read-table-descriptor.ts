import type { Column, Note, Unplaced } from '../../core/model/disclosure.ts';
import type { Place } from '../../core/model/place.ts';
import {
  type Field,
  field,
  flag,
  isPresent,
  items,
  oneOf,
  optional,
  optionalInteger,
  optionalText,
  text,
} from './field.ts';
import { type Files, parsePlace } from './place-text.ts';
import type { CellException } from './plain-cell.ts';
import { years } from './read-descriptor.ts';

/** What the descriptor of a resource says about its table. */
export interface TableHead {
  readonly table: string;
  readonly title: string;
  readonly instance?: number;
  readonly currencyUnit?: string;
  readonly unitExponent?: number;
  readonly unitPrinted: boolean;
  readonly compiledBy?: string;
  readonly asOf?: string;
  readonly year?: number;
  readonly confidence: 'high' | 'low';
  readonly figuresRead?: number;
  readonly place: Place;
  readonly columns?: readonly Column[];
  /** Notes; `saysEmpty` is absent where only a text was written. */
  readonly notes: readonly (Omit<Note, 'saysEmpty'> & { readonly saysEmpty?: boolean })[];
  readonly unplaced: readonly Unplaced[];
  readonly exceptions: readonly CellException[];
}

const most = Number.MAX_SAFE_INTEGER;

/** Reads and checks the `gouji` object of a resource; `otherwise` is the place of what states none. */
export function readTableHead(gouji: Field, files: Files, otherwise: Place): TableHead {
  const placeOf = (it: Field) => parsePlace(optionalText(field(it, 'source')) ?? '', files) ?? otherwise;
  const columns = field(gouji, 'columns');
  return {
    table: text(field(gouji, 'table')),
    title: optionalText(field(gouji, 'title')) ?? '',
    ...optional('instance', optionalInteger(field(gouji, 'instance'), 1, most)),
    ...optional('currencyUnit', optionalText(field(gouji, 'currencyUnit'))),
    ...optional('unitExponent', optionalInteger(field(gouji, 'unitExponent'), -10, 20)),
    unitPrinted: flag(field(gouji, 'unitPrinted'), isPresent(field(gouji, 'currencyUnit'))),
    ...optional('compiledBy', optionalText(field(gouji, 'compiledBy'))),
    ...optional('asOf', optionalText(field(gouji, 'asOf'))),
    ...optional('year', optionalInteger(field(gouji, 'year'), years.low, years.high)),
    confidence:
      optionalText(field(gouji, 'confidence')) === undefined
        ? 'high'
        : oneOf(field(gouji, 'confidence'), ['high', 'low']),
    ...optional('figuresRead', optionalInteger(field(gouji, 'figuresRead'), 0, most)),
    place: placeOf(gouji),
    ...(isPresent(columns) ? { columns: items(columns).map(readColumn) } : {}),
    notes: items(field(gouji, 'notes')).map((note) => readNote(note, placeOf)),
    unplaced: items(field(gouji, 'unplaced')).map((it) => readUnplaced(it, placeOf)),
    exceptions: items(field(gouji, 'exceptions')).map(readException),
  };
}

function readColumn(it: Field): Column {
  return {
    id: text(field(it, 'id')),
    header: optionalText(field(it, 'header')) ?? '',
    decimals: optionalInteger(field(it, 'decimals'), 0, 40) ?? 0,
  };
}

function readNote(it: Field, placeOf: (it: Field) => Place): TableHead['notes'][number] {
  if (typeof it.value === 'string') return { text: it.value, place: placeOf(it) };
  const saysEmpty = field(it, 'saysEmpty');
  return {
    text: text(field(it, 'text')),
    ...(isPresent(saysEmpty) ? { saysEmpty: flag(saysEmpty, false) } : {}),
    place: placeOf(it),
  };
}

function readUnplaced(it: Field, placeOf: (it: Field) => Place): Unplaced {
  return {
    text: text(field(it, 'text')),
    reason: text(field(it, 'reason')),
    ...optional('row', optionalText(field(it, 'row'))),
    ...optional('side', optionalText(field(it, 'side'))),
    ...optional('header', optionalText(field(it, 'header'))),
    place: placeOf(it),
  };
}

function readException(it: Field): CellException {
  return {
    row: optionalInteger(field(it, 'row'), 0, most) ?? 0,
    column: text(field(it, 'column')),
    state: oneOf(field(it, 'state'), ['value', 'blank', 'unreadable']),
    text: text(field(it, 'text')),
    ...optional('value', optionalText(field(it, 'value'))),
    ...optional('half', optionalInteger(field(it, 'half'), -100, 100)),
  };
}
