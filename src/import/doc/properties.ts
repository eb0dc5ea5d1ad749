import { part } from './word-streams.ts';

/** Calls `visit` with each property of a list: its number and where its operand lies. */
export function walkProperties(list: DataView, visit: (property: number, operand: DataView) => void): void {
  let at = 0;
  while (at + 2 <= list.byteLength) {
    const property = list.getUint16(at, true);
    const length = operandLength(list, property, at + 2);
    if (length < 0 || at + 2 + length > list.byteLength) return;
    visit(property, part(list, { start: at + 2, length }));
    at += 2 + length;
  }
}

/** The one property whose length takes two bytes. */
export const rowDefinition = 0xd608;
const tabChange = 0xc615;
const fixedLengths = [1, 1, 2, 4, 2, 2, undefined, 3] as const;

function operandLength(list: DataView, property: number, at: number): number {
  const fixed = fixedLengths[property >> 13];
  if (fixed !== undefined) return fixed;
  if (at + 2 > list.byteLength) return -1;
  if (property === rowDefinition) return list.getUint16(at, true) + 1;
  const length = list.getUint8(at);
  return property === tabChange && length === 255 ? -1 : length + 1;
}
