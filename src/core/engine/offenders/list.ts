import type { DocumentList, TableList } from '../../language/ir/offender-lists.ts';
import { blanks } from './blanks.ts';
import { compilers } from './compilers.ts';
import { copies } from './copies.ts';
import { decimals } from './decimals.ts';
import { duplicates } from './duplicates.ts';
import { gaps } from './gaps.ts';
import { misclassed } from './misclassed.ts';
import { misfits } from './misfits.ts';
import { misnamed } from './misnamed.ts';
import { misnotes } from './misnotes.ts';
import type { ListDocumentOffenders, ListOffenders } from './offender.ts';
import { orphans } from './orphans.ts';
import { outdated } from './outdated.ts';
import { outliers } from './outliers.ts';
import { absent } from './prose/absent.ts';
import { assetDates } from './prose/asset-dates.ts';
import { bare } from './prose/bare.ts';
import { contents } from './prose/contents.ts';
import { copied } from './prose/copied.ts';
import { departures } from './prose/departures.ts';
import { foreignReasons } from './prose/foreign-reasons.ts';
import { levels } from './prose/levels.ts';
import { misaims, misquotes } from './prose/misquotes.ts';
import { numbering } from './prose/numbering.ts';
import { offices } from './prose/offices.ts';
import { omissions } from './prose/omissions.ts';
import { reasonless } from './prose/reasonless.ts';
import { tenders } from './prose/tenders.ts';
import { undescribed } from './prose/undescribed.ts';
import { unlisted, unnamed } from './prose/unlisted.ts';
import { years } from './prose/years.ts';
import { shifts } from './shifts.ts';
import { stale } from './stale.ts';
import { unitless } from './unitless.ts';
import { unread } from './unread.ts';
import { errorValues, unreadables, wordings } from './unreadables.ts';

/** The offender lists that `none(…)` can name, table by table. */
export const tableLists: Readonly<Record<TableList, ListOffenders>> = {
  blanks,
  copies,
  decimals,
  duplicates,
  error_values: errorValues,
  gaps,
  misclassed,
  misfits,
  misnamed,
  misnotes,
  orphans,
  outdated,
  outliers,
  shifts,
  stale,
  unitless,
  unreadables,
  wordings,
};

/** The lists that ask about the document as a whole. */
export const documentLists: Readonly<Record<Exclude<DocumentList, 'unfilled'>, ListDocumentOffenders>> = {
  bare,
  compilers,
  contents,
  copied,
  dates: assetDates,
  omissions,
  tenders,
  undescribed,
  unlisted,
  misquotes,
  misaims,
  reasonless,
  departures,
  absent,
  unnamed,
  foreign_reasons: foreignReasons,
  levels,
  numbering,
  offices,
  unread,
  years,
};
