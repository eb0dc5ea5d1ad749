import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import { layoutKey } from '../../core/catalogue/row-key.ts';
import type { LineEntry, SideEntry } from '../../core/catalogue/types.ts';
import { codesNamed } from '../grid/code-names.ts';
import { labelForms, type ReadLabel, readLabel } from '../grid/labels.ts';
import { readCutLabel } from './cut-labels.ts';
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

  readonly #labels: () => readonly string[];
  /** The forms of all labels of the side, once they were asked for. */
  #printed: ReadonlySet<string> | undefined;

  /** `labels` are all that the lane of the side prints. */
  constructor(side: SideEntry, lexicon: Lexicon, labels: () => readonly string[]) {
    this.#side = side;
    this.#lexicon = lexicon;
    this.#labels = labels;
    this.#lines = new LineMatcher(side);
  }

  keyOf(label: string, index: number, below: () => string): string {
    const running = layoutKey('unknown', String(index + 1));
    if (label === '') return running;
    const read = readLabel(label, this.#lexicon);
    const key = this.#take(label, read.depth);
    if (key !== undefined) return key;
    const cut = read.ofWhich ? undefined : this.#cutName(read.label);
    if (cut === undefined) return this.#otherKey(read, running, below);
    return this.#take(cut, read.depth) ?? running;
  }

  /** The class that a label names, or the only code, or else the line, which is printed from now on. */
  #take(label: string, depth: number): string | undefined {
    const code = this.#codeOf(label);
    const line = code === undefined ? this.#lines.take(label, this.#lexicon) : undefined;
    if (code !== undefined || (line !== undefined && this.#isAddend(line))) this.#depths.add(depth);
    return code ?? line?.id;
  }

  #codeOf(label: string): string | undefined {
    const codes = codesNamed(labelForms(label, this.#lexicon), this.#side, this.#lexicon);
    return codes[0]?.length === 3 || codes.length === 1 ? codes[0] : undefined;
  }

  /** The name of the only line that a label can be whose cell cut it off; none where it can be several. */
  #cutName(label: string): string | undefined {
    this.#printed ??= new Set(this.#labels().flatMap((each) => labelForms(each, this.#lexicon)));
    const cut = readCutLabel(label, this.#side, this.#lexicon, this.#printed);
    if (cut === undefined) return undefined;
    const keyOf = (name: string) => this.#codeOf(name) ?? this.#lines.find(name, this.#lexicon)?.id;
    const named = new Map(cut.whole.map((name) => [keyOf(name), name]));
    named.delete(undefined);
    const [name = '', ...others] = named.values();
    return others.length === 0 ? name : '';
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
