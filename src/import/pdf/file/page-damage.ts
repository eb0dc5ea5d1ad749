import { type ContentUse, readContent } from './content-stream.ts';
import { type FontDefect, FontInspector } from './font-damage.ts';
import { hasMisspelledKey } from './misspelled-keys.ts';
import type { TreePage } from './page-objects.ts';
import type { PdfFile } from './pdf-file.ts';
import { isDictionary, isList, type PdfDictionary, PdfReference, type PdfValue } from './pdf-value.ts';
import { countShownCodes } from './shown-codes.ts';
import type { StreamData } from './stream-data.ts';

/** Deepest nesting of forms that is followed. */
const deepest = 16;
/** Signs of a list; a font that shows no more than these says nothing by them. */
const mostBullets = 2;

/** What a page or a form shows, and what is wrong with it. */
export interface ContentLook {
  /** Something that it shows is missing, cut or broken. */
  readonly broken: boolean;
  /** The fonts that it chooses. */
  readonly fonts: ReadonlyMap<FontDefect, FontUse>;
  /** Operators that show a text, those of its forms included. */
  readonly shows: number;
  /** Forms that are painted, those of its forms included. */
  readonly forms: number;
}

/** What a page or a form shows in a font. */
export interface FontUse {
  readonly name: string;
  /** It shows words or figures in it, and the font does not say which characters they are. */
  readonly isMute: boolean;
  /** Texts shown in it. */
  readonly shows: number;
}

const lost: ContentLook = { broken: true, fonts: new Map(), shows: 0, forms: 0 };
const nothing: ContentLook = { ...lost, broken: false };

/** The fonts of both; what the second one shows, it shows so many times. */
function bothFonts(a: ContentLook['fonts'], b: ContentLook['fonts'], times: number): ContentLook['fonts'] {
  if (b.size === 0) return a;
  const fonts = new Map(a);
  for (const [font, { name, isMute, shows }] of b) {
    const known = fonts.get(font);
    fonts.set(font, {
      name,
      isMute: isMute || known?.isMute === true,
      shows: (known?.shows ?? 0) + times * shows,
    });
  }
  return fonts;
}

function together(a: ContentLook, b: ContentLook, times = 1): ContentLook {
  return {
    broken: a.broken || b.broken,
    fonts: bothFonts(a.fonts, b.fonts, times),
    shows: a.shows + times * b.shows,
    forms: a.forms + times * b.forms,
  };
}

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
  readonly #fonts: FontInspector;
  readonly #forms = new Map<number, ContentLook>();

  constructor(file: PdfFile) {
    this.#file = file;
    this.#fonts = new FontInspector(file);
  }

  look({ page, resources }: TreePage): ContentLook {
    if (hasMisspelledKey(page, 'page')) return lost;
    const contents = this.#file.resolve(page.get('/Contents'));
    const list = isList(contents) ? contents : [page.get('/Contents') ?? null];
    const parts = list.filter((each) => each !== null).map((each) => this.#content(each));
    if (parts.some(({ whole }) => !whole)) return lost;
    return this.#lookInto(joined(parts.map(({ data }) => data)), resources, 0);
  }

  #content(value: PdfValue): StreamData {
    const dictionary = this.#file.resolve(value);
    const isStream = value instanceof PdfReference && isDictionary(dictionary);
    if (!isStream || hasMisspelledKey(dictionary, 'stream')) return { data: new Uint8Array(0), whole: false };
    return this.#file.streamOf(value.number);
  }

  #lookInto(content: Uint8Array, resources: PdfDictionary | undefined, depth: number): ContentLook {
    const use = readContent(content);
    const { objects, shows } = use;
    if (use.broken || (shows > 0 && use.fonts.size === 0 && depth === 0)) return lost;
    if (resources !== undefined && hasMisspelledKey(resources, 'resources')) return lost;
    const known = (kind: string, name: string): PdfValue | undefined =>
      resources && this.#file.dictionaryAt(resources, kind)?.get(name);
    let look = shows > 0 ? this.#lookAtFonts(use, (name) => known('/Font', name), content) : nothing;
    look = { ...look, shows };
    for (const [name, times] of objects)
      look = together(look, this.#lookAtObject(known('/XObject', name), resources, depth), times);
    return look;
  }

  #lookAtFonts(
    { fonts, shownIn }: ContentUse,
    fontOf: (name: string) => PdfValue | undefined,
    content: Uint8Array,
  ): ContentLook {
    let look = nothing;
    for (const name of fonts) {
      const font = this.#fonts.look(fontOf(name));
      const isMute = font.mute && countShownCodes(content, name) > mostBullets;
      const use = { name: font.name, isMute, shows: shownIn.get(name) ?? 0 };
      look = together(look, { ...nothing, broken: font.broken, fonts: new Map([[font, use]]) });
    }
    return look;
  }

  #lookAtObject(
    value: PdfValue | undefined,
    inherited: PdfDictionary | undefined,
    depth: number,
  ): ContentLook {
    const object = this.#file.resolve(value);
    if (!isDictionary(object) || !(value instanceof PdfReference)) return lost;
    const kind = this.#file.resolve(object.get('/Subtype'));
    if (kind !== '/Form') return kind === '/Image' || kind === '/PS' ? nothing : lost;
    const known = this.#forms.get(value.number);
    if (known !== undefined) return known;
    // A form within itself is none the worse for it.
    this.#forms.set(value.number, nothing);
    const { data, whole } = this.#content(value);
    const resources = this.#file.dictionaryAt(object, '/Resources') ?? inherited;
    const isLost = !whole || depth >= deepest || hasMisspelledKey(object, 'form');
    const inner = isLost ? lost : this.#lookInto(data, resources, depth + 1);
    const look = { ...inner, forms: inner.forms + 1 };
    this.#forms.set(value.number, look);
    return look;
  }
}
