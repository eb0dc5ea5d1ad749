import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import type { TableEntry } from '../../core/catalogue/types.ts';
import type { DocumentKind } from '../../core/model/disclosure.ts';
import type { GridPart } from '../grid/grid-part.ts';
import type { TitleLine } from '../grid/title-lines.ts';
import { type Signature, signatureOf } from './signature.ts';

/** Which table of the catalogue a grid is. */
export interface TableIdentity {
  readonly entry: TableEntry;
  /** As printed; empty when the columns alone decided. */
  readonly title: string;
  /** The title named the table; otherwise the columns alone did. */
  readonly byTitle: boolean;
}

/** A title is believed when the grid has this share of its columns. */
const believedShare = 0.34;
/** Without a title, or against it, the columns must be known almost entirely. */
const certainShare = 0.8;
/** Below this difference two tables fit equally well: then only the one that every document must hold is taken. */
const clearMargin = 0.15;

interface Ranked {
  readonly entry: TableEntry;
  readonly fit: Signature;
  readonly score: number;
}

/** Finds the table by its title, confirmed by its columns; by the columns alone where there is no title that fits. */
export function identify(
  part: GridPart,
  title: TitleLine | undefined,
  kind: DocumentKind | undefined,
  lexicon: Lexicon,
): TableIdentity | undefined {
  const printed = title?.text ?? '';
  const [named] = title === undefined ? [] : rank(titleEntries(title, kind), part, lexicon);
  const sure = title !== undefined && isSure(title);
  if (named !== undefined && isConfirmed(named, sure))
    return { entry: named.entry, title: printed, byTitle: true };
  if (title?.matches.some((match) => match.otherLane)) return undefined;
  const entry = identifyByColumns(part, kind, lexicon);
  if (entry !== undefined) return { entry, title: printed, byTitle: false };
  const believed = sure && named !== undefined && !named.fit.foreignCodes;
  return believed ? { entry: named.entry, title: printed, byTitle: true } : undefined;
}

function isSure(title: TitleLine): boolean {
  return title.matches.some((match) => match.confidence === 'exact' || match.confidence === 'office');
}

function isConfirmed({ fit }: Ranked, sure: boolean): boolean {
  return fit.columns >= (sure ? believedShare : certainShare) && !fit.foreignCodes;
}

function titleEntries(title: TitleLine, kind: DocumentKind | undefined): TableEntry[] {
  const own = title.matches.filter((match) => !match.otherLane).map((match) => match.table);
  const ofKind = own.filter((entry) => kind === undefined || entry.kind === kind);
  return ofKind.length > 0 ? ofKind : own;
}

function rank(entries: readonly TableEntry[], part: GridPart, lexicon: Lexicon): Ranked[] {
  return entries
    .map((entry) => {
      const fit = signatureOf(part, entry, lexicon);
      return { entry, fit, score: scoreOf(fit) };
    })
    .sort((a, b) => b.score - a.score);
}

function scoreOf(fit: Signature): number {
  return fit.columns + fit.lines + fit.known / 20 - fit.missing * 0.3 - (fit.foreignCodes ? 2 : 0);
}

/** Columns and labels alone: only when one table fits clearly better than every other. */
function identifyByColumns(
  part: GridPart,
  kind: DocumentKind | undefined,
  lexicon: Lexicon,
): TableEntry | undefined {
  const entries = lexicon.catalogue.tables.filter((entry) => kind === undefined || entry.kind === kind);
  const ranked = rank(entries, part, lexicon).filter(isCertain);
  const best = ranked[0];
  if (best === undefined || best.fit.known + best.fit.lines === 0) return undefined;
  const rivals = ranked.filter((each) => best.score - each.score <= clearMargin);
  const [first, second] = rivals.length > 1 ? rivals.filter(({ entry }) => entry.required === true) : rivals;
  return second === undefined ? first?.entry : undefined;
}

function isCertain({ fit }: Ranked): boolean {
  return (
    fit.columns >= certainShare &&
    fit.missing === 0 &&
    !fit.foreignCodes &&
    !fit.isNameless &&
    (fit.known > 1 || fit.lines >= 0.5)
  );
}
