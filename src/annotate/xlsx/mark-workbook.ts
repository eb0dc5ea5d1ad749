import { openOfficePackage } from '../../import/office-package.ts';
import { findMainPart } from '../../import/relationships.ts';
import { readWorkbookPart } from '../../import/xlsx/workbook-part.ts';
import { xmlText } from '../../report/gates/xml.ts';
import { issues } from '../../report/work-paper/work-paper.ts';
import { sheetXml } from '../../report/work-paper/workbook.ts';
import type { Marking } from '../annotate.ts';
import type { MarginNote } from '../notes.ts';
import { head, OfficeParts, relation, withLast } from '../office-parts.ts';
import { scan } from '../xml-text.ts';
import { patchArchive } from '../zip-patch.ts';
import { addComments } from './add-comments.ts';
import { markCells } from './mark-cells.ts';
import { Styles } from './styles.ts';

const worksheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Comments and a fill on the cells of the findings, and the list of findings as a sheet of its own. */
export async function markWorkbook(marking: Marking): Promise<Uint8Array> {
  const { path, bytes, notes } = marking;
  const archive = openOfficePackage(path, bytes);
  const parts = new OfficeParts(archive);
  const main = findMainPart(archive, 'xl/workbook.xml', 'damaged-workbook');
  const workbook = readWorkbookPart(archive, main);
  const styles = workbook.styles === undefined ? undefined : new Styles(parts.text(workbook.styles));
  for (const { name, part } of workbook.sheets) {
    const own = notesByCell(notes.filter(({ place }) => place.sheet === name));
    if (part === undefined || own.size === 0) continue;
    parts.set(part, markCells(parts.text(part), own, styles));
    addComments(parts, part, own);
  }
  addList(
    parts,
    main,
    workbook.sheets.map(({ name }) => name),
    marking,
    styles,
  );
  if (workbook.styles !== undefined && styles !== undefined) parts.set(workbook.styles, styles.text());
  return patchArchive(path, bytes, parts.written());
}

/** Notes of a sheet by the address of their cell; those of the whole sheet stand at its first one, those of the document in the list alone. */
function notesByCell(notes: readonly MarginNote[]): ReadonlyMap<string, readonly MarginNote[]> {
  const cells = new Map<string, MarginNote[]>();
  for (const note of notes) {
    const address = note.place.cell?.replace(/:.*$/, '') ?? 'A1';
    cells.set(address, [...(cells.get(address) ?? []), note]);
  }
  return cells;
}

function addList(
  parts: OfficeParts,
  main: string,
  names: readonly string[],
  { report, notes, context }: Marking,
  styles: Styles | undefined,
): void {
  const own = new Set(notes.map(({ finding }) => finding));
  const findings = report.findings.filter(({ id }) => own.has(id));
  const list = issues({ ...report, findings }, context);
  let name = list.name;
  for (let number = 2; names.includes(name); number++) name = `${list.name}${number}`;
  const part = parts.freeName((number) => `xl/worksheets/gouji${number}.xml`);
  parts.set(part, head + sheetXml({ ...list, name }, styles?.addSheetStyles() ?? 0));
  parts.declare(part, worksheet);
  const id = parts.relate(main, 'worksheet', part);
  const text = parts.text(main);
  let last = 0;
  const prefix = scan(text, {
    open: (tag) => {
      if (tag.name === 'sheet') last = Math.max(last, Number(tag.attributes['sheetId']) || 0);
    },
  });
  const sheet = `<${prefix}sheet xmlns:r="${relation}" name="${xmlText(name)}" sheetId="${last + 1}" r:id="${id}"/>`;
  parts.set(main, withLast(text, 'sheets', sheet));
}
