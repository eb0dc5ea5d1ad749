import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import type { Note } from '../../core/model/disclosure.ts';
import type { RawDocument, RawText } from '../../import/raw.ts';
import { stackedMatrices } from './lift-banner.ts';
import { expandGrid, type Matrix } from './matrix.ts';
import { takeNotes } from './notes.ts';
import { simplified } from './plain-text.ts';

/** A grid with the text around it. */
export interface Section {
  readonly matrix: Matrix;
  /** Index of the grid among the blocks of the document. */
  readonly block: number;
  /** Texts between the notes of the table before and this grid, nearest last. */
  readonly before: readonly RawText[];
  readonly notes: readonly Note[];
  /** Whether a note was printed under the table before. */
  readonly afterNotes: boolean;
}

/** Everything of a document in reading order: grids with their context, and all texts. */
export interface Sections {
  readonly sections: readonly Section[];
  readonly texts: readonly RawText[];
}

type Item = RawText | Pick<Section, 'matrix' | 'block'>;

function simplifiedText(block: RawText, lexicon: Lexicon): RawText {
  const text = simplified(block.text, lexicon);
  return text === block.text ? block : { ...block, text };
}

/** Cuts a document into grids and the texts that belong to each; a note belongs to the table it follows. */
export function sectionsOf(document: RawDocument, lexicon: Lexicon): Sections {
  const items = document.blocks.flatMap((block, index): readonly Item[] =>
    block.type === 'text'
      ? [simplifiedText(block, lexicon)]
      : stackedMatrices(expandGrid(block, lexicon), lexicon).map((item) =>
          'text' in item ? item : { matrix: item, block: index },
        ),
  );
  const sections: Section[] = [];
  let start = 0;
  let open: Omit<Section, 'notes'> | undefined;
  const close = (end: number): { before: readonly RawText[]; afterNotes: boolean } => {
    const texts = items.slice(start, end).filter((item): item is RawText => 'text' in item);
    const { notes, rest } = open === undefined ? { notes: [], rest: texts } : takeNotes(texts, lexicon);
    if (open !== undefined) sections.push({ ...open, notes });
    return { before: rest, afterNotes: notes.length > 0 };
  };
  items.forEach((item, index) => {
    if ('text' in item) return;
    open = { ...item, ...close(index) };
    start = index + 1;
  });
  close(items.length);
  return { sections, texts: items.filter((item): item is RawText => 'text' in item) };
}
