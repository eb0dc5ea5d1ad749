import type { Disclosure } from '../../core/model/disclosure.ts';

/**
 * A sample of the figures of a part, by hashes of where they stand: two parts that hold the same places sample the same
 * ones, so that the share of equal figures among them tells whether they are forms of one document.
 */
export type Sketch = readonly (readonly [place: number, figure: number])[];

const sampled = 96;
/** So many common places tell; and such a share of equal figures makes two parts forms of one document. */
const fewest = 4;
const alike = 0.6;

/** The figures whose places have the smallest hashes. */
export function sketchOf({ tables }: Disclosure): Sketch {
  const cells = tables.flatMap((table) =>
    table.rows.flatMap(({ key, side = '', kind, cells }) =>
      kind === 'unknown'
        ? []
        : Object.entries(cells).flatMap(([column, { state, figure }]): [number, number][] => {
            if (state !== 'value' || figure === undefined || Number(figure.coefficient) === 0) return [];
            const value = `${figure.coefficient}e${figure.exponent}`.replace(/0+e(-?[0-9]+)$/, '');
            return [[hash(`${table.id}/${side}/${key}/${column}`), hash(value)]];
          }),
    ),
  );
  return cells.sort((a, b) => a[0] - b[0]).slice(0, sampled);
}

/** Whether two parts hold the same figures in most of the places that both have. */
export function areForms(a: Sketch, b: Sketch): boolean {
  const figures = new Map(a);
  const common = b.filter(([place]) => figures.has(place));
  const equal = common.filter(([place, figure]) => figures.get(place) === figure);
  return common.length >= fewest && equal.length >= alike * common.length;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
