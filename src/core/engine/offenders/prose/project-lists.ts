import { anyOf } from '../../../catalogue/lexicon.ts';
import type { WordList } from '../../../generated/names.ts';
import { allMatches } from '../../../model/all-matches.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { anyWordIn, type Piece } from '../../index/passages.ts';

/** A list of projects that the prose names one by one. */
export interface ProjectList {
  readonly names: readonly string[];
  /** `spending`: what an amount of project spending is for; `evaluated`: the projects that were evaluated. */
  readonly kind: 'spending' | 'evaluated';
  /** The amount of the spending in yuan, or the stated number of projects. */
  readonly number: string;
  /** Power of ten of the unit of the amount. */
  readonly exponent: number;
  readonly piece: Piece;
  readonly at: number;
}

/** Lists of names that say what the project spending is for, or which projects were evaluated. */
export function projectListsIn(pieces: readonly Piece[], document: DocumentIndex): readonly ProjectList[] {
  const words = (list: WordList) => anyWordIn(document, list);
  const units = document.catalogue.conventions.units;
  const amount = `([0-9]{1,12}(?:\\.[0-9]{1,6})?)(${anyOf(units.map(({ title }) => title))})`;
  const spending = new RegExp(
    `${words('projectSpending')}[^0-9,;:\u3002]{0,8}${amount}([^;\u3002]{1,300})`,
    'g',
  );
  const mainly = new RegExp(`^(.{0,60}?)${words('proseMainly')}([^,;:\u3002]{4,240})$`);
  const evaluated = new RegExp(
    `${words('projectSuffixes')}([0-9]{1,3})${words('projectCounters')},?${words('listedWords')}:?([^,;:\u3002]{4,240})(?=[,;\u3002]|$)`,
    'g',
  );
  const changes = new RegExp(words('changeWords'));
  return pieces.flatMap((piece): ProjectList[] => {
    const lists: ProjectList[] = [];
    for (const match of allMatches(piece.text, spending)) {
      const [, number = '', unit = '', rest = ''] = match;
      const [, between = '', list = ''] = mainly.exec(rest) ?? [];
      if (list === '' || changes.test(between)) continue;
      const exponent = units.find(({ title }) => title === unit)?.exponent ?? 0;
      lists.push({
        names: namesIn(list, document),
        kind: 'spending',
        number,
        exponent,
        piece,
        at: match.index,
      });
    }
    for (const match of allMatches(piece.text, evaluated)) {
      const [, number = '', list = ''] = match;
      lists.push({
        names: namesIn(list, document),
        kind: 'evaluated',
        number,
        exponent: 0,
        piece,
        at: match.index,
      });
    }
    return lists;
  });
}

/** The names of a list, without the word for `and so on` and what stands behind it. */
function namesIn(list: string, document: DocumentIndex): readonly string[] {
  const end = new RegExp(`${anyWordIn(document, 'proseEtcetera')}[^\u3001]{0,8}$`);
  return list
    .replace(end, '')
    .split('\u3001')
    .filter((name) => name !== '');
}
