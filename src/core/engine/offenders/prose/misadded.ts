import { columnId, tableId } from '../../../catalogue/ids.ts';
import { normaliseTight } from '../../../catalogue/normalise-text.ts';
import type { ColumnId } from '../../../generated/names.ts';
import { Decimal } from '../../../model/decimal.ts';
import { type DocumentIndex, instancesOf } from '../../index/document-index.ts';
import type { TableIndex } from '../../index/table-index.ts';
import { documentList, type Offender } from '../offender.ts';
import { anyOf, wordsIn } from './passages.ts';

const forms = [tableId('project_target'), tableId('self_eval'), tableId('whole_self_eval')];
const texts = [columnId('goal'), columnId('outcome')];
const fewestParts = 2;

/** Goals and outcomes of a form that name an amount and its parts, which do not come to it; open lists come to less. */
export const misadded = documentList('misadded', ({ document }) => {
  const tables = forms.flatMap((table) => instancesOf(document, table));
  if (tables.length === 0) return undefined;
  const patterns = patternsOf(document);
  return tables.flatMap((index) => texts.flatMap((id) => faultsOf(index, id, patterns)));
});

interface Patterns {
  readonly opener: RegExp;
  readonly amount: RegExp;
  readonly open: RegExp;
}

function patternsOf(document: DocumentIndex): Patterns {
  const units = anyOf(document.catalogue.conventions.units.map(({ title }) => title));
  return {
    opener: new RegExp(anyOf(wordsIn(document, 'ofWhichWord')), 'u'),
    amount: new RegExp(`([0-9]+(?:\\.[0-9]+)?)(${units})`, 'gu'),
    open: new RegExp(
      anyOf([...wordsIn(document, 'proseEtcetera'), ...wordsIn(document, 'bindingOpenWords')]),
      'u',
    ),
  };
}

function faultsOf(index: TableIndex, id: ColumnId, patterns: Patterns): readonly Offender[] {
  const [first] = index.table.rows;
  const sentences = normaliseTight(first?.texts[id] ?? '').split('\u3002');
  return sentences.flatMap((sentence, position): readonly Offender[] => {
    const sums = sumsIn(sentence, patterns);
    if (sums === undefined || sums.total.equals(sums.parts)) return [];
    const params = {
      text: sentence,
      total: sums.total.toFixed(),
      parts: sums.parts.toFixed(),
      addends: sums.printed.join(' + '),
      table: index.table.id,
    };
    return [{ key: `${index.name}/${id}/${position}`, params, operands: [], place: first?.place }];
  });
}

/** The one amount in front of the opener and those behind it, all in one unit. */
function sumsIn(sentence: string, { opener, amount, open }: Patterns) {
  const [front = '', list, more] = sentence.split(opener);
  if (list === undefined || more !== undefined || open.test(list)) return undefined;
  const [whole, second] = front.matchAll(amount);
  const parts = [...list.matchAll(amount)];
  if (whole === undefined || second !== undefined || parts.length < fewestParts) return undefined;
  if (parts.some(([, , unit]) => unit !== whole[2])) return undefined;
  const printed = parts.map(([, digits = '0']) => digits);
  return {
    total: new Decimal(whole[1] ?? '0'),
    parts: printed.reduce((sum, digits) => sum.plus(digits), new Decimal(0)),
    printed,
  };
}
