import { anyOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { Passage } from '../../core/model/narrative.ts';
import type { ReadStatement } from '../claims/read-statement.ts';

interface Patterns {
  /** 对某项目开展绩效自评: what is evaluated. */
  readonly object: RegExp;
  /** 某某等3个项目, 平均得分: more than one project. */
  readonly several: RegExp;
  /** 项目, 该项目: the project of the heading. */
  readonly again: RegExp;
  /** 1.某项目绩效自评综述：, in front of what is told of it; or the whole of a heading. */
  readonly head: RegExp;
  readonly heading: RegExp;
}

const known = new WeakMap<Catalogue, Patterns>();

/** Names are no longer, quotes around them or not. */
const name = '["\u201c\u300a]?([^"\u201c\u201d\u300a\u300b:;\uff1a\uff1b\u3002]{4,60}?)["\u201d\u300b]?';

function patternsOf(catalogue: Catalogue): Patterns {
  const found = known.get(catalogue);
  if (found !== undefined) return found;
  const any = (list: Parameters<typeof wordsOf>[1]): string => anyOf(wordsOf(catalogue, list));
  const suffix = `(?:${any('projectSuffixes')})`;
  const number = '(?:[(\uff08]?[0-9\\p{Script=Han}]{1,3}[)\uff09.\uff0e\u3001])?';
  const told = `${name}${suffix}?${any('evaluations')}[^:;\uff1a\uff1b\u3002]{0,6}`;
  const patterns: Patterns = {
    object: new RegExp(`^.{0,12}?${any('evaluatedWhat')}(.+?)${any('evaluatedHow')}`, 'u'),
    several: new RegExp(
      `${any('proseEtcetera')}.{0,3}${suffix}|${any('proseEtcetera')}$|${any('proseMeans')}`,
      'u',
    ),
    again: new RegExp(`^.{0,2}${suffix}$`, 'u'),
    head: new RegExp(`(?:^|[;\uff1b\u3002])${number}${told}[:\uff1a]`, 'gu'),
    heading: new RegExp(`^${number}${told}[:\uff1a]?$`, 'u'),
  };
  known.set(catalogue, patterns);
  return patterns;
}

/** The project that a score, or the budget of the year and what was spent of it, is told of; its name normalised. */
export function evaluatedProject(
  { subject, figures, offset }: ReadStatement,
  passage: Passage | undefined,
  catalogue: Catalogue,
): string | undefined {
  if (figures.score === undefined && figures.annual === undefined) return undefined;
  const { object, several, again } = patternsOf(catalogue);
  const label = normaliseLabel(subject);
  if (several.test(label)) return undefined;
  if (!again.test(label)) return object.exec(label)?.[1] ?? label;
  const told = toldOf(passage, offset, patternsOf(catalogue));
  return told === undefined ? label : normaliseLabel(told);
}

/** The project of the head in front, or of the heading above. */
function toldOf(
  passage: Passage | undefined,
  offset: number,
  { head, heading }: Patterns,
): string | undefined {
  const [, inFront] = [...(passage?.text.slice(0, offset) ?? '').matchAll(head)].at(-1) ?? [];
  return inFront ?? heading.exec(passage?.path.at(-1) ?? '')?.[1];
}
