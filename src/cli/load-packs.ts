import { loadExamples } from '../core/language/examples/load-examples.ts';
import { isExampleFile } from '../core/language/load-rules.ts';
import { builtInRules } from '../node/own-files.ts';
import { loadSound, nationalRules, readPacks, refuseProblems } from './rule-packs.ts';
import type { Session } from './session.ts';

/** Rules of some packs with their examples, or the built-in ones when no path is given. Any mistake stops the run. */
export async function loadPacks(paths: readonly string[], session: Session) {
  const isOwn = paths.length > 0;
  const files = await readPacks(isOwn ? paths : [builtInRules], session);
  const known = isOwn ? await nationalRules(session) : [];
  const loaded = loadSound(files, session, known);
  const places = new Map(loaded.places);
  const { examples, problems } = loadExamples(
    files.filter(({ file }) => isExampleFile(file)),
    { places },
    session.catalogue,
  );
  refuseProblems(problems, session);
  return { rules: loaded.rules, all: [...known, ...loaded.rules], examples };
}
