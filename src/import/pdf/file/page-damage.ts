import { readContent } from './content-stream.ts';
import type { TreePage } from './page-objects.ts';
import type { PdfFile } from './pdf-file.ts';
import { isDictionary, isList, type PdfDictionary, PdfReference, type PdfValue } from './pdf-value.ts';
import type { StreamData } from './stream-data.ts';

/** Deepest nesting of forms that is followed. */
const deepest = 16;

/** Parts of the content of a page as one; no word goes on from one to the next. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0)).fill(0x20);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length + 1;
  }
  return whole;
}

/** Looks for what is missing or broken of what pages show; what several pages share is looked at once. */
export class PageInspector {
  readonly #file: PdfFile;
  readonly #streams = new Map<number, StreamData>();
  readonly #fonts = new Map<number, boolean>();
  readonly #forms = new Map<number, boolean>();

  constructor(file: PdfFile) {
    this.#file = file;
  }

  /** Whether something that the page shows is missing, cut or broken. */
  isDamaged({ page, resources }: TreePage): boolean {
    const contents = this.#file.resolve(page.get('/Contents'));
    const list = isList(contents) ? contents : [page.get('/Contents') ?? null];
    const parts = list.filter((each) => each !== null).map((each) => this.#content(each));
    if (parts.some(({ whole }) => !whole)) return true;
    return this.#isBroken(joined(parts.map(({ data }) => data)), resources, 0);
  }

  #content(value: PdfValue): StreamData {
    if (!(value instanceof PdfReference)) return { data: new Uint8Array(0), whole: false };
    const known = this.#streams.get(value.number) ?? this.#file.streamOf(value.number);
    this.#streams.set(value.number, known);
    return known;
  }

  #isBroken(content: Uint8Array, resources: PdfDictionary | undefined, depth: number): boolean {
    const { fonts, objects, broken, showsText } = readContent(content);
    if (broken || (showsText && fonts.size === 0 && depth === 0)) return true;
    const known = (kind: string, name: string): PdfValue | undefined =>
      resources && this.#file.dictionaryAt(resources, kind)?.get(name);
    return (
      [...fonts].some((name) => showsText && this.#isFontBroken(known('/Font', name))) ||
      [...objects].some((name) => this.#isObjectBroken(known('/XObject', name), resources, depth))
    );
  }

  #isFontBroken(value: PdfValue | undefined): boolean {
    const font = this.#file.resolve(value);
    if (!isDictionary(font)) return true;
    const number = value instanceof PdfReference ? value.number : undefined;
    const known = number === undefined ? undefined : this.#fonts.get(number);
    if (known !== undefined) return known;
    const descendants = this.#file.resolve(font.get('/DescendantFonts'));
    const inner = isList(descendants) ? this.#file.resolve(descendants[0]) : undefined;
    const isComposite = font.get('/Subtype') === '/Type0';
    const result =
      (isComposite && !isDictionary(inner)) ||
      this.#isStreamBroken(font.get('/ToUnicode')) ||
      this.#isDescriptorBroken(isDictionary(inner) ? inner : font);
    if (number !== undefined) this.#fonts.set(number, result);
    return result;
  }

  #isDescriptorBroken(font: PdfDictionary): boolean {
    if (!font.has('/FontDescriptor')) return false;
    const descriptor = this.#file.dictionaryAt(font, '/FontDescriptor');
    if (descriptor === undefined) return true;
    return ['/FontFile', '/FontFile2', '/FontFile3'].some((key) => this.#isStreamBroken(descriptor.get(key)));
  }

  #isStreamBroken(value: PdfValue | undefined): boolean {
    if (!(value instanceof PdfReference)) return false;
    return !this.#file.isWhole(value.number);
  }

  #isObjectBroken(value: PdfValue | undefined, inherited: PdfDictionary | undefined, depth: number): boolean {
    const object = this.#file.resolve(value);
    if (!isDictionary(object) || !(value instanceof PdfReference)) return true;
    if (object.get('/Subtype') !== '/Form') return false;
    const known = this.#forms.get(value.number);
    if (known !== undefined) return known;
    // A form within itself is none the worse for it.
    this.#forms.set(value.number, false);
    const { data, whole } = this.#content(value);
    const resources = this.#file.dictionaryAt(object, '/Resources') ?? inherited;
    const broken = !whole || depth >= deepest || this.#isBroken(data, resources, depth + 1);
    this.#forms.set(value.number, broken);
    return broken;
  }
}
