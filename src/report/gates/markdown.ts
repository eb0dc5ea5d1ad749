/** Text that may stand in Markdown as what it is. */
export type MarkdownText = string & { readonly gate: 'markdown' };

/** Signs that Markdown, its tables or the HTML in it would act on. */
const signs = /[\\`*_{}[\]<>()#+\-.!|~&$@:]/g;

/** Escapes a text for Markdown, on one line. */
export const markdownText = (text: string): MarkdownText =>
  text.replace(/\s+/g, ' ').replace(signs, (sign) => (plain(sign) ? sign : `\\${sign}`)) as MarkdownText;

/** Signs that mean something only in places where a report never puts a text. */
const plain = (sign: string): boolean => '-.():+!'.includes(sign);
