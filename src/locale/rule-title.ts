import type { Locale } from './locale.ts';

/** What a rule is called: its official title, or its slug in words where the language is not that of the rules. */
export function ruleTitle({ findings }: Locale, { title, slug }: { title: string; slug: string }): string {
  return findings.titles === 'official' ? title : slug.replaceAll('-', ' ');
}
