import { hasMisspelledKey } from './misspelled-keys.ts';
import type { PdfFile } from './pdf-file.ts';
import { isDictionary, isList, type PdfDictionary, PdfReference, type PdfValue } from './pdf-value.ts';

const types = new Set(['/Type0', '/Type1', '/MMType1', '/TrueType', '/Type3']);
const descendantTypes = new Set(['/CIDFontType0', '/CIDFontType2']);
/** Collections whose characters are known by their numbers. */
const knownCollections = /GB1|CNS1|Japan1|Japan2|Korea1|KR/;
/** Character maps that readers bring along. */
const shippedMap =
  /^\/(?:Identity|Adobe|Uni|GB|CNS|B5|HK|ET|KSC|Ext|Add|Hankaku|Hiragana|Katakana|\d|[HV]$).*[HV]$/;

/** What is wrong with a font. */
export interface FontDefect {
  /** Something of it is missing or broken. */
  readonly broken: boolean;
  /** It does not say which characters its glyphs are. */
  readonly mute: boolean;
  /** What it is called; empty where it is not. */
  readonly name: string;
}

type Defect = Omit<FontDefect, 'name'>;

const absent: Defect = { broken: true, mute: false };

/** Looks at the fonts of a file, at each once. */
export class FontInspector {
  readonly #file: PdfFile;
  readonly #known = new Map<PdfDictionary, FontDefect>();

  constructor(file: PdfFile) {
    this.#file = file;
  }

  /** The same object for the same font. */
  look(value: PdfValue | undefined): FontDefect {
    const font = this.#file.resolve(value);
    if (!isDictionary(font)) return { ...absent, name: '' };
    const known = this.#known.get(font) ?? { ...this.#defectOf(font), name: this.#nameOf(font) };
    this.#known.set(font, known);
    return known;
  }

  /** An engine takes the name of a composite font from the font inside. */
  #nameOf(font: PdfDictionary): string {
    const name = this.#file.resolve((this.#innerOf(font) ?? font).get('/BaseFont'));
    return typeof name === 'string' ? name.slice(1) : '';
  }

  #innerOf(font: PdfDictionary): PdfDictionary | undefined {
    const descendants = this.#file.resolve(font.get('/DescendantFonts'));
    const inner = isList(descendants) ? this.#file.resolve(descendants[0]) : undefined;
    return isDictionary(inner) ? inner : undefined;
  }

  #defectOf(font: PdfDictionary): Defect {
    const type = this.#file.resolve(font.get('/Subtype'));
    const isNamed = typeof type === 'string' && types.has(type);
    if (!isNamed || hasMisspelledKey(font, 'font') || this.#isStreamBroken(font.get('/ToUnicode')))
      return absent;
    return type === '/Type0'
      ? this.#compositeDefect(font)
      : { broken: this.#isDescriptorBroken(font) || this.#areWidthsBroken(font), mute: false };
  }

  /** Where glyphs stand follows from the widths of those before: one that is no number piles them up. */
  #areWidthsBroken(font: PdfDictionary): boolean {
    return ['/Widths', '/W'].some((key) => {
      const value = font.get(key);
      return value !== undefined && !this.#areNumbers(value, key === '/W' ? 1 : 0);
    });
  }

  /** A list of numbers, in lists of their own as deep as told. */
  #areNumbers(value: PdfValue, depth: number): boolean {
    const list = this.#file.resolve(value);
    return (
      isList(list) &&
      list.every((each) => {
        const entry = this.#file.resolve(each);
        return (
          typeof entry === 'number' || (depth > 0 && isList(entry) && this.#areNumbers(entry, depth - 1))
        );
      })
    );
  }

  #compositeDefect(font: PdfDictionary): Defect {
    const inner = this.#innerOf(font);
    const encoding = this.#file.resolve(font.get('/Encoding'));
    const hasEncoding = isDictionary(encoding) || (typeof encoding === 'string' && shippedMap.test(encoding));
    if (!hasEncoding || inner === undefined) return absent;
    const type = this.#file.resolve(inner.get('/Subtype'));
    const broken =
      typeof type !== 'string' ||
      !descendantTypes.has(type) ||
      hasMisspelledKey(inner, 'descendant') ||
      this.#isDescriptorBroken(inner) ||
      this.#areWidthsBroken(inner);
    const isOwn = isDictionary(encoding) || encoding === '/Identity-H' || encoding === '/Identity-V';
    return { broken, mute: isOwn && !font.has('/ToUnicode') && !this.#isKnownCollection(inner) };
  }

  #isKnownCollection(font: PdfDictionary): boolean {
    const collection = this.#file.dictionaryAt(font, '/CIDSystemInfo');
    const ordering = collection && this.#file.resolve(collection.get('/Ordering'));
    return typeof ordering === 'string' && knownCollections.test(ordering);
  }

  #isDescriptorBroken(font: PdfDictionary): boolean {
    if (!font.has('/FontDescriptor')) return false;
    const descriptor = this.#file.dictionaryAt(font, '/FontDescriptor');
    if (descriptor === undefined || hasMisspelledKey(descriptor, 'descriptor')) return true;
    return ['/FontFile', '/FontFile2', '/FontFile3'].some((key) => this.#isStreamBroken(descriptor.get(key)));
  }

  #isStreamBroken(value: PdfValue | undefined): boolean {
    if (!(value instanceof PdfReference)) return false;
    const dictionary = this.#file.resolve(value);
    const isMarred = isDictionary(dictionary) && hasMisspelledKey(dictionary, 'stream');
    return isMarred || !this.#file.isWhole(value.number);
  }
}
