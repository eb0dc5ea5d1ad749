import type { Cell } from '../../model/disclosure.ts';
import { one } from '../../model/figure.ts';
import { isErrorValue, likelyFigure } from '../../model/likely-figure.ts';
import { operandOf } from '../decide/sum.ts';
import { laneOf } from '../index/table-index.ts';
import { type FindInTable, tableList } from './offender.ts';

const hidden = /^#{2,}$/;
const digit = /[0-9\uff10-\uff19]/;

type Kind = 'error' | 'figure' | 'words';

function kindOf(text: string): Kind {
  if (isErrorValue(text)) return 'error';
  return digit.test(text) || hidden.test(text.trim()) ? 'figure' : 'words';
}

/** Lists the cells of figure columns that hold something of the kind instead of a figure. */
function holding(kind: Kind): FindInTable {
  return function* (index, context) {
    for (const row of laneOf(index, context.side).rows) {
      for (const { id } of index.table.columns) {
        const cell = row.row.cells[id];
        if (cell?.state !== 'unreadable' || kindOf(cell.text) !== kind) continue;
        yield {
          key: `${row.side}/${row.id}/${id}`,
          params: { row: row.row.key, rowLabel: row.row.label, column: id, ...said(cell) },
          operands: [operandOf(index, row, id, one)],
        };
      }
    }
  };
}

function said({ text }: Cell): Readonly<Record<string, string>> {
  const meant = likelyFigure(text);
  if (meant !== undefined) return { text, detail: 'meant', meant };
  if (hidden.test(text.trim())) return { text, detail: 'narrow' };
  return text.startsWith('=') ? { text, detail: 'formula' } : { text };
}

/** Digits that make no figure (9O.35, 1,3148.4), with the figure that they may have meant. */
export const unreadables = tableList('unreadables', holding('figure'));

/** Errors of formulas in an amount (#DIV/0!). */
export const errorValues = tableList('error_values', holding('error'));

/** Words where a figure belongs. */
export const wordings = tableList('wordings', holding('words'));
