import type { OffenderList } from '../../language/ir.ts';
import { copies } from './copies.ts';
import { duplicates } from './duplicates.ts';
import { gaps } from './gaps.ts';
import { misfits } from './misfits.ts';
import { misnamed } from './misnamed.ts';
import type { ListOffenders } from './offender.ts';
import { orphans } from './orphans.ts';
import { unreadables } from './unreadables.ts';

/** The offender lists that `none(…)` can name, table by table. */
export const offenderLists: Readonly<Record<Exclude<OffenderList, 'unfilled'>, ListOffenders>> = {
  copies,
  duplicates,
  gaps,
  misfits,
  misnamed,
  orphans,
  unreadables,
};
