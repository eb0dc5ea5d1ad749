import { readAlphabet } from './alphabet.ts';
import { decodeLine, type ReadLine } from './decode.ts';
import { mendMarks } from './figure-grammar.ts';
import type { Area, Grey } from './picture.ts';

/** The part of the inference library that is used. */
export interface Inference {
  readonly Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => unknown;
  readonly session: {
    readonly inputNames: readonly string[];
    readonly outputNames: readonly string[];
    run(
      feeds: Record<string, unknown>,
    ): Promise<Record<string, { data: Float32Array; dims: readonly number[] }>>;
  };
}

/** Height of a line as the model takes it, and the widths it is padded to. */
const [lineHeight, widthStep, batchSize] = [48, 32, 6];
/** White around the ink, in heights of the line: tight crops of small print are misread. */
const [padY, padX] = [0.2, 0.4];
const widest = 2400;

/** A line cut out of the page, scaled to the height of the model. */
interface Crop {
  readonly index: number;
  readonly width: number;
  readonly data: Float32Array;
  /** Part of the crop, left and right, that is white around the ink. */
  readonly margin: number;
}

/** Mean grey of a patch of the source; outside the area is paper. */
function cropLine(grey: Grey, area: Area, index: number, em: number): Crop {
  const inkHeight = area.bottom - area.top;
  const height = Math.max(inkHeight, 0.9 * em);
  const full = height * (1 + 2 * padY);
  const scale = lineHeight / full;
  const inkWidth = area.right - area.left;
  const margin = padX * height;
  const width = Math.min(widest, Math.max(16, Math.round((inkWidth + 2 * margin) * scale)));
  const across = (inkWidth + 2 * margin) / width;
  const data = new Float32Array(lineHeight * width).fill(1);
  const top = (area.top + area.bottom) / 2 - full / 2;
  for (let v = 0; v < lineHeight; v += 1) {
    const y = top + (v + 0.5) / scale - 0.5;
    if (y < area.top - 1 || y > area.bottom) continue;
    for (let u = 0; u < width; u += 1) {
      const x = area.left - margin + (u + 0.5) * across - 0.5;
      if (x < area.left - 1 || x > area.right) continue;
      data[v * width + u] = sample(grey, x, y, across, 1 / scale) / 127.5 - 1;
    }
  }
  return { index, width, data, margin: margin / (inkWidth + 2 * margin) };
}

/** Bilinear where the picture is enlarged, the mean of the pixels under the patch where it shrinks. */
function sample({ width, height, data }: Grey, x: number, y: number, across: number, down: number): number {
  if (across <= 1.2 && down <= 1.2) {
    const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
    const [right, below] = [Math.min(width - 1, left + 1), Math.min(height - 1, top + 1)];
    const [a, b] = [Math.max(0, x - left), Math.max(0, y - top)];
    const above = (data[top * width + left] as number) * (1 - a) + (data[top * width + right] as number) * a;
    const under =
      (data[below * width + left] as number) * (1 - a) + (data[below * width + right] as number) * a;
    return above * (1 - b) + under * b;
  }
  let [sum, count] = [0, 0];
  const [x0, x1] = [
    Math.max(0, Math.round(x - across / 2 + 0.5)),
    Math.min(width - 1, Math.round(x + across / 2 - 0.5)),
  ];
  const [y0, y1] = [
    Math.max(0, Math.round(y - down / 2 + 0.5)),
    Math.min(height - 1, Math.round(y + down / 2 - 0.5)),
  ];
  for (let v = y0; v <= y1; v += 1) {
    for (let u = x0; u <= x1; u += 1) {
      sum += data[v * width + u] as number;
      count += 1;
    }
  }
  return count === 0 ? 255 : sum / count;
}

/** Lines of about one width, so that little of a batch is padding. */
function batches(crops: readonly Crop[]): Crop[][] {
  const sorted = [...crops].sort((a, b) => a.width - b.width || a.index - b.index);
  const groups: Crop[][] = [];
  for (const crop of sorted) {
    const group = groups.at(-1);
    if (
      group === undefined ||
      group.length >= batchSize ||
      crop.width > (group[0] as Crop).width * 1.35 + 16
    ) {
      groups.push([crop]);
    } else group.push(crop);
  }
  return groups;
}

/** A line as read, its characters at 0 to 1 of the area given. */
export type RecognizeLines = (grey: Grey, areas: readonly Area[], em: number) => Promise<ReadLine[]>;

/** Reads lines of print with the recognition model. */
export function lineRecognizer({ Tensor, session }: Inference, alphabetList: string): RecognizeLines {
  const alphabet = readAlphabet(alphabetList);
  return async (grey, areas, em) => {
    const crops = areas.map((area, index) => cropLine(grey, area, index, em));
    const lines: ReadLine[] = [];
    for (const group of batches(crops)) {
      const width = Math.ceil(Math.max(...group.map((crop) => crop.width)) / widthStep) * widthStep;
      const plane = lineHeight * width;
      const data = new Float32Array(group.length * 3 * plane).fill(1);
      group.forEach((crop, place) => {
        for (let channel = 0; channel < 3; channel += 1) {
          const base = (place * 3 + channel) * plane;
          for (let row = 0; row < lineHeight; row += 1) {
            data.set(crop.data.subarray(row * crop.width, (row + 1) * crop.width), base + row * width);
          }
        }
      });
      const input = new Tensor('float32', data, [group.length, 3, lineHeight, width]);
      const result = await session.run({ [session.inputNames[0] as string]: input });
      const { data: scores, dims } = result[session.outputNames[0] as string] as {
        data: Float32Array;
        dims: readonly number[];
      };
      const steps = dims[1] as number;
      group.forEach((crop, place) => {
        const line = decodeLine(scores, place * steps * alphabet.length, steps, alphabet);
        lines[crop.index] = placed(line, width / crop.width, crop.margin);
      });
    }
    return lines;
  };
}

/** From places in the padded batch to places in the area of the line. */
function placed({ characters, omissions }: ReadLine, stretch: number, margin: number): ReadLine {
  const onLine = <T extends { readonly at: number }>(item: T): T => ({
    ...item,
    at: Math.min(1, Math.max(0, (item.at * stretch - margin) / (1 - 2 * margin))),
  });
  return { characters: mendMarks(characters).map(onLine), omissions: omissions.map(onLine) };
}
