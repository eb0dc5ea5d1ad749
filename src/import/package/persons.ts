import { wordsOf } from '../../core/catalogue/lexicon.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { Disclosure, Table } from '../../core/model/disclosure.ts';

/** A copy without notes and stray figures that belong to a person: 填报人, 联系电话 … (`words.personnel`). */
export function withoutPersons(disclosure: Disclosure, { conventions }: Catalogue): Disclosure {
  const words = wordsOf({ conventions }, 'personnel');
  const isPersonal = (text: string | undefined) => {
    const bare = (text ?? '').replace(/\s+/gu, '');
    return words.some((word) => bare.startsWith(word));
  };
  const clean = (table: Table): Table => ({
    ...table,
    notes: table.notes.filter((note) => note.saysEmpty || !isPersonal(note.text)),
    unplaced: table.unplaced.map((it) =>
      isPersonal(it.header) || isPersonal(it.text) ? { ...it, text: '' } : it,
    ),
  });
  return { ...disclosure, tables: disclosure.tables.map(clean) };
}
