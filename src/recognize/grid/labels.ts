import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel, normaliseTight } from '../../core/catalogue/normalise-text.ts';
import { remembering } from '../../core/catalogue/remembering.ts';
import { stripEnumerator } from './enumerator.ts';

/** A row label without its ordinal and 其中, and what those said. */
export interface ReadLabel {
  /** As printed, white space removed. */
  readonly text: string;
  /** In the form labels are compared in. */
  readonly label: string;
  /** How deep the official forms use the enumerating mark; 0 without one. */
  readonly depth: number;
  readonly ofWhich: boolean;
}

/** Takes ordinal and 其中 off a printed label, in any order. */
export const readLabel = remembering((text: string, lexicon: Lexicon): ReadLabel => {
  const tight = normaliseTight(text);
  let depth = 0;
  let ofWhich = false;
  let rest = tight;
  for (let turn = 0; turn < 3; turn++) {
    const mark = stripEnumerator(rest, lexicon);
    const prefix = lexicon.catalogue.conventions.ofWhichPrefixes.find((each) =>
      mark.rest.startsWith(normaliseTight(each)),
    );
    depth = Math.max(depth, mark.depth);
    ofWhich = ofWhich || prefix !== undefined;
    const next = prefix === undefined ? mark.rest : mark.rest.slice(normaliseTight(prefix).length);
    if (next === rest) break;
    rest = next;
  }
  return { text: text.replace(/\s+/g, ''), label: normaliseLabel(rest), depth, ofWhich };
});

/** The forms in which a label may stand in the catalogue: as printed, without ordinal and 其中, without brackets behind it. */
export const labelForms = remembering((text: string, lexicon: Lexicon): readonly string[] => {
  const read = readLabel(text, lexicon);
  const bracket = normaliseTight(text).indexOf('(');
  const cut = bracket > 1 ? readLabel(normaliseTight(text).slice(0, bracket), lexicon).label : '';
  return [...new Set([normaliseLabel(text), read.label, cut])].filter((form) => form !== '');
});
