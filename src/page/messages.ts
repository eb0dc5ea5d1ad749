import type { RuleFile } from '../core/language/load-rules.ts';
import type { Language } from '../locale/locale.ts';
import type { RecognizerFiles } from './recognizer-parts.ts';

/** A file that was dropped on the page. */
export interface DroppedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file to be saved by whoever uses the page. */
export interface MadeFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What the page asks of its worker. */
export type Question =
  | { readonly ask: 'start'; readonly engine: Uint8Array; readonly recognizer?: RecognizerFiles }
  | {
      readonly ask: 'check';
      readonly files: readonly DroppedFile[];
      readonly rules: readonly RuleFile[];
      readonly language: Language;
    }
  | { readonly ask: 'write'; readonly format: 'html' | 'xlsx' | 'csv' | 'json' | 'marked' };

/** What the worker tells the page. */
export type Answer =
  | { readonly tell: 'progress'; readonly path: string; readonly done: number; readonly total: number }
  | { readonly tell: 'page'; readonly page: number }
  | { readonly tell: 'report'; readonly html: string }
  /** `notes`: a sentence for each document of which there is no marked copy. */
  | { readonly tell: 'files'; readonly files: readonly MadeFile[]; readonly notes: readonly string[] }
  /** Own rules that cannot be used, or a failure of the program. */
  | { readonly tell: 'problem'; readonly text: string };
