/** Runs in a worker of its own, so that the page stays at hand while documents are read. */
import { inflateSync } from 'fflate';
import { providePdfEngine } from '../import/pdf/engine/pdfium-file.ts';
import type { Answer, Question } from './messages.ts';
import { PageSession } from './page-session.ts';

const tell = (answer: Answer): void => postMessage(answer);
const session = new PageSession(tell);

function start({ engine, recognizer }: Extract<Question, { ask: 'start' }>): void {
  providePdfEngine(async () => inflateSync(engine));
  if (recognizer !== undefined) session.recognizeWith(recognizer);
}

async function answer(question: Question): Promise<void> {
  if (question.ask === 'start') start(question);
  else if (question.ask === 'check') await session.check(question);
  else await session.write(question.format);
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  answer(data).catch((error: unknown) => tell({ tell: 'problem', text: String(error) }));
});
