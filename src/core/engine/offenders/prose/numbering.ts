import { numeralsOf, numeralValue } from '../../../catalogue/lexicon.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { excerpt, type Piece, piecesOf, placeAt } from '../../index/passages.ts';
import { documentList, type Offender } from '../offender.ts';

interface Numbered {
  readonly style: string;
  readonly value: number;
}

/** Numbers of headings and items that leave one out. A count may start anew wherever it likes. */
export const numbering = documentList('numbering', ({ document }) => {
  const pieces = piecesOf(document);
  return pieces === undefined ? undefined : gapsOf(pieces, document);
});

function* gapsOf(pieces: readonly Piece[], document: DocumentIndex): Iterable<Offender> {
  const pattern = new RegExp(
    `^([(]?)([${numeralsOf(document.catalogue)}]{1,3}|[0-9]{1,2})([)]|\u3001|[.](?![0-9]))`,
  );
  // A number in front of digits (`3.12345 hotline`) cannot be told from a decimal; it is not missing either.
  const glued = new Set(pieces.map(({ text }) => Number(/^([0-9]{1,2})[.][0-9]/.exec(text)?.[1])));
  const last = new Map<string, number>();
  for (const { text, passage } of pieces) {
    const found = numberOf(text, pattern, document);
    if (found === undefined) continue;
    const address = JSON.stringify([passage.path, found.style]);
    const previous = last.get(address);
    last.set(address, found.value);
    // One left out is a slip of the numbering; more than that is rather a part that was not read.
    if (previous === undefined || found.value !== previous + 2) continue;
    if (found.style === '1.' && glued.has(found.value - 1)) continue;
    yield {
      key: `${passage.path.length}/${found.style}/${found.value}`,
      params: { previous: String(previous), ordinal: String(found.value), text: excerpt(text) },
      operands: [],
      place: placeAt(passage),
    };
  }
}

function numberOf(text: string, pattern: RegExp, document: DocumentIndex): Numbered | undefined {
  const [, open = '', number = '', close = ''] = pattern.exec(text) ?? [];
  if (number === '') return undefined;
  const isArabic = /^[0-9]+$/.test(number);
  const value = isArabic ? Number(number) : ordinalValue(number, document);
  const style = `${open}${isArabic ? '1' : 'n'}${close === ')' ? ')' : '.'}`;
  return value === undefined || value === 0 ? undefined : { style, value };
}

/** The number that numerals up to 99 write. */
function ordinalValue(number: string, { catalogue }: DocumentIndex): number | undefined {
  const values = [...number].map((mark) => numeralValue(mark, catalogue) ?? 0);
  if (values.some((value) => value < 1 || value > 10)) return undefined;
  const at = values.indexOf(10);
  const digit = (position: number) => values[position] ?? 0;
  if (at < 0) return values.length === 1 ? digit(0) : undefined;
  if (at > 1 || values.length > at + 2) return undefined;
  return (at === 1 ? digit(0) : 1) * 10 + (values.length > at + 1 ? digit(at + 1) : 0);
}
