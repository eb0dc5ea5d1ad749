/** The rules as they are written: the YAML of each with the comments above it, which give reasons and exceptions. */
import { readdirSync, readFileSync } from 'node:fs';
import { isExampleFile } from '../../src/core/language/load-rules.ts';

export interface RuleSource {
  /** The file under `rules/national`, without its ending. */
  readonly family: string;
  readonly yaml: string;
  /** Sentences of the comments, above the rule and within it. */
  readonly comments: readonly string[];
}

const folder = 'rules/national';

/** Sources of all rules by code. */
export function ruleSources(): ReadonlyMap<string, RuleSource> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml') && !isExampleFile(name));
  return new Map(files.flatMap((file) => [...sourcesOf(file)]));
}

function* sourcesOf(file: string): Generator<[string, RuleSource]> {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  const family = file.replace(/\.yaml$/, '');
  for (const [, above = '', code = '', body = ''] of text.matchAll(
    /((?:^#[^\n]*\n)*)^([A-Z]{2}-[A-Z]{2}-\d+):\n((?:(?:[ \t][^\n]*)?\n)*)/gm,
  )) {
    const comments = [above, body].flatMap((part) =>
      [...part.matchAll(/^\s*#\s*(.*)$/gm)].map(([, comment = '']) => comment),
    );
    const own = comments.filter((comment) => !comment.startsWith('yaml-language-server'));
    const yaml = `${code}:\n${body.replace(/^\s*#.*\n/gm, '')}`.trimEnd();
    yield [code, { family, yaml, comments: own }];
  }
}
