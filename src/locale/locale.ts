import type { texts } from './zh-CN/texts.ts';

/** Languages of reports and messages. */
export type Language = 'zh' | 'en';

export const languages: readonly Language[] = ['zh', 'en'];

/** Every text of a language. Chinese is the reference: English must have the same keys. */
export type Locale = typeof texts;

/** Loads one language; the other one costs nothing. */
export async function loadLocale(language: Language): Promise<Locale> {
  return language === 'zh' ? (await import('./zh-CN/texts.ts')).texts : (await import('./en/texts.ts')).texts;
}
