import type { Language, Locale } from '../locale/locale.ts';
import type { Io } from './io.ts';

/** What every command is given. */
export interface Session {
  readonly io: Io;
  readonly locale: Locale;
  readonly language: Language;
  /** Whether the language was asked for on the command line. */
  readonly languageIsGiven: boolean;
}
