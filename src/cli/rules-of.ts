import { catalogue as national } from '../core/generated/catalogue.ts';
import { rules as builtIn } from '../core/generated/rules.ts';
import type { CompiledRule } from '../core/language/ir/ir.ts';
import type { Session } from './session.ts';

/** Built-in rules and those of packs; the language of rules is loaded only when there are packs or a catalogue of one's own. */
export async function rulesOf(
  session: Session,
  packs: readonly string[] = [],
): Promise<readonly CompiledRule[]> {
  if (packs.length === 0 && session.catalogue === national) return builtIn;
  return await (await import('./rule-packs.ts')).rulesWithPacks(packs, session);
}
