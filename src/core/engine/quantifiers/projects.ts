import { columnId } from '../../catalogue/ids.ts';
import { wordsOf } from '../../catalogue/lexicon.ts';
import { bindProjects } from '../../derive/bind-projects.ts';
import type { Quantifier } from '../../language/ir/ir.ts';
import { type DocumentIndex, instancesOf } from '../index/document-index.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import type { TableIndex } from '../index/table-index.ts';
import { halted, type Point, tableParams } from './point.ts';

type Join = Extract<Quantifier, { readonly type: 'join' }>;

interface NamedRow {
  readonly home: TableIndex;
  readonly row: IndexedRow;
  readonly name: string;
}

/** Name of the project that a row speaks of, where it speaks of one. */
function projectOf({ row }: IndexedRow): string {
  const { statement, texts, label } = row;
  return statement === undefined ? (texts[columnId('project')] ?? label) : (statement.project ?? '');
}

/** The rows that name projects; of a form the one that names its own. */
function namedRows(home: TableIndex): readonly NamedRow[] {
  const isForm = home.catalogue?.entry.shape === 'form';
  const rows = isForm
    ? home.rows.filter(({ row }) => row.texts[columnId('project')] !== undefined).slice(0, 1)
    : home.rows;
  return rows.flatMap((row): NamedRow[] => {
    const name = row.kind === 'item' || row.kind === 'line' ? projectOf(row) : '';
    return name === '' ? [] : [{ home, row, name }];
  });
}

/** Each row of `b` (a statement, an item of a list, a form) that names the project of one of the forms `a`. */
export function* eachProject(document: DocumentIndex, join: Join): Iterable<Point> {
  const forms = instancesOf(document, join.a.table);
  const homes = instancesOf(document, join.b.table);
  const rows = homes.flatMap(namedRows);
  const bound = bindProjects(
    forms.map(({ rows: [first] }) => first?.row.texts[columnId('project')] ?? ''),
    rows.map(({ name }) => name),
    wordsOf(document.catalogue, 'projectSuffixes'),
  );
  const base = `${join.a.table}+${join.b.table}`;
  let found = false;
  for (const [position, { home, row }] of rows.entries()) {
    const form = forms[bound[position] ?? -1];
    if (form === undefined) continue;
    found = true;
    const params = () => ({
      ...tableParams(form, undefined),
      otherTable: join.b.table,
      row: row.row.key,
      rowLabel: '',
    });
    const a = { index: form, rows: [], summed: false, side: undefined, guessed: false };
    const b = { index: home, rows: [row], summed: false, side: row.side, guessed: false };
    yield { context: { document, key: `${form.name}+${home.name}//${row.id}`, params, a, b } };
  }
  if (!found) {
    const params = () => ({ table: join.a.table, otherTable: join.b.table });
    yield halted({ document, key: base, params }, 'notApplicable', 'no-keys');
  }
}
