import { catalogue } from '../core/generated/catalogue.ts';
import { rules as builtIn } from '../core/generated/rules.ts';
import { loadExamples } from '../core/language/examples/load-examples.ts';
import { isExampleFile } from '../core/language/load-rules.ts';
import { builtInRules } from '../node/own-files.ts';
import { loadSound, readPacks, refuseProblems } from './rule-packs.ts';
import type { Session } from './session.ts';

/** Rules of some packs with their examples, or the built-in ones when no path is given. Any mistake stops the run. */
export async function loadPacks(paths: readonly string[], session: Session) {
  const isOwn = paths.length > 0;
  const files = await readPacks(isOwn ? paths : [builtInRules], session);
  const loaded = loadSound(files, session, isOwn ? builtIn : []);
  const places = new Map(loaded.places);
  const { examples, problems } = loadExamples(
    files.filter(({ file }) => isExampleFile(file)),
    { places },
    catalogue,
  );
  refuseProblems(problems, session);
  return { rules: loaded.rules, all: isOwn ? [...builtIn, ...loaded.rules] : loaded.rules, examples };
}
