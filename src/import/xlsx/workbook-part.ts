import { type Relationship, readRelationships, relatedPart } from '../relationships.ts';
import { type Attributes, attribute, readTags } from '../xml.ts';
import type { Archive } from '../zip.ts';

/** What `workbook.xml` says: its sheets in order, and where to find the rest. */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly startsIn1904: boolean;
  readonly strings: string | undefined;
  readonly styles: string | undefined;
}

export interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  /** `undefined` when the package lacks it. */
  readonly part: string | undefined;
}

const mostSheets = 2_000;

/** Reads the list of sheets. Sheets of charts or dialogues hold no cells and are left out. */
export function readWorkbookPart(archive: Archive, part: string): WorkbookPart {
  const related = readRelationships(archive, part);
  const tags = readTags(archive, part);
  const sheets: SheetEntry[] = [];
  for (const { name, attributes } of tags) {
    const target = related.get(attribute(attributes, 'id') ?? '');
    const holdsCells = name === 'sheet' && (target === undefined || target.type === 'worksheet');
    if (holdsCells && sheets.length < mostSheets) sheets.push(sheetEntry(archive, attributes, target));
  }
  return {
    sheets,
    startsIn1904: tags.some((tag) => tag.name === 'workbookPr' && isOn(tag.attributes['date1904'])),
    strings: relatedPart(archive, related, 'sharedStrings'),
    styles: relatedPart(archive, related, 'styles'),
  };
}

function sheetEntry(archive: Archive, attributes: Attributes, target: Relationship | undefined): SheetEntry {
  return {
    name: attributes['name'] ?? '',
    isHidden: (attributes['state'] ?? 'visible') !== 'visible',
    part: existing(archive, target),
  };
}

function existing(archive: Archive, target: Relationship | undefined): string | undefined {
  return target !== undefined && archive.has(target.target) ? target.target : undefined;
}

/** A boolean attribute of the markup. */
export function isOn(printed: string | undefined): boolean {
  return printed === '1' || printed === 'true' || printed === 'on';
}
