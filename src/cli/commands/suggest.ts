import { join } from 'node:path';
import { packagePatch } from '../../check/suggest/package-patch.ts';
import { officialNames } from '../../core/engine/check-document.ts';
import { diagnosisBy } from '../../core/engine/diagnose-document.ts';
import { evaluate } from '../../core/engine/evaluate.ts';
import type { Cause } from '../../core/findings/cause.ts';
import { causeGroups } from '../../core/findings/cause-groups.ts';
import { documentFacts } from '../../core/findings/document-facts.ts';
import type { CompiledRule } from '../../core/language/ir/ir.ts';
import type { Disclosure } from '../../core/model/disclosure.ts';
import { ReadError } from '../../core/model/read-error.ts';
import { decodeText } from '../../import/encoding.ts';
import { packagePaths, readPackage } from '../../import/package/read-package.ts';
import { describeProposal } from '../../locale/describe-cause.ts';
import { fill } from '../../locale/fill.ts';
import { readErrorSentence } from '../../locale/read-sentence.ts';
import { type PackageTexts, packageFiles, readPackageTexts } from '../../node/package-texts.ts';
import { slashed } from '../../node/shown-path.ts';
import { joinedPatch, type PatchText, patchRemark } from '../../report/gates/patch.ts';
import { reporterNames } from '../../report/reporter-names.ts';
import { exitCodes } from '../exit-code.ts';
import type { Flags } from '../flags.ts';
import { checkLanguage } from '../flags.ts';
import { openOutput } from '../output-files.ts';
import { rulesOf } from '../rules-of.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';

/** `gouji suggest`: writes proposals as a patch for normalized packages. Nothing is changed by it. */
export async function runSuggest(session: Session, paths: readonly string[], flags: Flags): Promise<number> {
  const { io, locale } = session;
  checkLanguage(flags, locale);
  const rules = await rulesOf(session, flags.rules);
  const output =
    flags.output === undefined ? undefined : openOutput(flags.output, inputsOf(paths, io.cwd), session);
  const patches: PatchText[] = [];
  for (const path of paths) patches.push(suggestFor(await open(path, session), rules, session));
  const text = joinedPatch(patches);
  if (output === undefined) io.stdout.write(text);
  else output.finish([text]);
  return exitCodes.clean;
}

/** Everything in the folders of the packages. */
function inputsOf(paths: readonly string[], cwd: string): string[] {
  return paths.flatMap((path) => packageFiles(path, cwd));
}

interface Opened {
  readonly texts: PackageTexts;
  readonly disclosure: Disclosure;
}

/** Only packages can be patched: whatever else must be imported first. */
async function open(path: string, { io, locale, catalogue }: Session): Promise<Opened> {
  try {
    const texts = await readPackageTexts(path, io.cwd, packagePaths);
    return { texts, disclosure: readPackage(texts.files, texts.root, catalogue) };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    const detail = readErrorSentence(error, locale);
    throw new UsageError(fill(locale.cli.suggest.notPackage, { path, detail }));
  }
}

function suggestFor(
  { texts, disclosure }: Opened,
  rules: readonly CompiledRule[],
  session: Session,
): PatchText {
  const { locale, language, catalogue } = session;
  const outcomes = evaluate(rules, disclosure, catalogue);
  const causes = diagnosisBy(rules, catalogue)(outcomes, disclosure);
  const solved = causes.filter(({ confidence }) => confidence !== 'unsolved');
  const sure = solved.filter(({ confidence }) => confidence !== 'ambiguous');
  const words = locale.cli.suggest;
  const facts = documentFacts(disclosure, officialNames(catalogue));
  const names = reporterNames(catalogue, language);
  const sentence = (cause: Cause): string => {
    const [group] = causeGroups([cause], new Map(), facts);
    return group === undefined ? '' : describeProposal(group, locale, names);
  };
  const lines = solved.map((cause, position) => {
    const state = words.confidence[cause.confidence as 'unique' | 'likely' | 'ambiguous'];
    const count = cause.scope === 'cell' ? cause.proposals.length : 1;
    return fill(words.line, { number: position + 1, state: fill(state, { count }), text: sentence(cause) });
  });
  const head = [fill(words.head, { path: texts.root, count: sure.length }), words.note, ...lines];
  const files = packagePatch(sure.flatMap(chosen), disclosure, fileFinder(texts), catalogue);
  const untold = files.filter(({ patch }) => patch === undefined);
  const remarks = [...head, ...untold.map(({ path }) => fill(words.untold, { path }))];
  return joinedPatch([...remarks.map(patchRemark), ...files.flatMap(({ patch }) => patch ?? [])]);
}

/** Of alternatives the first one, of a group slip all of it. */
function chosen({ scope, proposals }: Cause): Cause['proposals'] {
  return scope === 'cell' ? proposals.slice(0, 1) : proposals;
}

function fileFinder({ root, files, pathOf }: PackageTexts) {
  return (table: string, instance: number) => {
    const path = pathOf.get(`${table}#${instance}`);
    const bytes = path === undefined ? undefined : files.get(path);
    if (path === undefined || bytes === undefined) return undefined;
    return { path: slashed(join(root, path)), text: decodeText(bytes, path).text };
  };
}
