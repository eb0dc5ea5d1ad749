import type { DocumentKind } from '../../core/model/disclosure.ts';
import type { Place } from '../../core/model/place.ts';
import { ReadError } from '../../core/model/read-error.ts';
import { formatVersion } from './descriptor.ts';
import {
  type Field,
  field,
  isPresent,
  items,
  oneOf,
  optional,
  optionalInteger,
  optionalText,
  text,
  wrong,
} from './field.ts';
import { type Files, parsePlace } from './place-text.ts';
import { nonEmpty } from './table-descriptor.ts';

/** What a descriptor says about the document. */
export interface DocumentHead {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly department: string;
  readonly year?: number;
  readonly region?: string;
  readonly currencyUnit: string;
  /** Files of the source; empty when the data was written by hand. */
  readonly files: Files;
  readonly unrecognized: readonly {
    readonly title: string;
    readonly figures: number;
    readonly place: Place;
  }[];
  readonly unfilled?: readonly { readonly text: string; readonly place: Place }[];
  readonly unread: readonly { readonly reason: string; readonly detail: string; readonly place: Place }[];
}

const kinds: readonly DocumentKind[] = ['budget', 'final', 'self-eval'];
/** Years outside these are slips of the pen. */
export const years = { low: 1990, high: 2100 } as const;

/** Reads and checks the `gouji` object of a document. */
export function readHead(document: Field): DocumentHead {
  const gouji = field(document, 'gouji');
  if (!isPresent(gouji)) throw wrong(gouji);
  const version = optionalText(field(gouji, 'version'));
  if (version !== undefined && version !== formatVersion)
    throw new ReadError('unknown-version', version, document.place);
  const kind = oneOf(field(gouji, 'kind'), kinds);
  const department = text(field(gouji, 'department'));
  const year = optionalInteger(field(gouji, 'year'), years.low, years.high);
  const files = readFiles(gouji);
  const placeOf = (it: Field) => parsePlace(optionalText(field(it, 'source')) ?? '', files) ?? document.place;
  return {
    id: optionalText(field(gouji, 'id')) ?? `${kind}/${department}/${year ?? ''}`,
    kind,
    department,
    ...optional('year', year),
    ...optional('region', optionalText(field(gouji, 'region'))),
    currencyUnit: text(field(gouji, 'currencyUnit')),
    files,
    unrecognized: items(field(gouji, 'unrecognized')).map((it) => ({
      title: text(field(it, 'title')),
      figures: optionalInteger(field(it, 'figures'), 0, Number.MAX_SAFE_INTEGER) ?? 0,
      place: placeOf(it),
    })),
    ...optional('unfilled', nonEmpty(readUnfilled(gouji, placeOf))),
    unread: items(field(gouji, 'unread')).map((it) => ({
      reason: text(field(it, 'reason')),
      detail: text(field(it, 'detail')),
      place: placeOf(it),
    })),
  };
}

function readUnfilled(gouji: Field, placeOf: (it: Field) => Place) {
  return items(field(gouji, 'unfilled')).map((it) => ({ text: text(field(it, 'text')), place: placeOf(it) }));
}

function readFiles(gouji: Field): Files {
  const sources = items(field(gouji, 'sources'));
  const all = sources.length > 0 ? sources : [field(gouji, 'source')].filter(isPresent);
  return all.map((source) => text(field(source, 'file')));
}
