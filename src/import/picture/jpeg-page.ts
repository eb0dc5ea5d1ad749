import { FileNumbers } from './bytes.ts';
import type { PicturePage } from './picture-page.ts';

/** Segments of a JPEG by their markers. */
const [jfif, exif, scan] = [0xe0, 0xe1, 0xda];
/** Frames that are drawn; the others of this range are tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** The segments before the picture itself. */
function* segmentsOf(numbers: FileNumbers, length: number) {
  for (let at = 2; at + 4 <= length; ) {
    if (numbers.byte(at) !== 0xff) return;
    const marker = numbers.byte(at + 1);
    if (marker === scan) return;
    if (marker === 0xff) at += 1;
    else {
      yield { marker, at: at + 4 };
      at += 2 + numbers.short(at + 2);
    }
  }
}

/** Centimetres are stated now and then. */
const centimetres = 2;

function resolutionOf(numbers: FileNumbers, at: number): number | undefined {
  const [unit, density] = [numbers.byte(at + 7), numbers.short(at + 8)];
  if (numbers.text(at, 4) !== 'JFIF' || unit === 0 || density === 0) return undefined;
  return unit === centimetres ? density * 2.54 : density;
}

const orientationTag = 0x0112;
/** Degrees for the orientations that cameras write. */
const turns: Readonly<Record<number, number>> = { 3: 180, 6: 90, 8: 270 };

/** How far a camera was turned. */
function turnOf(bytes: Uint8Array, at: number): number {
  const start = at + 6;
  const numbers = new FileNumbers(bytes.subarray(start), bytes[start] === 0x49);
  const directory = numbers.long(4);
  for (let entry = 0; entry < Math.min(numbers.short(directory), 200); entry += 1) {
    const place = directory + 2 + entry * 12;
    if (numbers.short(place) === orientationTag) return turns[numbers.short(place + 8)] ?? 0;
  }
  return 0;
}

/** Colours by how many parts a pixel has; four parts of a photograph are stored the other way round. */
const colours: Readonly<Record<number, string>> = {
  1: '/DeviceGray',
  3: '/DeviceRGB',
  4: '/DeviceCMYK/Decode[1 0 1 0 1 0 1 0]',
};

/** The picture that a frame announces; nothing for colours that no page has. */
function frameOf(numbers: FileNumbers, at: number, bytes: Uint8Array): PicturePage | undefined {
  const [height, width, parts] = [numbers.short(at + 1), numbers.short(at + 3), numbers.byte(at + 5)];
  const colour = colours[parts];
  if (colour === undefined || width === 0 || height === 0) return undefined;
  const entries = `/ColorSpace${colour}/BitsPerComponent ${numbers.byte(at)}/Filter/DCTDecode`;
  return { width, height, strips: [{ height, entries, bytes }] };
}

/** A JPEG as a page; nothing when it has no picture. */
export function jpegPage(bytes: Uint8Array): PicturePage | undefined {
  const numbers = new FileNumbers(bytes);
  const segments = [...segmentsOf(numbers, bytes.length)];
  const at = (wanted: number) => segments.find(({ marker }) => marker === wanted)?.at;
  const frame = segments.find(({ marker }) => isFrame(marker));
  const page = frame && frameOf(numbers, frame.at, bytes);
  const [head, camera] = [at(jfif), at(exif)];
  const dpi = head === undefined ? undefined : resolutionOf(numbers, head);
  const isTold = camera !== undefined && numbers.text(camera, 4) === 'Exif';
  return page && { ...page, dpi, turned: isTold ? turnOf(bytes, camera) : 0 };
}
