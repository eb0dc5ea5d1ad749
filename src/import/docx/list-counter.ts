import { formatCount } from './count-format.ts';
import type { ListDefinition, ListLevel } from './numbering.ts';

/** Counts list items through a document and prints the label that Word shows before each. */
export class ListCounter {
  private readonly lists: ReadonlyMap<string, ListDefinition>;
  private readonly counts = new Map<string, Map<number, number>>();
  private readonly started = new Set<string>();

  constructor(lists: ReadonlyMap<string, ListDefinition>) {
    this.lists = lists;
  }

  /** The level of a list that a paragraph style belongs to. */
  levelOfStyle(id: string, style: string | undefined): number {
    for (const [index, level] of this.lists.get(id)?.levels ?? []) {
      if (style !== undefined && level.style === style) return index;
    }
    return 0;
  }

  /** Counts one item and returns its label, with a space behind it where digits could run together; empty for bullets. */
  next(id: string, index: number): string {
    const list = this.lists.get(id);
    const level = list?.levels.get(index);
    if (list === undefined || level === undefined) return '';
    const counts = this.countsOf(id, list);
    counts.set(index, (counts.get(index) ?? level.start - 1) + 1);
    for (const deeper of counts.keys()) {
      if (deeper > index && list.levels.get(deeper)?.restarts !== false) counts.delete(deeper);
    }
    return level.format === 'bullet' ? '' : spaced(label(list, level, counts));
  }

  private countsOf(id: string, list: ListDefinition): Map<number, number> {
    const counts = this.counts.get(list.family) ?? new Map<number, number>();
    this.counts.set(list.family, counts);
    if (!this.started.has(id)) {
      this.started.add(id);
      for (const [index, start] of list.starts) counts.set(index, start - 1);
    }
    return counts;
  }
}

function label(list: ListDefinition, level: ListLevel, counts: ReadonlyMap<number, number>): string {
  return level.text.slice(0, 100).replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const shown = list.levels.get(index);
    const count = counts.get(index) ?? shown?.start ?? 1;
    return formatCount(count, level.isDecimal ? 'decimal' : (shown?.format ?? 'decimal'));
  });
}

/** `1.` before `5` must not read `1.5`. */
function spaced(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  return last > 0x20 && last < 0x7f ? `${text} ` : text;
}
