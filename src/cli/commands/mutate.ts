import { experiment, type Trial } from '../../check/mutate/experiment.ts';
import { uncovered } from '../../check/mutate/uncovered.ts';
import { fill } from '../../locale/fill.ts';
import { printable } from '../../report/gates/terminal.ts';
import { formatMutation } from '../../report/mutation-table.ts';
import { reporterNames } from '../../report/reporter-names.ts';
import { exitCodes, isLost } from '../exit-code.ts';
import type { Flags } from '../flags.ts';
import { type OpenOutput, openOutput } from '../output-files.ts';
import { readAll } from '../read-session.ts';
import { rulesOf } from '../rules-of.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';

const defaultTrials = 200;
const mostErrors = 5;

/** `gouji mutate`: plants slips in sound figures and measures what is found of them. */
export async function runMutate(session: Session, paths: readonly string[], flags: Flags): Promise<number> {
  const { io, locale, language, catalogue } = session;
  const trials = count('--trials', flags.trials, defaultTrials, session);
  const seed = count('--seed', flags.seed, 1, session);
  let output: OpenOutput | undefined;
  const { disclosures, inputs } = await readAll(session, paths, flags, (files) => {
    if (flags.output !== undefined) output = openOutput(flags.output, files, session);
  });
  const bench = { rules: await rulesOf(session), catalogue };
  const byErrors = new Map<number, Trial[]>();
  for (let errors = 1; errors <= mostErrors; errors++) {
    // One slip is the measure; several at a time are tried less often.
    const plan = { seed, trials: errors === 1 ? trials : Math.ceil(trials / mostErrors), errors };
    byErrors.set(
      errors,
      disclosures.flatMap((document) => [...experiment(document, plan, bench, () => 0)]),
    );
  }
  const gaps = disclosures.map((document) => ({ document: document.id, ...uncovered(document, bench) }));
  const text = printable(
    formatMutation({ byErrors, gaps, seed, trials }, locale, reporterNames(catalogue, language)),
  );
  if (output === undefined) io.stdout.write(text);
  else output.finish([text]);
  if (inputs.some(isLost)) return exitCodes.unreadable;
  return disclosures.length === 0 ? exitCodes.coverage : exitCodes.clean;
}

function count(name: string, value: string | undefined, usual: number, { locale }: Session): number {
  if (value === undefined) return usual;
  if (/^\d{1,7}$/.test(value)) return Number(value);
  const expected = locale.cli.problem.wholeNumber;
  throw new UsageError(fill(locale.cli.problem.badNumber, { name, value, expected }));
}
