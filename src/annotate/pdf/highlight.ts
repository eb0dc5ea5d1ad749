import type { MarginNote } from '../notes.ts';
import { noteString, numeral } from './pdf-text.ts';

type Point = readonly [x: number, y: number];
/** Corners of a highlight as the reader sees them: top left, top right, bottom left, bottom right. */
export type Quad = readonly [Point, Point, Point, Point];

/** An object to be added to the file. */
export interface AddedObject {
  readonly number: number;
  readonly text: string;
}

const colours = { error: '1 0.72 0.68', warning: '1 0.88 0.5' } as const;
const printed = 4;

/** The annotation and its picture, which viewers that draw none of their own need. */
export function annotationObjects(
  { text, level }: MarginNote,
  quad: Quad,
  page: number,
  number: number,
): readonly [AddedObject, AddedObject] {
  const [xs, ys] = [quad.map(([x]) => x), quad.map(([, y]) => y)];
  const rect = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
  const area = rect.map(numeral).join(' ');
  const corners = quad.flat().map(numeral).join(' ');
  const colour = colours[level];
  const [left, bottom, right, top] = rect;
  const content = `/G gs ${colour} rg ${[left, bottom, right - left, top - bottom].map(numeral).join(' ')} re f`;
  return [
    {
      number,
      text: `<</Type/Annot/Subtype/Highlight/Rect[${area}]/QuadPoints[${corners}]/C[${colour}]/F ${printed}/T(gouji)/NM(gouji-${number})/P ${page} 0 R/Contents ${noteString(text)}/AP<</N ${number + 1} 0 R>>>>`,
    },
    {
      number: number + 1,
      text: `<</Type/XObject/Subtype/Form/BBox[${area}]/Resources<</ExtGState<</G<</Type/ExtGState/BM/Multiply>>>>>>/Length ${content.length}>>\nstream\n${content}\nendstream`,
    },
  ];
}
