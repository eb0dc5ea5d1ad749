import type { Locale } from '../locale.ts';
import { cli } from './cli.ts';
import { findings } from './findings.ts';
import { mutation } from './mutation.ts';
import { problems } from './problems.ts';
import { reasons } from './reasons.ts';
import { report } from './report.ts';
import { ruleTitles } from './rule-titles.ts';

/** English, complete. */
export const texts: Locale = {
  language: 'en',
  findings,
  problems,
  reasons,
  report,
  cli,
  mutation,
  ruleTitles,
};
