import { type Box, boundingBox, intersectBoxes, transformBox } from '../layout/box.ts';
import { multiply, scaleOf, type Transform, transformPoint } from '../layout/matrix.ts';
import { Overload, pageLimits } from '../layout/page-limits.ts';
import { black, outlinesBox, PageMarks } from '../layout/paint/page-marks.ts';
import type { ShownPage } from '../layout/paint/page-problem.ts';
import type { Outline } from '../layout/paint/path-rulings.ts';
import { countCharacters, type ShownText } from '../layout/shown-text.ts';
import { type DrawParameters, ownParameters, type Resources } from './resources.ts';
import { shownTexts } from './text-object.ts';
import { childrenOf, descend, isTrue, numbersOf, type XmlElement } from './xml-element.ts';

/** Width of a line that says nothing of it, in millimetres. */
const usualLine = 0.353;
const pointsInMillimetre = 72 / 25.4;

/** What the pages of a document have cost so far. */
export interface Spent {
  objects: number;
}

/** Objects of all pages together. */
const mostObjects = 600_000;

/** What holds objects: a layer, a block, a graphic that is used again. */
interface Holder {
  readonly toPage: Transform;
  readonly clip: Box;
  readonly parameters: DrawParameters;
  readonly depth: number;
}

/** A text that waits until all of the page is painted. */
interface PendingText {
  readonly text: ShownText;
  readonly order: number;
  readonly colour: ReturnType<typeof colourOf>;
}

function colourOf(object: XmlElement, { fill = black, stroke = black }: DrawParameters) {
  const isFilled = isTrue(object.attributes['Fill'], true);
  const isStroked = isTrue(object.attributes['Stroke'], false);
  return { colour: isFilled ? fill : stroke, inkless: !isFilled && !isStroked };
}

/** A picture on a page, by its name among the resources. */
export interface PlacedPicture {
  readonly id: string;
  readonly box: Box;
}

/** Paints the layers of a page, those of its forms among them. */
export class PagePainter {
  readonly #marks = new PageMarks();
  readonly #texts: PendingText[] = [];
  readonly pictures: PlacedPicture[] = [];
  readonly #resources: Resources;
  readonly #box: Box;
  readonly #toPage: Transform;
  readonly #spent: Spent;
  #characters = 0;

  /** `area` is the page in millimetres. */
  constructor(area: Box, resources: Resources, spent: Spent) {
    this.#spent = spent;
    const scale = pointsInMillimetre;
    this.#resources = resources;
    this.#box = {
      left: 0,
      top: 0,
      right: (area.right - area.left) * scale,
      bottom: (area.bottom - area.top) * scale,
    };
    this.#toPage = [scale, 0, 0, scale, -area.left * scale, -area.top * scale];
  }

  /** Paints the layers of a page or of a form. Throws `Overload` when it is too much. */
  layers(page: XmlElement): void {
    for (const layer of childrenOf(descend(page, 'Content'), 'Layer')) {
      const parameters = this.#resources.parameters(layer.attributes['DrawParam']);
      this.#objectsOf(layer, { toPage: this.#toPage, clip: this.#box, parameters, depth: 0 });
    }
  }

  /** What can be seen, once everything is painted. */
  shown(): ShownPage {
    const texts = this.#texts.flatMap(({ text, order, colour }) => {
      const ink = { ...colour, order, clip: text.clip };
      return this.#marks.shows(ink, boxOf(text)) ? [text] : [];
    });
    return { box: this.#box, texts, marks: this.#marks };
  }

  #objectsOf(element: XmlElement, holder: Holder): void {
    if (holder.depth > pageLimits.nesting) throw new Overload('nesting');
    this.#spent.objects += element.children.length;
    if (this.#spent.objects > mostObjects) throw new Overload('objects');
    for (const object of element.children) {
      if (!isTrue(object.attributes['Visible'], true)) continue;
      this.#object(object, holder, this.#marks.next());
    }
  }

  #object(object: XmlElement, holder: Holder, order: number): void {
    const [x = 0, y = 0, width = 0, height = 0] = numbersOf(object.attributes['Boundary']);
    const placed = multiply(holder.toPage, [1, 0, 0, 1, x, y]);
    const toPage = multiply(placed, matrixOf(object));
    const area = transformBox(placed, 0, 0, width, height);
    const clip = this.#clipOf(object, { placed, toPage, area }, holder.clip);
    const parameters = {
      ...holder.parameters,
      ...this.#resources.parameters(object.attributes['DrawParam']),
      ...ownParameters(object),
    };
    const inside = { toPage, clip, parameters, depth: holder.depth + 1 };
    if (object.name === 'TextObject') this.#text(object, order, inside);
    else if (object.name === 'PathObject') this.#path(object, inside);
    else if (object.name === 'ImageObject') this.#picture(object, area, clip);
    else if (object.name === 'PageBlock') this.#objectsOf(object, { ...holder, depth: holder.depth + 1 });
    else if (object.name === 'CompositeObject') this.#composite(object, inside);
  }

  #picture({ attributes }: XmlElement, box: Box, clip: Box): void {
    this.#marks.picture(intersectBoxes(box, clip));
    this.pictures.push({ id: attributes['ResourceID'] ?? '', box });
  }

  #composite(object: XmlElement, inside: Holder): void {
    const content = this.#resources.composite(object.attributes['ResourceID']);
    if (content !== undefined) this.#objectsOf(content, inside);
  }

  #text(object: XmlElement, order: number, { toPage, clip, parameters }: Holder): void {
    const colour = colourOf(object, parameters);
    const texts = shownTexts(object, toPage, clip);
    this.#characters += countCharacters(texts);
    if (this.#characters > pageLimits.characters) throw new Overload('characters');
    for (const text of texts) this.#texts.push({ text, order, colour });
  }

  #path(object: XmlElement, { toPage, clip, parameters }: Holder): void {
    const outlines = outlinesIn(object, toPage);
    const { fill = black, stroke = black, lineWidth = usualLine } = parameters;
    const [isFilled, isStroked] = [
      isTrue(object.attributes['Fill'], false),
      isTrue(object.attributes['Stroke'], true),
    ];
    if (outlines.length === 0 || !(isFilled || isStroked)) return;
    this.#marks.outlines += outlines.length;
    const [opacity = 255] = numbersOf(object.attributes['Alpha']);
    const colour = 'fill' in parameters && parameters.fill === undefined ? undefined : fill;
    if (isFilled) this.#marks.fill(outlines, { colour, clip, isTransparent: opacity < 255 });
    if (isStroked) this.#marks.stroke(outlines, stroke, lineWidth * scaleOf(toPage), clip);
  }

  /** What the clips of an object leave of it. One that leaves nothing was meant otherwise than it is read here. */
  #clipOf(object: XmlElement, at: PlacedObject, within: Box): Box {
    let clip = within;
    for (const clips of childrenOf(object, 'Clips')) {
      const space = isTrue(clips.attributes['TransFlag'], true) ? at.toPage : at.placed;
      for (const each of childrenOf(clips, 'Clip')) {
        const areas = childrenOf(each, 'Area').flatMap((area) => clipArea(area, space));
        if (areas.length > 0) clip = intersectBoxes(clip, boundingBox(areas));
      }
    }
    const { left, right, top, bottom } = intersectBoxes(clip, at.area);
    return left <= right && top <= bottom ? clip : within;
  }
}

/** Where an object is: its own space with and without its matrix, and its box on the page. */
interface PlacedObject {
  readonly placed: Transform;
  readonly toPage: Transform;
  readonly area: Box;
}

function clipArea(area: XmlElement, space: Transform): Box[] {
  return childrenOf(area, 'Path').flatMap((path) => {
    const [x = 0, y = 0] = numbersOf(path.attributes['Boundary']);
    const inArea = multiply(multiply(space, matrixOf(area)), [1, 0, 0, 1, x, y]);
    const outlines = outlinesIn(path, multiply(inArea, matrixOf(path)));
    return outlines.length === 0 ? [] : [outlinesBox(outlines)];
  });
}

const outlinesIn = (object: XmlElement, toPage: Transform) =>
  pathOutlines(childrenOf(object, 'AbbreviatedData')[0]?.text ?? '', toPage);

function matrixOf({ attributes }: XmlElement): Transform {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(attributes['CTM']);
  return [a, b, c, d, e, f];
}

/** The box that the glyphs of a text fill. */
function boxOf({ glyphs, size, ux, uy }: ShownText): Box {
  const [upX, upY] = [uy * size, -ux * size];
  return boundingBox(
    glyphs.map(({ x, y, dx, dy }) => {
      const xs = [x, x + dx, x + upX, x + dx + upX];
      const ys = [y, y + dy, y + upY, y + dy + upY];
      return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
    }),
  );
}

/** Numbers that follow each operator of a path. */
const operands: ReadonlyMap<string, number> = new Map([
  ['S', 2],
  ['M', 2],
  ['L', 2],
  ['Q', 4],
  ['B', 6],
  ['A', 7],
  ['C', 0],
]);
const curves = new Set(['Q', 'B', 'A']);

/** The outlines of a path as its object writes it (`M 0 0 L 10 0 C`), on the page. What is no operator ends it. */
function pathOutlines(data: string, toPage: Transform): Outline[] {
  const outlines: Outline[] = [];
  for (const { operator, numbers } of stepsIn(data)) {
    const current = outlines.at(-1);
    const [x, y] = numbers.slice(-2);
    if (x === undefined || y === undefined) {
      if (current !== undefined) current.closed = true;
      continue;
    }
    const point = transformPoint(toPage, x, y);
    if (operator === 'M' || operator === 'S' || current === undefined) {
      outlines.push({ points: [point], closed: false, curved: false });
      continue;
    }
    current.points.push(point);
    current.curved ||= curves.has(operator);
  }
  return outlines;
}

interface Step {
  readonly operator: string;
  readonly numbers: readonly number[];
}

function stepsIn(data: string): Step[] {
  const words = data.match(/[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g) ?? [];
  const steps: Step[] = [];
  for (let at = 0; at < words.length; ) {
    const operator = (words[at] ?? '').toUpperCase();
    const count = operands.get(operator);
    if (count === undefined) break;
    const numbers = words.slice(at + 1, at + 1 + count).map(Number);
    if (numbers.length < count || numbers.some(Number.isNaN)) break;
    steps.push({ operator, numbers });
    at += 1 + count;
  }
  return steps;
}
