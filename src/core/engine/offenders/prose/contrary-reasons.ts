import { anyOf } from '../../../catalogue/lexicon.ts';
import type { WordList } from '../../../generated/names.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import {
  anyWordIn,
  excerpt,
  ofWords,
  type Piece,
  piecesOf,
  placeAt,
  priorPattern,
  wordsIn,
} from '../../index/passages.ts';
import { documentList, type Offender } from '../offender.ts';

/**
 * Changes against the year before whose reasons are all such as make a figure go the other way. Reasons of both kinds, and
 * reasons that speak of the year before, say nothing.
 */
export const contraryReasons = documentList('contrary_reasons', ({ document }) => {
  const pieces = piecesOf(document);
  if (pieces === undefined) return undefined;
  const patterns = patternsOf(document);
  return pieces.flatMap((piece) => (piece.isHeading ? [] : contraryIn(piece, patterns)));
});

interface Patterns {
  readonly why: RegExp;
  readonly prior: RegExp;
  /** 决算数大于预算数，主要原因是: what the reasons explain is how the budget was kept. */
  readonly than: RegExp;
  /** Money that moves from one use to another may go either way. */
  readonly moves: RegExp;
  readonly up: RegExp;
  readonly down: RegExp;
  readonly raising: RegExp;
  readonly lowering: RegExp;
}

const patternsOf = (document: DocumentIndex): Patterns => ({
  ...wordPatterns(document),
  prior: priorPattern(document),
});

const wordPatterns = ofWords((document): Omit<Patterns, 'prior'> => {
  const pattern = (...lists: WordList[]) =>
    new RegExp(anyOf(lists.flatMap((list) => wordsIn(document, list))));
  const figured = (list: WordList) => new RegExp(`${anyWordIn(document, list)}[0-9]`);
  return {
    why: pattern('proseReasons'),
    than: pattern('proseThan'),
    moves: pattern('movedWords', 'proseOpenOpeners'),
    up: figured('proseUp'),
    down: figured('proseDown'),
    raising: pattern('raisingReasons'),
    lowering: pattern('loweringReasons'),
  };
});

function contraryIn({ text, passage }: Piece, patterns: Patterns): readonly Offender[] {
  let start = 0;
  return text.split('\u3002').flatMap((sentence, index): readonly Offender[] => {
    const at = start;
    start += sentence.length + 1;
    const found = contrary(sentence, patterns);
    if (found === undefined) return [];
    const params = { detail: found.detail, text: excerpt(sentence, found.at) };
    const place = placeAt(passage, at + found.at);
    return [{ key: `${passage.path.length}/${index}/${excerpt(sentence)}`, params, operands: [], place }];
  });
}

/** Where the reasons of the sentence begin, when they are those of the other direction. */
function contrary(sentence: string, patterns: Patterns): { detail: 'up' | 'down'; at: number } | undefined {
  const at = patterns.why.exec(sentence)?.index;
  if (at === undefined) return undefined;
  const [change, causes] = [sentence.slice(0, at), sentence.slice(at)];
  const isUp = patterns.up.test(change);
  const isClear = isUp !== patterns.down.test(change) && patterns.prior.test(change);
  if (!isClear || patterns.than.test(change) || patterns.prior.test(causes) || patterns.moves.test(causes))
    return undefined;
  const [same, other] = isUp ? [patterns.raising, patterns.lowering] : [patterns.lowering, patterns.raising];
  return !same.test(causes) && other.test(causes) ? { detail: isUp ? 'up' : 'down', at } : undefined;
}
