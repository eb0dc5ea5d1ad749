import { type Lexicon, wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseTight } from '../../core/catalogue/normalise-text.ts';
import type { Note, Row } from '../../core/model/disclosure.ts';
import type { RawText } from '../../import/raw.ts';
import { isBannerLine } from './banner.ts';
import { stripEnumerator } from './enumerator.ts';
import { isTitle } from './title-lines.ts';

/** Lines under a table that are looked at; a note further down belongs to something else. */
const furthest = 6;
const longestEmptyNote = 120;
const sentenceEnd = /[\u3002.;\uff1b)]$/;

/** Takes the notes off the texts that follow a table. */
export function takeNotes(
  texts: readonly RawText[],
  lexicon: Lexicon,
): { notes: Note[]; rest: readonly RawText[] } {
  const close = texts.slice(0, furthest * 4);
  const end = close.findIndex(({ text }) => isTitle(text, lexicon.catalogue));
  const near = end < 0 ? close : close.slice(0, end);
  const notes: Note[] = [];
  let used = 0;
  for (const [index, text] of near.entries()) {
    if (index - used >= furthest || opensChapter(text.text, lexicon)) break;
    if (!addToNotes(notes, text, index === used, lexicon)) {
      if (isHeading(text.text, lexicon)) break;
      continue;
    }
    used = index + 1;
  }
  return { notes, rest: texts.slice(used) };
}

/** 十、关于空表的说明: a chapter on empty tables, no note of the table above it. */
function opensChapter(text: string, lexicon: Lexicon): boolean {
  const { depth, rest } = stripEnumerator(text, lexicon);
  const bare = rest.replace(/[:.\uff1a\u3002]$/, '');
  return depth > 0 && wordsOf(lexicon.catalogue, 'headingEndings').some((ending) => bare.endsWith(ending));
}

/** An enumerated or marked heading: what follows is text of its own. */
function isHeading(text: string, lexicon: Lexicon): boolean {
  return stripEnumerator(text, lexicon).depth > 0;
}

/** Adds a line that begins a note, or that goes on with the one directly above it. */
function addToNotes(notes: Note[], text: RawText, follows: boolean, lexicon: Lexicon): boolean {
  if (isNoteLine(text.text, lexicon)) return notes.push(noteOf(text, lexicon)) > 0;
  const open = follows ? openNote(notes) : undefined;
  if (open === undefined || isBannerLine(text.text, lexicon.catalogue)) return false;
  notes[notes.length - 1] = joinNote(open, text, lexicon);
  return true;
}

/** The last note, if its sentence goes on. */
function openNote(notes: readonly Note[]): Note | undefined {
  const last = notes.at(-1);
  return last !== undefined && !sentenceEnd.test(normaliseTight(last.text)) ? last : undefined;
}

/** Whether a line is a note: it begins as one, or is a short sentence without figures that says a table is empty. */
export function isNoteLine(text: string, lexicon: Lexicon): boolean {
  const tight = normaliseTight(text);
  const begins = lexicon.catalogue.conventions.notePrefixes.some(
    (prefix) => tight.startsWith(prefix) && /^[0-9]?[:.\uff1a\u3001\u3002]/.test(tight.slice(prefix.length)),
  );
  if (begins) return true;
  const undated = tight.replace(/(19|20)[0-9]{2}/g, '');
  return tight.length < longestEmptyNote && !/[0-9]/.test(undated) && saysEmpty(tight, lexicon);
}

function saysEmpty(tight: string, lexicon: Lexicon): boolean {
  return lexicon.catalogue.conventions.emptyPhrases.some((phrase) => tight.includes(phrase));
}

function noteOf(text: RawText, lexicon: Lexicon): Note {
  return { text: text.text, saysEmpty: saysEmpty(normaliseTight(text.text), lexicon), place: text.place };
}

function joinNote(note: Note, text: RawText, lexicon: Lexicon): Note {
  const joined = note.text + text.text;
  return {
    text: joined,
    saysEmpty: saysEmpty(normaliseTight(joined), lexicon),
    place: note.place,
  };
}

/**
 * Under a table with amounts only a plain statement counts (空表, 本表无数据): that one item was not spent on does not say
 * that the table is empty.
 */
export function settleNotes(notes: readonly Note[], rows: readonly Row[], { catalogue }: Lexicon): Note[] {
  if (!rows.some(hasAmount)) return [...notes];
  const plain = wordsOf(catalogue, 'emptyTable');
  return notes.map((note) => {
    const tight = normaliseTight(note.text);
    return { ...note, saysEmpty: note.saysEmpty && plain.some((phrase) => tight.includes(phrase)) };
  });
}

function hasAmount({ cells }: Row): boolean {
  return Object.values(cells).some(({ figure }) => figure !== undefined && Number(figure.coefficient) !== 0);
}
