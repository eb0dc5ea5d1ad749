import type { CompiledRule } from '../ir/ir.ts';
import { nearestName } from '../source/edit-distance.ts';
import type { TextNode } from '../source/yaml-node.ts';
import type { RuleEntry } from './rule-entry.ts';

type Known = readonly Pick<CompiledRule, 'code' | 'slug'>[];

const placeOf = (rule: RuleEntry, node: TextNode): string =>
  `${rule.source.file}:${rule.source.place(node.span).line}`;

/** Codes of the built-in rules: beside them nobody else's begin so. */
const reserved = 'GJ-';

/** Rules beside the built-in ones that take a code like theirs. */
function checkPrefix(rules: readonly RuleEntry[], known: Known): void {
  const taken = new Set(known.map(({ code }) => code));
  if (!known.some(({ code }) => code.startsWith(reserved))) return;
  for (const { code, source } of rules)
    if (code.text.startsWith(reserved) && !taken.has(code.text))
      source.report('reserved-rule-code', { value: code.text }, code.span);
}

/** A code or slug belongs to one rule for ever, over all files. */
function checkReuse(rules: readonly RuleEntry[], known: Known): void {
  const codes = new Map(known.map((rule) => [rule.code, rule.slug]));
  const slugs = new Map(known.map((rule) => [rule.slug, rule.code]));
  for (const rule of rules) {
    const { code, slug, source } = rule;
    const first = codes.get(code.text);
    if (first !== undefined) source.report('duplicate-rule-code', { value: code.text, first }, code.span);
    else codes.set(code.text, placeOf(rule, code));
    const other = slug && slugs.get(slug.text);
    if (slug === undefined) continue;
    if (other !== undefined) source.report('duplicate-slug', { value: slug.text, first: other }, slug.span);
    else slugs.set(slug.text, placeOf(rule, slug));
  }
}

/** The rules that the chain from `start` runs through, if it comes back to its start. */
function circleFrom(start: string, next: ReadonlyMap<string, string>): readonly string[] | undefined {
  const chain = [start];
  const seen = new Set(chain);
  for (let code = next.get(start); code !== undefined; code = next.get(code)) {
    chain.push(code);
    if (code === start) return chain;
    if (seen.has(code)) return undefined;
    seen.add(code);
  }
  return undefined;
}

function checkYields(rules: readonly RuleEntry[], known: Known): void {
  const live = rules.filter((rule) => !rule.retired);
  const codes = new Set([...known.map((rule) => rule.code), ...live.map((rule) => rule.code.text)]);
  const next = new Map<string, string>();
  for (const { code, yieldsTo } of live) if (yieldsTo !== undefined) next.set(code.text, yieldsTo.text);
  for (const { code, yieldsTo, source } of live) {
    if (yieldsTo === undefined) continue;
    if (!codes.has(yieldsTo.text)) {
      const near = nearestName(yieldsTo.text, codes);
      source.report('unknown-rule', { name: yieldsTo.text }, yieldsTo.span, near);
    }
    const circle = circleFrom(code.text, next);
    if (circle !== undefined) {
      source.report('yields-in-a-circle', { rules: circle.join(' → ') }, yieldsTo.span);
    }
  }
}

/** What can only be said of all rules together: codes and slugs are used once, `yields_to` names a rule. */
export function checkRuleSet(rules: readonly RuleEntry[], known: Known): void {
  checkPrefix(rules, known);
  checkReuse(rules, known);
  checkYields(rules, known);
}
