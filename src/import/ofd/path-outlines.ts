import { type Transform, transformPoint } from '../layout/matrix.ts';
import type { Outline } from '../layout/paint/path-rulings.ts';

/** Numbers that follow each operator of a path. */
const operands: ReadonlyMap<string, number> = new Map([
  ['S', 2],
  ['M', 2],
  ['L', 2],
  ['Q', 4],
  ['B', 6],
  ['A', 7],
  ['C', 0],
]);
const curves = new Set(['Q', 'B', 'A']);

/** The outlines of a path as its object writes it (`M 0 0 L 10 0 C`), on the page. What is no operator ends it. */
export function pathOutlines(data: string, toPage: Transform): Outline[] {
  const outlines: Outline[] = [];
  for (const { operator, numbers } of stepsIn(data)) {
    const current = outlines.at(-1);
    const [x, y] = numbers.slice(-2);
    if (x === undefined || y === undefined) {
      if (current !== undefined) current.closed = true;
      continue;
    }
    const point = transformPoint(toPage, x, y);
    if (operator === 'M' || operator === 'S' || current === undefined) {
      outlines.push({ points: [point], closed: false, curved: false });
      continue;
    }
    current.points.push(point);
    current.curved ||= curves.has(operator);
  }
  return outlines;
}

interface Step {
  readonly operator: string;
  readonly numbers: readonly number[];
}

function stepsIn(data: string): Step[] {
  const words = data.match(/[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g) ?? [];
  const steps: Step[] = [];
  for (let at = 0; at < words.length; ) {
    const operator = (words[at] ?? '').toUpperCase();
    const count = operands.get(operator);
    if (count === undefined) break;
    const numbers = words.slice(at + 1, at + 1 + count).map(Number);
    if (numbers.length < count || numbers.some(Number.isNaN)) break;
    steps.push({ operator, numbers });
    at += 1 + count;
  }
  return steps;
}
