import { limits } from '../limits.ts';

/** Attributes of an element as the parser gives them. */
export type HtmlAttributes = Readonly<Record<string, string>>;

/** Spans of a cell, bounded. */
export interface Spans {
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Reads `rowspan` and `colspan`; `rowspan="0"` reaches to the end of the table. */
export function spansOf(attributes: HtmlAttributes): Spans {
  const rows = bounded(attributes['rowspan'], limits.rowSpan);
  return {
    rowSpan: rows === 0 ? limits.rowSpan : rows,
    columnSpan: bounded(attributes['colspan'], limits.columns) || 1,
  };
}

function bounded(value: string | undefined, most: number): number {
  const digits = /^\s{0,9}\+?(\d{1,15})/.exec(value ?? '')?.[1];
  return digits === undefined ? 1 : Math.min(Number.parseInt(digits, 10), most);
}

/** Whether the element is not displayed. */
export function isHidden(attributes: HtmlAttributes): boolean {
  return attributes['hidden'] !== undefined || /display\s{0,9}:\s{0,9}none/i.test(attributes['style'] ?? '');
}
