import { normaliseTight } from '../core/catalogue/normalise-text.ts';
import type { Note } from '../core/model/disclosure.ts';
import type { RawText } from '../import/raw.ts';
import { isBannerLine } from './banner.ts';
import type { Lexicon } from './lexicon.ts';
import { isTitle } from './title-lines.ts';

/** Lines under a table that are looked at; a note further down belongs to something else. */
const furthest = 6;
const longestEmptyNote = 120;
const sentenceEnd = /[\u3002.;\uff1b)]$/;

/** Takes the notes off the texts that follow a table. */
export function takeNotes(texts: readonly RawText[], lexicon: Lexicon): { notes: Note[]; rest: RawText[] } {
  const notes: Note[] = [];
  let used = 0;
  let open = false;
  for (let index = 0; index < texts.length && index - used < furthest; index++) {
    const text = texts[index];
    if (text === undefined || isTitle(text.text, lexicon.catalogue)) break;
    if (isNoteLine(text.text, lexicon)) notes.push(noteOf(text, lexicon));
    else if (open && !isBannerLine(text.text, lexicon.catalogue))
      notes.push(joinNote(notes.pop(), text, lexicon));
    else continue;
    used = index + 1;
    open = !sentenceEnd.test(normaliseTight(text.text));
  }
  return { notes, rest: texts.slice(used) };
}

/** Whether a line is a note: it begins as one, or says in few words that a table is empty. */
export function isNoteLine(text: string, lexicon: Lexicon): boolean {
  const tight = normaliseTight(text);
  const begins = lexicon.catalogue.conventions.notePrefixes.some(
    (prefix) => tight.startsWith(prefix) && /^[0-9]?[:.\uff1a\u3001\u3002]/.test(tight.slice(prefix.length)),
  );
  return (
    begins ||
    (tight.length < longestEmptyNote &&
      saysEmpty(tight, lexicon) &&
      /^[^0-9]{0,4}\p{Script=Han}/u.test(tight))
  );
}

function saysEmpty(tight: string, lexicon: Lexicon): boolean {
  return lexicon.catalogue.conventions.emptyPhrases.some((phrase) => tight.includes(phrase));
}

function noteOf(text: RawText, lexicon: Lexicon): Note {
  return { text: text.text, saysEmpty: saysEmpty(normaliseTight(text.text), lexicon), place: text.place };
}

function joinNote(note: Note | undefined, text: RawText, lexicon: Lexicon): Note {
  const joined = (note?.text ?? '') + text.text;
  return {
    text: joined,
    saysEmpty: saysEmpty(normaliseTight(joined), lexicon),
    place: note?.place ?? text.place,
  };
}
