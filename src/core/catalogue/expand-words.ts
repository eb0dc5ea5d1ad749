/** `{涨|升}幅` stands for both words: parts that combine are written once, and may themselves have parts. */
export const expandWords = (texts: readonly string[]): readonly string[] => texts.flatMap(expandWord);

function expandWord(text: string): readonly string[] {
  const start = text.indexOf('{');
  const group = start < 0 ? undefined : choicesFrom(text, start);
  if (group === undefined) return [text];
  const { choices, end } = group;
  const rests = expandWord(text.slice(end));
  return choices
    .flatMap(expandWord)
    .flatMap((choice) => rests.map((rest) => text.slice(0, start) + choice + rest));
}

/** What stands between a brace and the one that closes it, divided at its own bars, and where the text goes on. */
function choicesFrom(
  text: string,
  start: number,
): { readonly choices: readonly string[]; readonly end: number } | undefined {
  const choices: string[] = [];
  let depth = 0;
  let from = start + 1;
  for (const { 0: mark, index } of text.slice(start).matchAll(/[{|}]/g)) {
    const at = start + index;
    if (mark === '{') depth += 1;
    if (mark !== '{' && depth === 1) {
      choices.push(text.slice(from, at));
      from = at + 1;
    }
    if (mark === '}') depth -= 1;
    if (depth === 0) return { choices, end: from };
  }
  return undefined;
}
