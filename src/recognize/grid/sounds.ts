/** A letter of a syllable with its tone: ǎ, ē, ǜ. */
const toned =
  /[\u0101\u00e1\u01ce\u00e0\u0113\u00e9\u011b\u00e8\u012b\u00ed\u01d0\u00ec\u014d\u00f3\u01d2\u00f2\u016b\u00fa\u01d4\u00f9\u01d6\u01d8\u01da\u01dc]/u;
const sound = /(?<=\p{Script=Han})[(\uff08]([\p{Script=Latin}\u00fc]{1,6})[)\uff09]/gu;

/**
 * Mirrors of pages print behind a character how it is said: 预(yù)算. Units and letters in brackets, 重量(kg), stay; a
 * syllable without a tone goes only beside some with one.
 */
export function withoutSounds(text: string): string {
  if (!toned.test(text)) return text;
  const all = [...text.matchAll(sound)];
  return all.some(([, letters = '']) => toned.test(letters)) ? text.replace(sound, spoken) : text;
}

/** Chinese syllables are in small letters; (A) behind a name is none. */
const spoken = (printed: string, letters: string): string =>
  letters === letters.toLowerCase() && /[aeiou\u00fc]/u.test(plain(letters)) ? '' : printed;

const plain = (letters: string): string => letters.normalize('NFD').replace(/\p{M}/gu, '');
