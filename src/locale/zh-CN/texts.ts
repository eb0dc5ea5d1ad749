import type { Language } from '../locale.ts';
import { cli } from './cli.ts';
import { findings } from './findings.ts';
import { mutation } from './mutation.ts';
import { problems } from './problems.ts';
import { reasons } from './reasons.ts';
import { report } from './report.ts';

/** Rules are titled in Chinese. */
const ruleTitles: Readonly<Record<string, string>> = {};

/** Chinese, the reference language. */
export const texts = {
  language: 'zh' as Language,
  findings,
  problems,
  reasons,
  report,
  cli,
  mutation,
  ruleTitles,
};
