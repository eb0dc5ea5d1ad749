/** Collects the text of one cell or paragraph from parser events. */
export interface TextSink {
  readonly parts: string[];
  /** Line of the first visible character; 0 while there is none. */
  line: number;
}

/** An empty sink. */
export function newSink(): TextSink {
  return { parts: [], line: 0 };
}

/** Adds source text; line breaks of the source are spaces unless `isPre`. */
export function addText(sink: TextSink, text: string, line: number, isPre: boolean): void {
  sink.parts.push(isPre ? text.replace(/\r\n?/g, '\n') : text.replace(/[\r\n]/g, ' '));
  if (sink.line === 0 && text.trim() !== '') sink.line = line;
}

/** Empties the sink: its lines without surplus white space, blank lines left out; a tab by itself may part cells. */
export function takeLines(sink: TextSink): string[] {
  const text = sink.parts.join('');
  sink.parts.length = 0;
  return text
    .split('\n')
    .map((line) => line.replace(/[ \t\f\u00a0]+/g, (gap) => (/^\t+$/.test(gap) ? '\t' : ' ')).trim())
    .filter((line) => line !== '');
}
