import type { Cell, Disclosure } from '../../core/model/disclosure.ts';

/** How often a figure is printed in all the parts together: a figure that was changed in one place stands alone. */
export type Usage = (text: string) => number;

const figure = /[0-9][0-9,]*(?:\.[0-9]+)?/g;

/** A figure without separators and closing zeros. */
export function plainFigure(text: string): string {
  const plain = text.replace(/[,\s]/g, '');
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
}

/** The first cell in each file that prints one of the figures. */
export function cellsWith(wanted: ReadonlySet<string>, parts: readonly Disclosure[]): Cell[] {
  const found = new Map<string, Cell>();
  const cells = parts.flatMap(({ tables }) =>
    tables.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row.cells))),
  );
  for (const cell of cells) {
    const { file } = cell.place;
    if (!found.has(file) && wanted.has(plainFigure(cell.text))) found.set(file, cell);
  }
  return [...found.values()];
}

/** Counts on first use. */
export function usageOf(parts: readonly Disclosure[]): Usage {
  let counts: Map<string, number> | undefined;
  return (text) => {
    counts ??= countIn(parts);
    return counts.get(plainFigure(text)) ?? 0;
  };
}

function countIn(parts: readonly Disclosure[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [found] of parts.flatMap(textsOf).flatMap((text) => [...text.matchAll(figure)])) {
    const plain = plainFigure(found);
    counts.set(plain, (counts.get(plain) ?? 0) + 1);
  }
  return counts;
}

const textsOf = ({ tables, narrative }: Disclosure): string[] => [
  ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => Object.values(cells).map(({ text }) => text))),
  ...(narrative?.passages ?? []).map(({ text }) => text),
];

/** The reading that most forms have; among equals the one whose figures stand elsewhere, then the first. */
export function prevailing<T>(
  groups: readonly (readonly T[])[],
  usage: (reading: T) => number,
): T | undefined {
  const ranked = [...groups].sort((a, b) => b.length - a.length || weight(b, usage) - weight(a, usage));
  return ranked[0]?.[0];
}

const weight = <T>([first]: readonly T[], usage: (reading: T) => number): number =>
  first === undefined ? 0 : usage(first);
