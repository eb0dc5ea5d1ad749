import { resolve } from 'node:path';
import { runCheck } from '../../check/check-files.ts';
import { clipsOf } from '../../check/clips.ts';
import type { Digest } from '../../check/input-log.ts';
import { selectRules, unknownPatterns } from '../../core/findings/selection.ts';
import type { CompiledRule } from '../../core/language/ir/ir.ts';
import { fill } from '../../locale/fill.ts';
import { loadLocale } from '../../locale/locale.ts';
import { findRuleFiles } from '../../node/rule-files.ts';
import { printable } from '../../report/gates/terminal.ts';
import { reporterNames } from '../../report/reporter-names.ts';
import { withCatalogue } from '../catalogue-packs.ts';
import { configOf, type FoundConfig, failOnOf, refuseUnbuilt, selectionOf } from '../check-settings.ts';
import { exitCodeOf } from '../exit-code.ts';
import type { Flags } from '../flags.ts';
import { checkLanguage, limitsOf, overridesOf } from '../flags.ts';
import { writeMarkedCopies } from '../marked-copies.ts';
import { noticesOf, skippedNotices } from '../notices.ts';
import { type OutputRequest, openOutputs, outputRequests, writeOutputs } from '../outputs.ts';
import { breathe, progressOf } from '../progress.ts';
import { findInputs } from '../read-session.ts';
import { withReading } from '../reading.ts';
import { rulesOf } from '../rules-of.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';

/** `gouji check`: reads, checks, reports. */
export async function runCheckCommand(
  given: Session,
  paths: readonly string[],
  flags: Flags,
): Promise<number> {
  const { io } = given;
  const usage = await readUsage(given, paths, flags);
  const { inputs, skipped } = await findInputs(paths, given);
  const { inputs: references } = await findInputs(flags.prior ?? [], given);
  const found = await configOf(inputs, io, given.locale);
  const { config } = found;
  const own = (flags.catalogue === undefined ? (config.catalogue ?? []) : []).map((path) =>
    resolve(found.folder, path),
  );
  const session = await withCatalogue(await inLanguage(given, found), own);
  const { locale, catalogue } = session;
  const failOn = failOnOf(flags, config, locale);
  const packs = flags.rules ?? (config.rules ?? []).map((path) => resolve(found.folder, path));
  const rules = await rulesOf(session, packs);
  const selection = selectedFrom(rules, session, flags, found);
  const read = [...inputs, ...references].flatMap(({ absolute }) => absolute ?? []);
  const settings = [
    ...found.files,
    ...[...packs, ...own, ...(flags.catalogue ?? [])].flatMap((pack) =>
      findRuleFiles(pack, io.cwd).map(({ path }) => path),
    ),
  ];
  const outputs = openOutputs(usage.outputs, [...read, ...settings], session);
  const { progress, end } = progressOf(session, flags);
  const digest = await digestFor(usage.outputs);
  const result = await withReading(session, (reading) =>
    runCheck(inputs, {
      ...reading,
      language: session.language,
      catalogue,
      rules,
      selection,
      references,
      overrides: {
        ...pickOverrides(found),
        ...usage.overrides,
        ...(flags.together === true ? { together: true } : {}),
      },
      suppressions: flags.suppress === false ? [] : (config.suppressions ?? []),
      digest,
      keepTables: flags.annotate !== undefined || usage.outputs.some(({ reporter }) => reporter.showsTables),
      progress,
      pause: breathe,
    }),
  );
  end();
  const names = reporterNames(catalogue, session.language);
  const showsPages = flags.pictures !== false && usage.outputs.some(({ reporter }) => reporter.showsTables);
  const clips = await clipsOf(showsPages ? inputs : [], result.report.findings);
  const { report, excerpts } = result;
  await writeOutputs(
    { report, excerpts, clips, verbose: flags.verbose === true },
    outputs,
    names,
    locale,
    io,
    flags.color !== false,
  );
  const remarks = await writeMarkedCopies(inputs, result, flags.annotate, [...read, ...settings], session);
  const limits = { failOn, ...usage.limits, maxWarnings: usage.limits.maxWarnings ?? config.maxWarnings };
  if (flags.quiet !== true) {
    const shown = usage.outputs.find(({ file }) => file === undefined)?.reporter;
    io.stderr.write(printable(remarks.join('')));
    io.stderr.write(printable(skippedNotices(skipped, locale).join('')));
    io.stderr.write(printable(noticesOf(result, found.file, limits.requireCoverage, locale, shown).join('')));
  }
  return exitCodeOf(result.report, limits);
}

/** Reports for people show no digests, so a run that writes no other report computes none. */
async function digestFor(outputs: readonly OutputRequest[]): Promise<Digest> {
  const isWanted = outputs.some(({ reporter }) => reporter.audience === 'programs');
  return isWanted ? (await import('../../node/sha256.ts')).sha256 : () => '';
}

/** Everything that can be wrong before any file is touched. */
async function readUsage({ locale, catalogue }: Session, paths: readonly string[], flags: Flags) {
  checkLanguage(flags, locale);
  refuseUnbuilt(flags, locale);
  if (paths.length === 0) throw new UsageError(fill(locale.cli.problem.noPaths, {}));
  const units = catalogue.conventions.units.map(({ title }) => title);
  return {
    outputs: await outputRequests(flags.format, locale),
    limits: limitsOf(flags, locale),
    overrides: overridesOf(flags, units, locale),
  };
}

/** The language of the configuration holds when none was asked for. */
async function inLanguage(session: Session, { config: { lang } }: FoundConfig): Promise<Session> {
  if (session.languageIsGiven || lang === undefined || lang === session.language) return session;
  return { ...session, language: lang, locale: await loadLocale(lang) };
}

/** A pattern that names no rule is a misspelling, and a run without rules checks nothing. */
function selectedFrom(
  rules: readonly CompiledRule[],
  { locale }: Session,
  flags: Flags,
  { config }: FoundConfig,
) {
  const selection = selectionOf(flags, config, locale);
  const [unknown] = unknownPatterns(rules, selection);
  if (unknown !== undefined) {
    throw new UsageError(fill(locale.cli.problem.unusedPrefix, { name: unknown }));
  }
  if (selectRules(rules, selection).length === 0) throw new UsageError(locale.cli.problem.noRules);
  return selection;
}

function pickOverrides({ config: { kind, year, unit } }: FoundConfig) {
  return {
    ...(kind !== undefined && { kind }),
    ...(year !== undefined && { year }),
    ...(unit !== undefined && { unit }),
  };
}
