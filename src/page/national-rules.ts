import type { RuleFile } from '../core/language/load-rules.ts';

/** The built-in rules as they are written, for a catalogue of one's own; `npm run build` puts their texts here. */
export const nationalRuleFiles: readonly RuleFile[] = [];
