import { bracketedUnit } from '../../../catalogue/bracketed-unit.ts';
import { anyOf } from '../../../catalogue/lexicon.ts';
import { allMatches } from '../../../model/all-matches.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { anyWordIn, excerpt, ofWords, piecesOf, placeAt } from '../../index/passages.ts';
import { documentList } from '../offender.ts';

/** A figure that ends its clause: neither sign nor unit follows. A comma before a digit is a thousands separator. */
const decimal = '([0-9]+(?:,[0-9]{3})*\\.[0-9]+)(?=[,;\u3002](?![0-9]))';

interface Bare {
  readonly detail: 'percent' | 'unit' | 'either';
  readonly pattern: RegExp;
}

/** Shares and rates without a percent sign, amounts without a unit, in clauses that leave no doubt of what they are. */
export const bare = documentList('bare', ({ document }) => {
  const pieces = piecesOf(document)?.filter(({ isHeading }) => !isHeading);
  if (pieces === undefined) return undefined;
  const onPage = document.disclosure.narrative?.unit !== undefined;
  const patterns = patternsOf(document);
  // Amounts whose unit the page or their paragraph declares print none; rates have a percent sign all the same.
  const rates = patterns.filter(({ detail }) => detail === 'percent');
  const patternsIn = (text: string): readonly Bare[] =>
    onPage || bracketedUnit(text, document.catalogue) !== undefined ? rates : patterns;
  const counts = new Map<string, number>();
  const units = measureIn(document);
  return pieces
    .filter(({ text }) => units.test(text))
    .flatMap(({ text, passage }) =>
      patternsIn(text).flatMap(({ detail, pattern }) =>
        allMatches(text, pattern).map((match) => {
          const nth = (counts.get(detail) ?? 0) + 1;
          counts.set(detail, nth);
          return {
            key: `${detail}/${nth}`,
            params: { detail, text: excerpt(match[0]), number: match[1] ?? '' },
            operands: [],
            place: placeAt(passage, match.index),
          };
        }),
      ),
    );
});

/** A passage that measures nothing else may be a list whose unit stands above it. */
function measureIn({ catalogue }: DocumentIndex): RegExp {
  return new RegExp(`[0-9](?:%|${anyOf(catalogue.conventions.units.map(({ title }) => title))})`);
}

const patternsOf = ofWords((document): readonly Bare[] => {
  const rates = anyWordIn(document, 'rateWords');
  const changes = anyWordIn(document, 'changeWords');
  const amounts = anyWordIn(document, 'amountWords');
  const verbs = anyWordIn(document, 'amountVerbs');
  const shares = `(?!${anyWordIn(document, 'noShareWords')})${anyWordIn(document, 'shareWords')}`;
  return [
    { detail: 'percent', pattern: new RegExp(`${shares}[^0-9,;:\u3002]{0,24}${decimal}`, 'g') },
    { detail: 'percent', pattern: new RegExp(`${rates}${decimal}`, 'g') },
    { detail: 'either', pattern: new RegExp(`${changes}${decimal}`, 'g') },
    { detail: 'unit', pattern: new RegExp(`${amounts}${verbs}?${decimal}`, 'g') },
  ];
});
