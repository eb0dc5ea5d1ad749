import { evaluate } from '../../core/engine/evaluate.ts';
import { Peers } from '../../core/engine/index/peers.ts';
import { runExamples } from '../../core/language/examples/run-examples.ts';
import { fill } from '../../locale/fill.ts';
import { printable } from '../../report/gates/terminal.ts';
import { exitCodes } from '../exit-code.ts';
import type { Flags } from '../flags.ts';
import { checkLanguage } from '../flags.ts';
import { loadPacks } from '../load-packs.ts';
import type { Session } from '../session.ts';

/** `gouji rules test`: runs the examples of rules; one that gives another verdict is printed with its place. */
export async function runRulesTest(
  session: Session,
  paths: readonly string[],
  flags: Flags,
): Promise<number> {
  const { io, locale, catalogue } = session;
  checkLanguage(flags, locale);
  const { rules, all, examples } = await loadPacks(paths, session);
  const results = runExamples(all, examples, catalogue, (rules, disclosure, others) =>
    evaluate(rules, disclosure, catalogue, Peers.among([disclosure, ...others], catalogue)),
  );
  const failed = results.filter(({ passed }) => !passed);
  const { mismatch, tested, untested } = locale.cli.rules;
  const { verdicts } = locale.cli.explain;
  for (const { example, verdict } of failed) {
    const params = { rule: example.rule, expected: verdicts[example.verdict], actual: verdicts[verdict] };
    io.stdout.write(printable(`${example.place.file}:${example.place.line}: ${fill(mismatch, params)}\n`));
  }
  const shown = new Set(examples.map((each) => each.rule));
  const bare = rules.filter(({ code }) => !shown.has(code));
  if (bare.length > 0) {
    const list = bare.map(({ code }) => code).join(locale.report.listSeparator);
    io.stdout.write(printable(`${fill(untested, { count: bare.length, list })}\n`));
  }
  io.stdout.write(printable(`${fill(tested, { count: results.length, failed: failed.length })}\n`));
  return failed.length > 0 ? exitCodes.findings : exitCodes.clean;
}
