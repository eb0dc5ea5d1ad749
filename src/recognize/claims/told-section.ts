import type { ReadStatement } from './read-statement.ts';

/** What a section is of that tells an earlier year, or the other kind, than its document. */
export interface ToldSection {
  readonly year: number;
  /** It tells what was spent, by its heading. */
  readonly final: boolean;
  /** It tells the budget of the year in a text on what was spent, or the other way round. */
  readonly otherKind?: true;
}

type Facts = Pick<ReadStatement, 'year' | 'inPast' | 'otherKind'>;

/** What is told in a section of an earlier year, or of the other kind, is of that, unless it says another year. */
export function sectionFacts(
  resolved: Pick<ReadStatement, 'year' | 'inPast'>,
  section: ToldSection | undefined,
): Facts {
  const year = resolved.year ?? section?.year;
  const isOwn = section !== undefined && year === section.year;
  const otherKind = isOwn && section.otherKind === true;
  const inPast = resolved.inPast === true || (isOwn && !otherKind);
  return {
    ...(year === undefined ? {} : { year }),
    ...(inPast && { inPast }),
    ...(otherKind && { otherKind }),
  };
}
