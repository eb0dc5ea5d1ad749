import { type Phrases, wordBefore } from './phrases.ts';

/** Whether a text ends like the name of an office. */
export function endsLikeOffice(text: string, phrases: Phrases): boolean {
  const tail = wordBefore(phrases.list('proseOwnerTails'), text, text.length) ?? '';
  const name = text.slice(0, text.length - tail.length).replace(/\)$/, '');
  return name.length >= 3 && wordBefore(phrases.officeEndings, name, name.length) !== undefined;
}
