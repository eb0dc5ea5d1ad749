import { resolve } from 'node:path';
import { runCheck } from '../../check/check-files.ts';
import { type ComparedSide, compareSides } from '../../check/compare/compare.ts';
import { severities } from '../../core/findings/severity.ts';
import type { Disclosure } from '../../core/model/disclosure.ts';
import { readBoundedText } from '../../node/read-bounded.ts';
import { comparisonFormats, writeComparison } from '../../report/compare/write-comparison.ts';
import { printable } from '../../report/gates/terminal.ts';
import { plainPaint } from '../../report/paint.ts';
import { exitCodes, isLost } from '../exit-code.ts';
import { checkLanguage, choice, type Flags, failOnOf } from '../flags.ts';
import { givenReport } from '../given-report.ts';
import { lossNotices, skippedNotices } from '../notices.ts';
import { openOutput } from '../output-files.ts';
import { progressOf } from '../progress.ts';
import { contextOf, findInputs } from '../read-session.ts';
import { rulesOf } from '../rules-of.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';
import { withWork } from '../working.ts';

/** `gouji compare`: two versions of a document or of a folder, or two reports. */
export async function runCompare(session: Session, paths: readonly string[], flags: Flags): Promise<number> {
  const { io, locale } = session;
  checkLanguage(flags, locale);
  const failOn = failOnOf(flags, undefined, locale);
  const requests = (flags.format ?? [comparisonFormats[0]]).map((value) => requestOf(value, paths, session));
  if (requests.filter(({ output }) => output === undefined).length > 1)
    throw new UsageError(locale.cli.problem.twoToStdout.replace('{name}', comparisonFormats[1]));
  const [old = '', now = ''] = paths;
  const comparison = compareSides(await sideOf(old, session, flags), await sideOf(now, session, flags));
  const context = { ...(await contextOf(session, flags)), verbose: flags.verbose === true };
  for (const { format, output } of requests) {
    if (output === undefined) io.stdout.write(context.printed(writeComparison(comparison, format, context)));
    else output.finish([printable(writeComparison(comparison, format, { ...context, paint: plainPaint }))]);
  }
  const { inputs, findings } = comparison;
  if ([...inputs.old, ...inputs.new].some(isLost)) return exitCodes.unreadable;
  const worse = [...findings.new, ...findings.drifted];
  const fails = ({ severity }: (typeof worse)[number]): boolean =>
    failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn);
  return worse.some(fails) ? exitCodes.findings : exitCodes.clean;
}

function requestOf(value: string, inputs: readonly string[], session: Session) {
  const at = value.indexOf('=');
  const name = at < 0 ? value : value.slice(0, at);
  const format = choice('--format', name, comparisonFormats, session.locale) ?? comparisonFormats[0];
  const read = inputs.map((each) => resolve(session.io.cwd, each));
  return { format, output: at < 0 ? undefined : openOutput(value.slice(at + 1), read, session) };
}

/** A report in JSON, or what checking says of files. */
async function sideOf(path: string, session: Session, flags: Flags): Promise<ComparedSide> {
  if (await isReport(path, session))
    return { report: await givenReport(session, [], { ...flags, report: path }) };
  const { locale, language, catalogue, io } = session;
  const { inputs, skipped } = await findInputs([path], session);
  const rules = await rulesOf(session, flags.rules);
  const documents: Disclosure[] = [];
  const { end, ...progress } = progressOf(session, flags);
  const { report } = await withWork({ ...session, ruleSets: [rules] }, inputs, (place) =>
    runCheck(inputs, {
      ...progress,
      place,
      language,
      catalogue,
      rules,
      digest: () => '',
      seen: (document) => documents.push(document),
    }),
  );
  end();
  io.stderr.write(
    printable([...skippedNotices(skipped, locale), ...lossNotices(report.inputs, locale)].join('')),
  );
  return { report, documents };
}

/** Whether a file is a report of ours; whatever else it is, reading it will tell. */
async function isReport(path: string, { io }: Session): Promise<boolean> {
  if (!/\.json$/i.test(path)) return false;
  try {
    return /^\s*\{\s*"schema":\s*"gouji-report\//.test(await readBoundedText(resolve(io.cwd, path), path));
  } catch {
    return false;
  }
}
