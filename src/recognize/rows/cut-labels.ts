import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import type { SideEntry } from '../../core/catalogue/types.ts';
import { classNames } from '../grid/code-names.ts';

/** Characters below which a label is too short to be told for a part of a longer one. */
const shortest = 5;

/** Names of the lines and classes of a side, those of one together. */
function* namesOf(side: SideEntry, lexicon: Lexicon): Generator<readonly string[]> {
  for (const { variants } of side.lines) yield variants;
  yield* classNames(side, lexicon);
}

/** What a label may be the rest of whose cell cut it off. */
export interface CutLabel {
  /** Names that begin with it. */
  readonly whole: readonly string[];
}

/**
 * Reads a label that names nothing as one whose cell cut it off: names of the side begin with it, or hold it. What the
 * side prints whole is none of them.
 */
export function readCutLabel(
  label: string,
  side: SideEntry,
  lexicon: Lexicon,
  printed: ReadonlySet<string>,
): CutLabel | undefined {
  if (label.length < shortest) return undefined;
  const whole: string[] = [];
  let isHeld = false;
  for (const names of namesOf(side, lexicon)) {
    if (names.some((name) => printed.has(name))) continue;
    whole.push(...names.filter((name) => name.startsWith(label)));
    isHeld ||= names.some((name) => name.includes(label));
  }
  return isHeld ? { whole } : undefined;
}
