import type { Disclosure } from '../../core/model/disclosure.ts';
import { figureSentences } from './figure-sentences.ts';

/**
 * A sample of the figures of a part, by hashes of where they stand: two parts that hold the same places sample the same
 * ones, so that the share of equal figures among them tells whether they are forms of one document. One text, two characters
 * a place and two its figure, since those of all files of a run are kept at a time: as numbers they took twelve times the memory.
 */
export type Sketch = string;

const sampled = 96;
/** So many common places tell; and such a share of equal figures makes two parts forms of one document. */
const fewest = 4;
const alike = 0.6;

/** The figures whose places have the smallest hashes, and a hash of all figures of the tables, and of whose they are. */
export function sketchOf(disclosure: Disclosure): { readonly sketch: Sketch; readonly digest: number } {
  const figures = figuresIn(disclosure);
  const all = figures.map(([place, figure]) => `${place}=${figure}`).sort();
  return {
    sketch: sample(figures.map(([place, figure]) => [hash(place), hash(figure)])),
    digest: hash([disclosure.id, ...all].join('\n')),
  };
}

/** Where the figures of the tables stand, and what they are; zero is as good as nothing. */
const figuresIn = ({ tables }: Disclosure): (readonly [place: string, figure: string])[] =>
  tables.flatMap(({ id, rows }) =>
    rows
      .filter(({ kind }) => kind !== 'unknown')
      .flatMap(({ key, side = '', cells }) =>
        Object.entries(cells).flatMap(([column, { state, figure }]) => {
          if (state !== 'value' || figure === undefined || Number(figure.coefficient) === 0) return [];
          const digits = String(figure.coefficient);
          const value = digits.endsWith('0') ? digits.replace(/0+$/, '') : `${digits}e${figure.exponent}`;
          return [[`${id}/${side}/${key}/${column}`, value] as const];
        }),
      ),
  );

/** The same of the sentences: what they say is the place. */
export function proseSketchOf({ narrative }: Disclosure): Sketch {
  if (narrative === undefined) return '';
  const sentences = [...figureSentences(narrative)];
  return sample(sentences.map(([skeleton, { numbers }]) => [hash(skeleton), hash(numbers)]));
}

const sample = (found: [number, number][]): Sketch =>
  found
    .sort((a, b) => a[0] - b[0])
    .slice(0, sampled)
    .map(([place, figure]) => String.fromCharCode(place >>> 16, place, figure >>> 16, figure))
    .join('');

/** Each sampled place with its figure. */
const entriesOf = (sketch: Sketch): (readonly [place: string, figure: string])[] =>
  Array.from({ length: sketch.length / 4 }, (_, at) => [
    sketch.slice(4 * at, 4 * at + 2),
    sketch.slice(4 * at + 2, 4 * at + 4),
  ]);

/** Whether two parts agree wherever both say something. */
export function agree(a: Sketch, b: Sketch): boolean {
  const figures = new Map(entriesOf(a));
  return entriesOf(b).every(
    ([place, figure]) => figures.get(place) === undefined || figures.get(place) === figure,
  );
}

/** Whether two parts hold the same figures in most of the places that both have. */
export function areForms(a: Sketch, b: Sketch): boolean {
  const figures = new Map(entriesOf(a));
  const common = entriesOf(b).filter(([place]) => figures.has(place));
  const equal = common.filter(([place, figure]) => figures.get(place) === figure);
  return common.length >= fewest && equal.length >= alike * common.length;
}

/** Whether two parts speak of the same in most of what the shorter one holds, with whatever figures. */
export function shareMost(a: Sketch, b: Sketch): boolean {
  const [ours, theirs] = [entriesOf(a), entriesOf(b)];
  const places = new Set(ours.map(([place]) => place));
  const common = theirs.filter(([place]) => places.has(place)).length;
  return common >= fewest && common >= alike * Math.min(ours.length, theirs.length);
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
