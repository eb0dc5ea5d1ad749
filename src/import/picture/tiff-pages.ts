import { FileNumbers } from './bytes.ts';
import type { PicturePage } from './picture-page.ts';

/** Tags of a directory. */
const tags = {
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  offsets: 273,
  orientation: 274,
  parts: 277,
  rowsPerStrip: 278,
  counts: 279,
  resolution: 282,
  planes: 284,
  faxOptions: 292,
  unit: 296,
  predictor: 317,
  tables: 347,
} as const;

type Tag = keyof typeof tags;
type Directory = ReadonlyMap<number, readonly number[]>;

/** Bytes of a value by its type: bytes, texts, shorts, longs and fractions. */
const sizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8 };
const mostValues = 100_000;
const mostPages = 2_000;

class Tiff {
  readonly #numbers: FileNumbers;

  constructor(bytes: Uint8Array) {
    this.#numbers = new FileNumbers(bytes, bytes[0] === 0x49);
  }

  /** The directories of its pages; one that is reached again ends them. */
  *directories(): Generator<Directory> {
    const seen = new Set<number>();
    for (let at = this.#numbers.long(4); at > 0 && !seen.has(at) && seen.size < mostPages; ) {
      seen.add(at);
      const count = this.#numbers.short(at);
      const entries = Array.from({ length: count }, (_, index) => this.#entry(at + 2 + index * 12));
      yield new Map(entries);
      at = this.#numbers.long(at + 2 + count * 12);
    }
  }

  #entry(at: number): [number, number[]] {
    const [tag, type] = [this.#numbers.short(at), this.#numbers.short(at + 2)];
    const size = sizes[type] ?? 1;
    const count = Math.min(mostValues, this.#numbers.long(at + 4));
    const from = size * count <= 4 ? at + 8 : this.#numbers.long(at + 8);
    const valueAt = (place: number): number => {
      if (type === 3) return this.#numbers.short(place);
      if (type === 4) return this.#numbers.long(place);
      return type === 5
        ? this.#numbers.long(place) / Math.max(1, this.#numbers.long(place + 4))
        : this.#numbers.byte(place);
    };
    return [tag, Array.from({ length: count }, (_, index) => valueAt(from + index * size))];
  }
}

const numberOf = (directory: Directory, tag: Tag, otherwise: number): number =>
  directory.get(tags[tag])?.[0] ?? otherwise;

/** Kinds of compression that PDFs know as well. */
const [none, fax3, fax4, lzw, jpeg, deflate, oldDeflate, packed] = [1, 3, 4, 5, 7, 8, 32_946, 32_773];
const [whiteIsZero, paletteColours] = [0, 3];

/** What a directory says of all its strips. */
function formOf(directory: Directory) {
  const height = numberOf(directory, 'height', 0);
  return {
    width: numberOf(directory, 'width', 0),
    height,
    rows: Math.min(height, numberOf(directory, 'rowsPerStrip', height)),
    bits: numberOf(directory, 'bits', 1),
    colours: numberOf(directory, 'parts', 1),
    photometric: numberOf(directory, 'photometric', 1),
    compression: numberOf(directory, 'compression', none),
    predictor: numberOf(directory, 'predictor', 1),
    isMixed: (numberOf(directory, 'faxOptions', 0) & 1) === 1,
    isMirrored: numberOf(directory, 'fillOrder', 1) === 2,
    isPlanar: numberOf(directory, 'planes', 1) !== 1,
    /** What all strips of a JPEG have in common. */
    tables: Uint8Array.from(directory.get(tags.tables) ?? []),
  };
}

type Form = ReturnType<typeof formOf>;

const isFax = ({ compression }: Form): boolean => compression === fax3 || compression === fax4;

/** How PDFs call the compression of a strip; nothing where they do not know it. */
function filterOf(form: Form, height: number): string | undefined {
  const { width, bits, colours, compression, predictor, isMixed } = form;
  const parameters = `/DecodeParms<</Predictor 2/Colors ${colours}/BitsPerComponent ${bits}/Columns ${width}>>`;
  const foretold = predictor === 2 ? parameters : '';
  if (compression === none) return '';
  if (compression === packed) return '/Filter/RunLengthDecode';
  if (compression === lzw) return `/Filter/LZWDecode${foretold}`;
  if (compression === deflate || compression === oldDeflate) return `/Filter/FlateDecode${foretold}`;
  if (compression === jpeg) return '/Filter/DCTDecode';
  if (!isFax(form)) return undefined;
  const k = compression === fax4 ? -1 : Number(isMixed);
  return `/Filter/CCITTFaxDecode/DecodeParms<</K ${k}/Columns ${width}/Rows ${height}>>`;
}

/** Colours that PDFs have. A fax says itself which is black, and so the other way round. */
function spaceOf(form: Form): string | undefined {
  const { colours, photometric, isPlanar } = form;
  if (isPlanar || photometric === paletteColours) return undefined;
  if (colours === 3) return '/DeviceRGB';
  const isInverted = (photometric === whiteIsZero) !== isFax(form);
  return colours === 1 ? `/DeviceGray${isInverted ? '/Decode[1 0]' : ''}` : undefined;
}

/** Bits of bytes in the other order: some fax machines begin with the last. */
function mirrored(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => {
    let turned = 0;
    for (let bit = 0; bit < 8; bit += 1) if ((byte & (1 << bit)) !== 0) turned |= 128 >> bit;
    return turned;
  });
}

/** A strip as a file of its own would be. */
function dataOf({ compression, tables, isMirrored }: Form, strip: Uint8Array): Uint8Array {
  if (compression !== jpeg || tables.length === 0) return isMirrored ? mirrored(strip) : strip;
  // Both begin with the mark of a beginning; the tables end with that of an end.
  return Uint8Array.from([...tables.subarray(0, -2), ...strip.subarray(2)]);
}

function stripsOf(directory: Directory, form: Form, bytes: Uint8Array): PicturePage['strips'] | undefined {
  const space = spaceOf(form);
  const counts = directory.get(tags.counts) ?? [];
  const strips = (directory.get(tags.offsets) ?? []).flatMap((offset, index) => {
    const height = Math.min(form.rows, form.height - index * form.rows);
    const filter = filterOf(form, height);
    if (filter === undefined || height <= 0) return [];
    const data = bytes.subarray(offset, offset + (counts[index] ?? 0));
    const entries = `/ColorSpace${space}/BitsPerComponent ${form.bits}${filter}`;
    return { height, entries, bytes: dataOf(form, data) };
  });
  const drawn = strips.reduce((sum, { height }) => sum + height, 0);
  return space !== undefined && drawn === form.height ? strips : undefined;
}

const centimetres = 3;
const turns: Readonly<Record<number, number>> = { 3: 180, 6: 90, 8: 270 };

function resolutionOf(directory: Directory): number | undefined {
  const resolution = numberOf(directory, 'resolution', 0);
  const unit = numberOf(directory, 'unit', 2);
  if (resolution === 0 || unit === 1) return undefined;
  return unit === centimetres ? resolution * 2.54 : resolution;
}

function pageOf(directory: Directory, bytes: Uint8Array): PicturePage | undefined {
  const form = formOf(directory);
  const { width, height } = form;
  const strips = stripsOf(directory, form, bytes);
  if (width === 0 || height === 0 || strips === undefined) return undefined;
  const turned = turns[numberOf(directory, 'orientation', 1)] ?? 0;
  return { width, height, dpi: resolutionOf(directory), turned, strips };
}

/** The pages of a TIFF; nothing when one of them is stored in a way that PDFs do not know. */
export function tiffPages(bytes: Uint8Array): readonly PicturePage[] | undefined {
  const pages = [...new Tiff(bytes).directories()].map((directory) => pageOf(directory, bytes));
  const known = pages.flatMap((page) => page ?? []);
  return known.length === pages.length && pages.length > 0 ? known : undefined;
}
