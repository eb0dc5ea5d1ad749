import type { Locale } from './locale.ts';

/** What a rule is called: its official title, or its sentence in a language that is not that of the rules; else its slug in words. */
export function ruleTitle(
  { findings, ruleTitles }: Locale,
  { title, slug }: { title: string; slug: string },
): string {
  return findings.titles === 'official' ? title : (ruleTitles[slug] ?? slug.replaceAll('-', ' '));
}
