import { type DocumentFacts, tableOf } from './document-facts.ts';
import type { Identity, Operand } from './outcome.ts';

/** Longer sentences are cut: they stand in the document. */
const longest = 160;

/** The sentence that an identity is about, when one of its figures stands in the prose. */
export function quoteOf({ left, right }: Identity, facts: DocumentFacts): string | undefined {
  for (const operand of [...left, ...right]) {
    const sentence = sentenceOf(operand, facts);
    if (sentence) return sentence.length > longest ? `${sentence.slice(0, longest)}…` : sentence;
  }
  return undefined;
}

function sentenceOf(operand: Operand, facts: DocumentFacts): string | undefined {
  const located = tableOf(facts, operand);
  const position = located?.rows.get(`${operand.side ?? ''}/${operand.row}`);
  const row = position === undefined ? undefined : located?.table.rows[position];
  return row?.statement === undefined ? undefined : row.texts['sentence'];
}
