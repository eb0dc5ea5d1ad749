import { readRelationships, type Relationship, relatedPart } from '../relationships.ts';
import { attribute, readTags } from '../xml.ts';
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
  const sheets: SheetEntry[] = [];
  let startsIn1904 = false;
  for (const { name, attributes } of readTags(archive, part)) {
    if (name === 'workbookPr') startsIn1904 = isOn(attributes['date1904']);
    else if (name === 'sheet' && attributes['name'] !== undefined && sheets.length < mostSheets) {
      const target = related.get(attribute(attributes, 'id') ?? '');
      if (target !== undefined && target.type !== 'worksheet') continue;
      sheets.push({
        name: attributes['name'],
        isHidden: (attributes['state'] ?? 'visible') !== 'visible',
        part: existing(archive, target),
      });
    }
  }
  return {
    sheets,
    startsIn1904,
    strings: relatedPart(archive, related, 'sharedStrings'),
    styles: relatedPart(archive, related, 'styles'),
  };
}

function existing(archive: Archive, target: Relationship | undefined): string | undefined {
  return target !== undefined && archive.has(target.target) ? target.target : undefined;
}

/** A boolean attribute of the markup. */
export function isOn(printed: string | undefined): boolean {
  return printed === '1' || printed === 'true' || printed === 'on';
}
