import { pairsOf } from '../../catalogue/lexicon.ts';
import type { RuleEntry } from '../rule/rule-entry.ts';
import { placeholders } from '../rule/rule-keys.ts';
import { nearestName } from '../source/edit-distance.ts';
import type { SourceText } from '../source/source-text.ts';
import { innerSpan, type TextNode } from '../source/yaml-node.ts';
import type { CatalogueNames } from './catalogue-names.ts';

const placeholder = /\{([^{}]*)\}/g;

/** The placeholders and the further names that the catalogue gives them. */
function localNames({ catalogue }: CatalogueNames): ReadonlyMap<string, string> {
  return new Map([
    ...pairsOf(catalogue, 'placeholders'),
    ...placeholders.map((each): [string, string] => [each, each]),
  ]);
}

/** Checks the placeholders of a message and gives it with their canonical names. */
function resolveMessage(source: SourceText, names: CatalogueNames, message: TextNode): string {
  const known = localNames(names);
  return message.text.replace(placeholder, (whole: string, written: string, offset: number) => {
    const name = known.get(written.trim());
    if (name !== undefined) return `{${name}}`;
    const span = innerSpan(message, { start: offset, end: offset + whole.length });
    const near = nearestName(written.trim(), known.keys());
    const params = { name: written, expected: [...known.keys()].join(', ') };
    source.report('unknown-placeholder', params, span, near && `{${near}}`);
    return whole;
  });
}

/** The sentences of a rule with their placeholders checked, as far as it has any. */
export function resolveSentences(names: CatalogueNames, { source, message, wording }: RuleEntry) {
  const texts = Object.entries(wording ?? {}).map(
    ([language, text]) => [language, resolveMessage(source, names, text)] as const,
  );
  return {
    ...(message !== undefined && { message: resolveMessage(source, names, message) }),
    ...(texts.length > 0 && { wording: Object.fromEntries(texts) }),
  };
}
