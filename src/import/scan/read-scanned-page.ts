import type { Place } from '../../core/model/place.ts';
import type { OtherCharacter, ScannedLine } from '../../core/model/scan.ts';
import { type Box, transformBox } from '../layout/box.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import { readLayout } from '../layout/read-layout.ts';
import type { ShownText } from '../layout/shown-text.ts';
import type { RecognizedLine, RecognizedPage } from '../recognition.ts';

/** Heights of ink as shares of an em, and how far it reaches below the baseline: ideographs, figures, figures with commas. */
const shapes = {
  ideographs: { ink: 0.93, below: 0.1 },
  figures: { ink: 0.72, below: 0 },
  commas: { ink: 0.86, below: 0.14 },
} as const;

function shapeOf(text: string) {
  if (/[^\u0020-\u007e]/u.test(text)) return shapes.ideographs;
  return /[,;()[\]]/.test(text) ? shapes.commas : shapes.figures;
}

/** A line of print as a PDF would show it. */
function shownText({ box, characters }: RecognizedLine, clip: Box): ShownText {
  const [, top, , bottom] = box;
  const { ink, below } = shapeOf(characters.map(({ text }) => text).join(''));
  const size = (bottom - top) / ink;
  const y = bottom - below * size;
  return {
    glyphs: characters.map(({ text, left, right }) => ({ text, x: left, y, dx: right - left, dy: 0 })),
    size,
    ux: 1,
    uy: 0,
    upright: false,
    clip,
  };
}

const hundredths = (confidence: number): number => Math.round(confidence * 100);

function scannedLine({ characters, omissions }: RecognizedLine, place: Place): ScannedLine {
  const others: OtherCharacter[] = [
    ...characters.flatMap(({ alternatives }, at) =>
      alternatives.map(({ text, confidence }) => ({ at, text, confidence: hundredths(confidence) })),
    ),
    ...omissions.map(({ before, text, confidence }) => ({
      at: before,
      text,
      confidence: hundredths(confidence),
      missed: true as const,
    })),
  ];
  return {
    place,
    characters: characters.map(({ text }) => text),
    confidence: characters.map(({ confidence }) => hundredths(confidence)),
    others: others.filter(({ confidence }) => confidence > 0),
  };
}

/** Lines whose characters the recognizer hardly believes itself are no print: stamps, signatures, pictures. */
const leastBelieved = 0.45;

function isPrint({ characters }: RecognizedLine): boolean {
  const sum = characters.reduce((total, { confidence }) => total + confidence, 0);
  return sum >= leastBelieved * characters.length;
}

/** A scanned page as a page of a document, and its lines with what else they may say. */
export function readScannedPage(
  file: string,
  number: number,
  page: RecognizedPage,
): { readonly layout: PageLayout; readonly lines: readonly ScannedLine[] } {
  const box = { left: 0, top: 0, right: page.width, bottom: page.height };
  const lines = page.lines.filter(isPrint);
  const texts = lines.map((line) => shownText(line, box));
  const layout = readLayout(number, box, texts, { horizontal: page.horizontal, vertical: page.vertical });
  const asGiven = ({ left, top, right, bottom }: Box): Box =>
    transformBox(page.toGiven, left, top, right, bottom);
  const placeOf = ([left, top, right, bottom]: RecognizedLine['box']): Place => {
    const given = asGiven({ left, top, right, bottom });
    return { file, page: number, box: [given.left, given.top, given.right, given.bottom] };
  };
  return {
    layout: { ...layout, asShown: (part) => asGiven(layout.asShown(part)) },
    lines: lines.map((line) => scannedLine(line, placeOf(line.box))),
  };
}
