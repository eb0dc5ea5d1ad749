import { type Language, languages } from '../locale/locale.ts';

/** The value of `--lang`, when there is a right one. */
export function requestedLanguage(argv: readonly string[]): Language | undefined {
  const at = argv.findLastIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const argument = argv[at];
  const value = argument === '--lang' ? argv[at + 1] : argument?.slice('--lang='.length);
  return languages.find((language) => language === value);
}
