import { anyOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { Passage } from '../../core/model/narrative.ts';
import { perObject } from '../../core/model/per-object.ts';
import type { ReadStatement } from '../claims/read-statement.ts';

/** A paragraph that begins with a name and a stop or a colon; the number in front may be of any kind. */
const titled =
  /^(?:[^\u3002:\uff1a,\uff0c]{0,4}[)\uff09.\uff0e\u3001])?([^\u3002:\uff1a,\uff0c;\uff1b0-9]{2,24})([\u3002:\uff1a])/u;

/** 一般公共预算。财政拨款收入88万元: the budget that a paragraph begins with heads it, as it would on a line of its own. */
export function fundHeading(text: string, catalogue: Catalogue): readonly string[] {
  const [, name, mark] = titled.exec(text) ?? [];
  const isFund = name !== undefined && wordsOf(catalogue, 'budgetNames').some((word) => name.includes(word));
  return isFund && mark === '\u3002' ? [name] : [];
}

/** 局机关：…; 在局机关方面，…; 从局机关看，…: reads of what office a paragraph tells. */
const officeReader = perObject((catalogue: Catalogue): ((text: string) => string | undefined) => {
  const lead = anyOf(wordsOf(catalogue, 'scopeLeads'));
  const tail = anyOf(wordsOf(catalogue, 'scopeTails'));
  const adverb = new RegExp(`^${lead}([^\\u3002:\\uff1a,\\uff0c;\\uff1b]{2,24}?)${tail}[,\\uff0c]`, 'u');
  const office = new RegExp(`${anyOf(wordsOf(catalogue, 'officeEndings'))}$`, 'u');
  return (text) => {
    const [, name] = titled.exec(text) ?? adverb.exec(text) ?? [];
    return name !== undefined && office.test(name) ? name : undefined;
  };
});

/** The statements of paragraphs that begin with the names of several offices: each tells amounts of its own alone. */
export function ofSeveralOffices(
  statements: readonly ReadStatement[],
  passages: readonly Passage[],
  catalogue: Catalogue,
): ReadonlySet<ReadStatement> {
  const read = officeReader(catalogue);
  const heads = passages.map(({ text, heading }) => (heading === undefined ? read(text) : undefined));
  const several = new Set(heads.filter((head) => head !== undefined)).size > 1;
  return new Set(several ? statements.filter(({ passage }) => heads[passage] !== undefined) : []);
}
