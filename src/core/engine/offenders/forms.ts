import type { Operand } from '../../findings/outcome.ts';
import type { FormDifference, FormReading } from '../../model/form-difference.ts';
import { catalogueTables } from '../index/catalogue-index.ts';
import type { DocumentIndex } from '../index/document-index.ts';
import { excerpt } from '../index/passages.ts';
import { documentList, type Offender } from './offender.ts';

/** Places in which the Word, workbook and PDF of one document do not say the same. */
export const forms = documentList('forms', ({ document }) => {
  const { paths, differences } = document.disclosure;
  if (paths.length < 2) return undefined;
  return (differences ?? []).map((difference, index) => offenderOf(difference, index, document));
});

function offenderOf(difference: FormDifference, index: number, document: DocumentIndex): Offender {
  const { at, readings } = difference;
  const text = readings.map((reading) => `${shown(difference, reading)} (${fileOf(reading)})`).join(' / ');
  const place = readings[0]?.place;
  if (at === undefined)
    return { key: `prose/${index + 1}`, params: { detail: 'prose', text }, operands: [], place };
  const { table, instance, row, side = '', rowLabel, column } = at;
  const title = catalogueTables(document.catalogue).get(table)?.columns.get(column)?.title ?? column;
  return {
    key: `${table}#${instance}/${side}/${row}/${column}`,
    params: { table, instance: String(instance), row, rowLabel, name: title, text },
    operands: readings.flatMap((reading) => operandOf(difference, reading, document)),
    place,
  };
}

/** Of a sentence only what stands around the figures that differ would tell, of a cell its figure. */
function shown({ at, readings }: FormDifference, { text, cell }: FormReading): string {
  if (at !== undefined || cell !== undefined) return text === '' ? '-' : text;
  const other = readings.find((each) => each.cell === undefined && each.text !== text)?.text ?? '';
  let first = 0;
  while (first < text.length && text[first] === other[first]) first++;
  return excerpt(text, Math.max(0, first - around));
}

const around = 12;

const fileOf = ({ place: { file } }: FormReading): string => file.slice(file.lastIndexOf('/') + 1);

function operandOf({ at }: FormDifference, { cell }: FormReading, { disclosure }: DocumentIndex): Operand[] {
  if (at === undefined || cell === undefined) return [];
  return [{ document: disclosure.id, ...at, coefficient: { coefficient: 1, exponent: 0 }, cell }];
}
