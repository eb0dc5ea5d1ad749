import { isGlossaryHeading } from '../../../catalogue/glossary-heading.ts';
import { columnId } from '../../../catalogue/ids.ts';
import { Decimal } from '../../../model/decimal.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { anyWordIn, moneyUnits, type Piece, piecesOf, placeAt, wordsIn } from '../../index/passages.ts';
import { documentList, type Offender } from '../offender.ts';

/**
 * Averages that are not their amount divided by their number, where the sentence or a neighbour of it tells one of each:
 * 保有量4辆，运行维护费19.20万元，车均4.80万元.
 */
export const misaveraged = documentList('misaveraged', ({ document }) => {
  const kinds = kindsIn(document);
  const pieces = (piecesOf(document) ?? []).filter(
    ({ isHeading, passage }) =>
      !isHeading && !passage.path.some((step) => isGlossaryHeading(step, document.catalogue)),
  );
  const averages = kinds.flatMap((kind) =>
    pieces.flatMap((piece, at) =>
      piece.text.search(kind.average) < 0 ? [] : averagesIn(piece, besides(pieces, at), kind, document),
    ),
  );
  return averages.length === 0 ? undefined : averages.flatMap(faultOf);
});

/** What is averaged over what, and the words for both. */
interface Kind {
  readonly average: RegExp;
  readonly count: RegExp;
  readonly amount: RegExp;
  /** What the sentence of the average must name. */
  readonly about: RegExp;
}

const number = '([0-9]+(?:\\.[0-9]+)?)';

function kindsIn(document: DocumentIndex): readonly Kind[] {
  const unit = `(${moneyUnits(document)})`;
  return wordsIn(document, 'averageKinds').map((kind) => {
    const [averages = '', counts = '', amounts = ''] = kind.split('/');
    return {
      average: new RegExp(`(?:${averages})[^0-9,;:\\u3002]{0,16}${number}${unit}`, 'gu'),
      count: new RegExp(`${number}(?:${counts})`, 'gu'),
      amount: new RegExp(`(?:${amounts})[^0-9,;:\\u3002]{0,16}${number}${unit}`, 'gu'),
      about: new RegExp(amounts, 'u'),
    };
  });
}

interface Printed {
  readonly text: string;
  readonly unit: string;
  /** What one of its unit is. */
  readonly scale: Decimal;
  readonly value: Decimal;
  /** Half of its last digit. */
  readonly half: Decimal;
}

/** An average with the amounts and numbers that it may be of. */
interface Average {
  readonly piece: Piece;
  readonly sentence: string;
  readonly average: Printed;
  readonly amounts: readonly Printed[];
  readonly counts: readonly Printed[];
  /** Every amount beside it, whatever it is called. */
  readonly all: readonly Printed[];
}

/** The sentences of the paragraph in front, under the same headings. */
function besides(pieces: readonly Piece[], at: number): readonly string[] {
  const [before, own] = [pieces[at - 1], pieces[at]];
  const isNear = before !== undefined && before.passage.path.join('\n') === own?.passage.path.join('\n');
  return isNear ? before.text.replace(/\u3002$/, '').split('\u3002') : [];
}

function averagesIn(
  piece: Piece,
  before: readonly string[],
  kind: Kind,
  document: DocumentIndex,
): readonly Average[] {
  const read = reader(document);
  const [isOther, isLevel] = [otherIn(document), levelIn(document)];
  const front = before.slice(-1);
  const money = new RegExp(`${number}(${moneyUnits(document)})`, 'gu');
  const sentences = piece.text.split('\u3002');
  return sentences.flatMap((sentence, at) => {
    const near = [...front, ...sentences]
      .slice(Math.max(0, at + front.length - 1), at + front.length + 2)
      .join('\u3002');
    return [...sentence.matchAll(kind.average)].flatMap((match) => {
      if (!kind.about.test(sentence) || isOther(clauseAt(sentence, match))) return [];
      const rest = near.replace(match[0], '');
      return [
        {
          piece,
          sentence,
          average: read(match),
          amounts: [...rest.matchAll(kind.amount)].filter(isLevel).map(read),
          counts: [...rest.matchAll(kind.count)].map(read),
          all: [...rest.matchAll(money)].map(read),
        },
      ];
    });
  });
}

const anyYear = /(?:19|20)[0-9]{2}/g;

/** Whether a figure is no average of the year: a bound, a standard, what was bought, another year. */
function otherIn(document: DocumentIndex): (clause: string) => boolean {
  const words = new RegExp(
    `${anyWordIn(document, 'averageBounds')}|${anyWordIn(document, 'prosePrior')}`,
    'u',
  );
  const { year } = document.disclosure;
  return (clause) =>
    words.test(clause) || [...clause.matchAll(anyYear)].some(([own]) => Number(own) !== year);
}

/**
 * Whether an amount is what was spent, not by how much it changed; 购置及运行维护费 is that of running cars alone where none were
 * bought.
 */
function levelIn(document: DocumentIndex): (match: RegExpMatchArray) => boolean {
  const changes = ['proseUpBrief', 'proseDownBrief', 'proseUp', 'proseDown', 'prosePrior'] as const;
  const words = new RegExp(changes.map((list) => anyWordIn(document, list)).join('|'), 'u');
  const joint = new RegExp(`${anyWordIn(document, 'proseAnd')}$`, 'u');
  const none = boughtNone(document);
  return ({ 0: text, index = 0, input = '' }) =>
    !words.test(text) && (none || !joint.test(input.slice(Math.max(0, index - 2), index)));
}

const purchase = columnId('vehicle_purchase');

/** Whether a table of the document tells that nothing was spent on new cars, and none that something was. */
function boughtNone({ disclosure }: DocumentIndex): boolean {
  const cells = disclosure.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells[purchase] ?? []));
  const told = cells.flatMap(({ figure }) => figure ?? []);
  return told.length > 0 && told.every(({ coefficient }) => Number(coefficient) === 0);
}

/** The clause of a figure. */
function clauseAt(sentence: string, { 0: text, index }: RegExpMatchArray): string {
  const start = Math.max(0, ...[',', ';', ':'].map((mark) => sentence.lastIndexOf(mark, index)));
  const behind = sentence.slice((index ?? 0) + text.length);
  return sentence.slice(start, index) + text + (/^[^,;:]*/.exec(behind)?.[0] ?? '');
}

function reader(document: DocumentIndex): (match: RegExpMatchArray) => Printed {
  const { units } = document.catalogue.conventions;
  return ([, digits = '0', unit = '']) => {
    const decimals = digits.split('.')[1]?.length ?? 0;
    // A scale alone is that of its unit: 3万.
    const found = unit === '' ? undefined : units.find(({ title }) => title.startsWith(unit));
    const scale = new Decimal(10).pow(found?.exponent ?? 0);
    const half = unit === '' ? new Decimal(0) : scale.times(new Decimal(10).pow(-decimals)).dividedBy(2);
    return { text: digits + unit, unit, scale, value: scale.times(digits), half };
  };
}

/** What is told once, however often. */
function onlyOf(printed: readonly Printed[]): Printed | undefined {
  const [first] = printed;
  return printed.every(({ value }) => first?.value.equals(value)) ? first : undefined;
}

function faultOf({ piece, sentence, average, amounts, counts, all }: Average): readonly Offender[] {
  const [amount, count] = [onlyOf(amounts), onlyOf(counts)];
  if (amount === undefined || count === undefined || count.value.isZero()) return [];
  if (all.some((each) => fits(average, each, count))) return [];
  const computed = amount.value.dividedBy(count.value).dividedBy(average.scale);
  const params = {
    text: sentence,
    found: average.text,
    total: amount.text,
    count: count.text,
    expected: `${computed.toDecimalPlaces(shown).toFixed()}${average.unit}`,
  };
  return [{ key: `${params.total}/${params.found}`, params, operands: [], place: placeAt(piece.passage) }];
}

const shown = 4;

/** The amount divided by the number, within the rounding of both. */
function fits(average: Printed, amount: Printed, count: Printed): boolean {
  const within = average.half.plus(amount.half.dividedBy(count.value));
  return amount.value.dividedBy(count.value).minus(average.value).abs().lessThanOrEqualTo(within);
}
