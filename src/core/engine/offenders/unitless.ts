import { sign } from '../../model/exact.ts';
import { tableList } from './offender.ts';

/** Tables with amounts that state no unit of money. */
export const unitless = tableList('unitless', function* ({ table, catalogue, name }) {
  if (table.unitPrinted) return;
  const amounts = table.rows
    .flatMap(({ cells }) => Object.entries(cells))
    .filter(
      ([id, { figure }]) =>
        figure !== undefined && sign(figure) !== 0 && catalogue?.columns.get(id)?.type === 'money',
    );
  if (amounts.length === 0) return;
  yield {
    key: name,
    params: { unit: table.currencyUnit, count: String(amounts.length) },
    operands: [],
    place: table.place,
  };
});
