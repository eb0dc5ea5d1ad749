import type { Operand, Outcome } from '../findings/outcome.ts';
import type { Cell } from '../model/disclosure.ts';
import { sign } from '../model/exact.ts';
import { mostDecimals } from '../model/parse-figure.ts';

/** A sum says something of its addends only where there are as many of them. */
const fewestAddends = 2;

const isNonZero = ({ cell: { figure } }: Operand): boolean => figure !== undefined && sign(figure) !== 0;

/** The decimals that most figures of a column print: where all points were lost, sums still come out. */
class UsualDecimals {
  readonly #counts = new Map<string, Map<number, number>>();

  constructor(outcomes: Iterable<Outcome>) {
    const seen = new Set<Cell>();
    for (const { identity } of outcomes) {
      for (const operand of [...identity.left, ...identity.right]) {
        if (seen.has(operand.cell) || !isNonZero(operand)) continue;
        seen.add(operand.cell);
        const counts = this.#counts.get(columnOf(operand)) ?? new Map<number, number>();
        this.#counts.set(columnOf(operand), counts);
        const decimals = mostDecimals([operand.cell.text]);
        counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
      }
    }
  }

  /** Whether a figure is printed as those of its column are. A whole number must show its thousands, or be short. */
  fits(operand: Operand): boolean {
    const { text } = operand.cell;
    const decimals = mostDecimals([text]);
    const counts = [...(this.#counts.get(columnOf(operand)) ?? [])];
    const [usual] = counts.sort(([a, m], [b, n]) => n - m || b - a)[0] ?? [decimals];
    if (decimals !== usual) return false;
    return decimals > 0 || /[,，]/u.test(text) || /^\D*\d{1,2}\D*$/u.test(text);
  }
}

const columnOf = ({ table, instance, column }: Operand): string => `${table}#${instance}/${column}`;

/** Whether an identity that holds proves anything of the figures it is over. */
const isEquation = ({ verdict, identity: { form, relation } }: Outcome): boolean =>
  verdict === 'pass' && form === 'linear' && relation === '==';

/**
 * Figures of scanned pages that were certainly read rightly: they stand in a sum that closes, of at least two addends
 * that are not nought, all printed with the usual decimals, and in nothing that fails. One glyph is misread twice alike,
 * so a figure that only repeats another is certified by one that is.
 */
export function certifiedCells(outcomes: readonly Outcome[]): ReadonlySet<Cell> {
  const failing = new Set<Cell>();
  for (const { verdict, identity } of outcomes) {
    if (verdict === 'fail') for (const { cell } of [...identity.left, ...identity.right]) failing.add(cell);
  }
  const usual = new UsualDecimals(outcomes);
  const proofs = outcomes.flatMap((outcome) => {
    if (!isEquation(outcome)) return [];
    const operands = [...outcome.identity.left, ...outcome.identity.right];
    const cells = new Set(operands.map(({ cell }) => cell));
    if (cells.size < operands.length || operands.some(({ cell }) => cell.derived || failing.has(cell)))
      return [];
    const shown = operands.filter(isNonZero);
    return shown.every((operand) => usual.fits(operand)) ? [{ operands, shown }] : [];
  });
  const certified = new Set<Cell>();
  const isSure = ({ cell }: Operand) => cell.reading === undefined || certified.has(cell);
  for (const { operands, shown } of proofs) {
    if (shown.length <= fewestAddends) continue;
    for (const { cell } of operands) if (cell.reading !== undefined) certified.add(cell);
  }
  const copies = proofs.filter(({ shown }) => shown.length === fewestAddends);
  for (let grew = true; grew; ) {
    grew = false;
    for (const { operands, shown } of copies) {
      if (!shown.some(isSure) || shown.every(isSure)) continue;
      for (const { cell } of operands) if (cell.reading !== undefined) certified.add(cell);
      grew = true;
    }
  }
  return certified;
}
