/** Zero-width characters and the soft hyphen. */
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** Full-width digits, letters and the signs that stand in figures; Chinese punctuation stays as printed. */
const wideSigns = /[\uff05\uff0b\uff0d\uff0e\uff0f\uff10-\uff19\uff1d\uff21-\uff3a\uff41-\uff5a]/g;
const radicals = /[\u2e80-\u2fdf\uf900-\ufaff]/g;
const spaces = /[\s\u3000]+/g;
const latin = /[A-Za-z]/;

/** Spelling folded, each run of white space one space. */
export function cleanText(text: string): string {
  return text
    .replace(invisible, '')
    .replace(wideSigns, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(radicals, (radical) => radical.normalize('NFKC'))
    .replace(spaces, ' ')
    .trim();
}

/** A cleaned text without its spaces, those between two Latin words excepted. */
export function withoutSpaces(text: string): string {
  if (!text.includes(' ')) return text;
  const isLatin = (at: number): boolean => latin.test(text[at] ?? '');
  return text.replace(/ /g, (space, at: number) => {
    if (!isLatin(at - 1) || !isLatin(at + 1)) return '';
    // A P P is a word in letter-spaced print.
    return isLatin(at - 2) || isLatin(at + 2) ? space : '';
  });
}
