import type { Finding, FindingCell } from '../core/findings/report.ts';
import type { Place } from '../core/model/place.ts';
import { ReadError } from '../core/model/read-error.ts';
import { pictureKind } from '../import/picture/picture-kind.ts';
import { bytesOf, type InputFile } from './input-file.ts';

type Box = NonNullable<Place['box']>;

/** A part of a page as a picture, with the cells of a finding that stand on it; all in points of the page. */
export interface Clip {
  readonly file: string;
  readonly page: number;
  readonly area: Box;
  readonly png: Uint8Array;
  readonly marks: readonly {
    readonly box: Box;
    readonly isSuspect: boolean;
    /** Of a figure that was recognized on a scanned page. */
    readonly reading?: FindingCell['reading'];
  }[];
}

/** By the id of the finding. */
export type Clips = ReadonlyMap<string, readonly Clip[]>;

/** Pictures of one run, and their bytes: a report is sent by mail. */
const mostClips = 120;
const mostBytes = 12 * 1024 * 1024;
/** Pages of one finding. */
const mostPages = 2;
/** Points around the cells, and the tallest part of a page that still says something. */
const margin = { across: 60, along: 28 };
const tallest = 420;
const scale = 1.6;

/** A part of a page that is to be drawn. */
export type ClipPart = Omit<Clip, 'png'>;

type Draw = (part: ClipPart) => Uint8Array;

interface OpenedFile {
  readonly file: string;
  readonly draw: Draw | undefined;
}

/** Draws the places of errors and warnings in PDFs, the loudest first, as far as the bounds allow. */
export async function clipsOf(inputs: readonly InputFile[], findings: readonly Finding[]): Promise<Clips> {
  const parts = (['error', 'warning'] as const)
    .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .flatMap((finding) => partsOf(finding).map((part) => [finding.id, part] as const));
  return await drawn(inputs, parts);
}

/** Draws parts of pages, the first ones as far as the bounds allow; by the names that they are given. */
export async function drawn(
  inputs: readonly InputFile[],
  parts: readonly (readonly [name: string, part: ClipPart])[],
): Promise<Clips> {
  const files = new Map(inputs.map((input) => [input.path, input]));
  let opened: OpenedFile | undefined;
  const clips = new Map<string, readonly Clip[]>();
  let size = 0;
  for (const [id, part] of parts.slice(0, mostClips)) {
    // One document at a time: an engine takes memory.
    if (opened?.file !== part.file) opened = { file: part.file, draw: await drawingOf(files.get(part.file)) };
    const png = size < mostBytes ? orUndefined(() => opened?.draw?.(part)) : undefined;
    if (png === undefined) continue;
    size += png.length;
    clips.set(id, [...(clips.get(id) ?? []), { ...part, png }]);
  }
  return clips;
}

/** The bytes of an input that is a PDF, or a picture as one. */
async function pdfBytes(input: InputFile | undefined): Promise<Uint8Array | undefined> {
  if (input === undefined) return undefined;
  const bytes = await bytesIfThere(input);
  if (bytes === undefined) return undefined;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return bytes;
  if (pictureKind(bytes) === undefined) return undefined;
  return (await import('../import/picture/picture-as-pdf.ts')).pictureAsPdf(bytes);
}

/** A file that has gone since it was checked has no pictures. */
async function bytesIfThere(input: InputFile): Promise<Uint8Array | undefined> {
  try {
    return await bytesOf(input);
  } catch (error) {
    if (error instanceof ReadError) return undefined;
    throw error;
  }
}

/** Draws the pages of an input that is a PDF; one that cannot be opened has no pictures. */
async function drawingOf(input: InputFile | undefined): Promise<Draw | undefined> {
  const bytes = await pdfBytes(input);
  if (input === undefined || bytes === undefined) return undefined;
  const { openForDrawing } = await import('../import/pdf/render/render-page.ts');
  try {
    const drawPage = await openForDrawing(input.path, bytes);
    return ({ page, area }) => drawPage({ page, clip: area, scale });
  } catch (error) {
    if (error instanceof ReadError) return undefined;
    throw error;
  }
}

/** A page that cannot be drawn is a picture less, not a failure of the report. */
function orUndefined<T>(draw: () => T): T | undefined {
  try {
    return draw();
  } catch (error) {
    if (error instanceof ReadError) return undefined;
    throw error;
  }
}

/** Where something stands in the file that holds its page. */
export const onPage = ({ origin, ...own }: FindingCell['place']): Place => origin ?? own;

/** The pages of a finding, each with the part that shows its cells. */
function partsOf({ cells, suspects, place }: Finding): ClipPart[] {
  const suspect = new Set(suspects.map(({ cell }) => JSON.stringify(onPage(cell.place))));
  const places = [
    ...suspects.map(({ cell }) => onPage(cell.place)),
    ...cells.map((cell) => onPage(cell.place)),
    ...(place === undefined ? [] : [onPage(place)]),
  ];
  const readings = new Map(
    cells.flatMap(({ place: at, reading }) =>
      reading === undefined ? [] : [[JSON.stringify(at), { reading }]],
    ),
  );
  const pages = new Map<string, Map<string, Place>>();
  for (const each of places) {
    if (each.page === undefined || each.box === undefined) continue;
    const key = `${each.file}\n${each.page}`;
    const known = pages.get(key) ?? new Map<string, Place>();
    pages.set(key, known.set(JSON.stringify(each), each));
  }
  return [...pages.values()].slice(0, mostPages).flatMap((known) => {
    const marks = [...known].flatMap(([key, { box }]) =>
      box === undefined ? [] : [{ box, isSuspect: suspect.has(key), ...readings.get(key) }],
    );
    const [first] = known.values();
    if (first?.page === undefined) return [];
    return [{ file: first.file, page: first.page, area: areaAround(marks.map(({ box }) => box)), marks }];
  });
}

/** From the left edge, where the labels stand, over the boxes; those at the top where they lie too far apart. */
export function areaAround(boxes: readonly Box[]): Box {
  const top = Math.min(...boxes.map((box) => box[1]));
  const near = boxes.filter((box) => box[3] - top <= tallest);
  const shown = near.length > 0 ? near : boxes;
  const bottom = Math.min(Math.max(...shown.map((box) => box[3])), top + tallest);
  const right = Math.max(...shown.map((box) => box[2]));
  return [0, Math.max(0, top - margin.along), right + margin.across, bottom + margin.along];
}
