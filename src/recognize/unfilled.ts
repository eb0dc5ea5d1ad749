import { wordOf } from '../core/catalogue/lexicon.ts';
import { normaliseTight } from '../core/catalogue/normalise-text.ts';
import type { Catalogue } from '../core/catalogue/types.ts';
import { perObject } from '../core/model/per-object.ts';
import type { Place } from '../core/model/place.ts';
import type { RawDocument } from '../import/raw.ts';
import { anyListed } from './facts/lines.ts';

interface Unfilled {
  readonly text: string;
  readonly place: Place;
}

/**
 * A run of X or × that is no part of a Latin word, model number or multiplication; 20XX; a run of asterisks, circles or
 * underscores in front of what it stands for.
 */
const crosses = (catalogue: Catalogue): RegExp =>
  new RegExp(
    String.raw`(?<![A-Za-z0-9×])(?:[Xx]{2,}|[×Ｘ]{2,})(?![A-Za-z0-9×])|(?<![0-9])(?:19|20)(?:[Xx×Ｘ*]{2}|__)(?=\s*${wordOf(catalogue, 'dateMarks.year')})`,
    'u',
  );
const around = 12;

/** Text that a template left to be filled in, each with what stands around it. */
export function unfilledTexts({ blocks }: RawDocument, catalogue: Catalogue): Unfilled[] {
  const signs = signsOf(catalogue);
  const all = [...signs.anywhere, ...signs.prose];
  return blocks.flatMap((block) =>
    block.type === 'text'
      ? firstOf(block, all, signs)
      : block.cells.flatMap((cell) => firstOf(cell, signs.anywhere)),
  );
}

interface Signs {
  readonly crosses: RegExp;
  readonly anywhere: readonly RegExp[];
  /** Instructions: forms print them in their cells and notes by right, prose does not. */
  readonly prose: readonly RegExp[];
  readonly note: RegExp;
}

const signsOf = perObject((catalogue: Catalogue): Signs => {
  const any = (...lists: Parameters<typeof anyListed>[1][]): string => anyListed(catalogue, ...lists);
  const fill = any('fillVerbs');
  const keep = any('keepVerbs');
  const slot = `${any('numberedSlots')}\\s*[0-9]{1,2}`;
  const ask = wordOf(catalogue, 'askWord');
  const crossed = crosses(catalogue);
  return {
    crosses: crossed,
    anywhere: [
      crossed,
      new RegExp(any('unfilled')),
      new RegExp(`^\\s*(?:[0-9]{1,2}[.\u3001\uff0e]\\s*)?${slot}\\s*[:\uff1a\u3002]?\\s*$`),
    ],
    prose: [
      // In brackets: begins with a request, or ends in one.
      new RegExp(
        `[(\uff08\\[\u3010][^()\uff08\uff09\\[\\]\u3010\u3011]{0,80}${fill}[\u3002.]?[)\uff09\\]\u3011]`,
      ),
      new RegExp(
        `[(\uff08\\[\u3010](?:${any('conditionWords')}[^()\uff08\uff09]{0,20}[,\uff0c])?${ask}${any('fillVerbs', 'askedVerbs')}`,
      ),
      // A sentence that asks for something to be written, or for a form to stay.
      new RegExp(`(?:^|[\u3002;\uff1b:\uff1a,\uff0c])\\s*${ask}[^,\uff0c\u3002]{0,20}${fill}`),
      new RegExp(`${any('byWhom')}[^,\uff0c\u3002()\uff08\uff09]{0,40}${fill}\\s*[\u3002\uff1b;]?\\s*$`),
      new RegExp(`${keep}[^,\uff0c\u3002]{0,6}${any('formWords')}`),
    ],
    note: new RegExp(`^[(\uff08]?(?:${catalogue.conventions.notePrefixes.join('|')})[0-9:\uff1a\u3001.]`),
  };
});

function firstOf({ text, place }: Unfilled, patterns: readonly RegExp[], signs?: Signs): Unfilled[] {
  if (signs?.note.test(normaliseTight(text)) === true && !signs.crosses.test(text)) return [];
  let first: RegExpExecArray | undefined;
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match !== null && match.index < (first?.index ?? Infinity)) first = match;
  }
  if (first === undefined) return [];
  return [{ text: excerpt(text, first.index, first.index + first[0].length), place }];
}

/** The place with what stands around it; of a long one its beginning and end. */
function excerpt(text: string, at: number, end: number): string {
  const head = text.slice(Math.max(0, at - around), at + around);
  const tail =
    end - at <= 2 * around ? text.slice(at + around, end) : `\u2026${text.slice(end - around, end)}`;
  return (head + tail).replace(/\s+/g, '');
}
