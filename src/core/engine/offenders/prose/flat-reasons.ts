import { anyOf } from '../../../catalogue/lexicon.ts';
import type { WordList } from '../../../generated/names.ts';
import { allMatches } from '../../../model/all-matches.ts';
import { ofWords, piecesOf, placeAt, wordsIn } from '../../index/passages.ts';
import { documentList, type Offender } from '../offender.ts';

/** Longer texts weigh one thing against another. */
const longestReason = 80;

interface Patterns {
  /** 持平，主要原因是…: the word and the reason. */
  readonly flat: RegExp;
  readonly notFlat: RegExp;
  readonly falls: RegExp;
  readonly grows: RegExp;
  readonly up: RegExp;
  readonly down: RegExp;
}

const patternsOf = ofWords((document): Patterns => {
  const words = (...lists: WordList[]) => anyOf(lists.flatMap((list) => wordsIn(document, list)));
  const [up, down] = [words('proseUp'), words('proseDown')];
  const matter = words('flatMatters');
  const why = words('proseReasons', 'proseMainly');
  return {
    flat: new RegExp(`(${words('proseFlat')})[,;]?${why}:?([^;\u3002]{2,${longestReason}})`, 'g'),
    notFlat: new RegExp(`${words('proseNotFlat')}$`),
    falls: new RegExp(`${matter}${down}[^,]{0,2}$`),
    grows: new RegExp(`${matter}${up}[^,]{0,2}$`),
    up: new RegExp(up),
    down: new RegExp(down),
  };
});

/** Whether a reason ends in spending that moves one way, and nothing in it moves the other way. */
const isOneWay = ({ falls, grows, up, down }: Patterns, reason: string): boolean =>
  (falls.test(reason) && !up.test(reason)) || (grows.test(reason) && !down.test(reason));

/** Amounts said to be unchanged, with a reason that ends in spending growing or shrinking and names nothing that offsets it. */
export const flatReasons = documentList('flat_reasons', ({ document }) => {
  const pieces = piecesOf(document);
  if (pieces === undefined) return undefined;
  const patterns = patternsOf(document);
  return pieces.flatMap(({ text, passage }) =>
    allMatches(text, patterns.flat).flatMap((match): Offender[] => {
      const [, flat = '', reason = ''] = match;
      const isFlat = !patterns.notFlat.test(text.slice(0, match.index + flat.length));
      if (!isFlat || !isOneWay(patterns, reason)) return [];
      return [
        {
          key: `${passage.places[0]?.place.line ?? ''}/${match.index}`,
          params: { text: flat, reason },
          operands: [],
          place: placeAt(passage, match.index),
        },
      ];
    }),
  );
});
