import { type Lexicon, wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseTight } from '../../core/catalogue/normalise-text.ts';
import type { RawText } from '../../import/raw.ts';
import { type Banner, readBanner } from './banner.ts';
import type { TitleLine } from './title-lines.ts';

/** Lines above a title that may still speak of its table. */
const linesAboveTitle = 3;

/** Unit, department and year from the lines between title and grid, else from the few lines above the title. */
export function bannerOf(before: readonly RawText[], title: TitleLine | undefined, lexicon: Lexicon): Banner {
  const lines = before.slice(Math.max(0, (title?.index ?? before.length) - linesAboveTitle));
  const banner: Banner = Object.assign(
    {},
    ...joinLabelled(lines, lexicon).map((line) => readBanner(line, lexicon.catalogue)),
  );
  const year = title?.matches[0]?.year;
  return year === undefined ? banner : { ...banner, year };
}

/** A line that is nothing but 部门： goes with the one after it. */
function joinLabelled(lines: readonly RawText[], lexicon: Lexicon): string[] {
  const prefixes = wordsOf(lexicon.catalogue, 'departmentPrefixes').map(normaliseTight);
  return lines.flatMap(({ text }, index) => {
    const before = normaliseTight(lines[index - 1]?.text ?? '');
    return prefixes.includes(before) ? [text, before + text] : [text];
  });
}
