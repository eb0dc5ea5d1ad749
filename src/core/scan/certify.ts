import { type Operand, type Outcome, operandsOf } from '../findings/outcome.ts';
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
    for (const outcome of outcomes) {
      for (const operand of operandsOf(outcome)) {
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

/** An identity that proves its figures: all of them, and those that are not nought. */
interface Proof {
  readonly operands: readonly Operand[];
  readonly shown: readonly Operand[];
}

/** The proof that an identity is, if it is one: an equation that holds exactly, over figures as they are printed. */
function proofOf(outcome: Outcome, failing: ReadonlySet<Cell>, usual: UsualDecimals): Proof | undefined {
  const { verdict, identity } = outcome;
  if (verdict !== 'pass' || identity.form !== 'linear' || identity.relation !== '==') return undefined;
  const operands = operandsOf(outcome);
  const isTwice = new Set(operands.map(({ cell }) => cell)).size < operands.length;
  if (isTwice || operands.some(({ cell }) => cell.derived || failing.has(cell))) return undefined;
  const shown = operands.filter(isNonZero);
  return shown.every((operand) => usual.fits(operand)) ? { operands, shown } : undefined;
}

/** Figures that are known to be right, more and more of them. */
class Certified {
  readonly cells = new Set<Cell>();

  has(cell: Cell): boolean {
    return cell.reading === undefined || this.cells.has(cell);
  }

  add({ operands }: Proof): void {
    for (const { cell } of operands) if (cell.reading !== undefined) this.cells.add(cell);
  }
}

/**
 * Figures of scanned pages that were certainly read rightly: they stand in a sum that closes, of at least two addends
 * that are not nought, all printed with the usual decimals, and in nothing that fails. One glyph is misread twice alike,
 * so a figure that only repeats another is certified by one that is.
 */
export function certifiedCells(outcomes: readonly Outcome[]): ReadonlySet<Cell> {
  const failures = outcomes.filter(({ verdict }) => verdict === 'fail');
  const failing = new Set(failures.flatMap((outcome) => operandsOf(outcome).map(({ cell }) => cell)));
  const usual = new UsualDecimals(outcomes);
  const proofs = outcomes.flatMap((outcome) => proofOf(outcome, failing, usual) ?? []);
  const certified = new Certified();
  for (const proof of proofs) if (proof.shown.length > fewestAddends) certified.add(proof);
  let open = proofs.filter(({ shown }) => shown.length === fewestAddends);
  for (let before = Infinity; open.length < before; ) {
    before = open.length;
    open = open.filter((proof) => {
      const isProved = proof.shown.some(({ cell }) => certified.has(cell));
      if (isProved) certified.add(proof);
      return !isProved;
    });
  }
  return certified.cells;
}
