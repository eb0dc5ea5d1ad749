import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import { layoutKey } from '../../core/catalogue/row-key.ts';
import type { LineEntry, SideEntry } from '../../core/catalogue/types.ts';
import { codesNamed } from '../grid/code-names.ts';
import { labelForms, type ReadLabel, readLabel } from '../grid/labels.ts';
import { LineMatcher } from './row-label.ts';

/**
 * Keys of the lines of one side. A line that the catalogue does not name is an addend only where the layout makes
 * it one: enumerated like the known addends, and no heading over deeper lines.
 */
export class LineKeys {
  readonly #side: SideEntry;
  readonly #lexicon: Lexicon;
  readonly #lines: LineMatcher;
  /** Depths at which known addends are enumerated; 0 for those without ordinal. */
  readonly #depths = new Set<number>();

  constructor(side: SideEntry, lexicon: Lexicon) {
    this.#side = side;
    this.#lexicon = lexicon;
    this.#lines = new LineMatcher(side);
  }

  keyOf(label: string, index: number, below: () => string): string {
    const running = layoutKey('unknown', String(index + 1));
    if (label === '') return running;
    const read = readLabel(label, this.#lexicon);
    const codes = codesNamed(labelForms(label, this.#lexicon), this.#side, this.#lexicon);
    const code = codes[0];
    if (code !== undefined && (code.length === 3 || codes.length === 1)) {
      this.#depths.add(read.depth);
      return code;
    }
    const line = this.#lines.take(label, this.#lexicon);
    if (line !== undefined && this.#isAddend(line)) this.#depths.add(read.depth);
    return line?.id ?? this.#otherKey(read, running, below);
  }

  #isAddend(line: LineEntry): boolean {
    return line.role === 'addend' && (line.partOf === undefined || !this.#lines.isTaken(line.partOf));
  }

  #otherKey(read: ReadLabel, running: string, below: () => string): string {
    if (read.label === '') return running;
    if (read.ofWhich) return layoutKey('of-which', read.label);
    const isHeading = read.depth > 0 && readLabel(below(), this.#lexicon).depth > read.depth;
    const depths = [...this.#depths];
    const isLoose = read.depth === 0 && depths.length > 0 && !depths.includes(0);
    if (isHeading || isLoose) return running;
    const isPart = depths.length > 0 && read.depth > Math.max(...depths);
    return layoutKey(isPart ? 'of-which' : 'addend', read.label);
  }
}
