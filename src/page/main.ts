/** The page itself: takes files, shows how far the worker is, shows its report and saves what it makes. */
import { inflateSync } from 'fflate';
import { page as english } from '../locale/en/page.ts';
import { fill } from '../locale/fill.ts';
import { page as chinese } from '../locale/zh-CN/page.ts';
import { type Dropped, filesOfDrop, filesOfInput, readDropped } from './dropped-files.ts';
import type { Answer, MadeFile, Question } from './messages.ts';

type State = 'empty' | 'busy' | 'done';

const find = <T extends HTMLElement>(id: string): T => {
  const element = document.getElementById(id);
  if (element === null) throw new Error(id);
  return element as T;
};

const unpack = (id: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(find(id).textContent ?? ''), (sign) => sign.charCodeAt(0));

const [status, notes, frame] = [find('status'), find('notes'), find<HTMLIFrameElement>('report')];
const [files, folder] = [find<HTMLInputElement>('files'), find<HTMLInputElement>('folder')];

let texts = navigator.language.startsWith('zh') || !navigator.language.startsWith('en') ? chinese : english;
let worker: Worker | undefined;
let dropped: Dropped | undefined;

function words(): void {
  document.documentElement.lang = texts.language;
  document.title = texts.title;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    const text = (element.dataset['text'] ?? '')
      .split('.')
      .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], texts);
    element.textContent = String(text);
  }
  frame.title = texts.report;
}

function show(state: State): void {
  document.body.dataset['state'] = state;
}

/** The files of the recognizer, on a page that holds them. */
function recognizerFiles() {
  if (document.getElementById('ocr-model') === null) return undefined;
  return { engine: unpack('ocr-engine'), model: unpack('ocr-model'), alphabet: unpack('ocr-alphabet') };
}

/** The worker, started when it is first needed. */
function ask(question: Question): void {
  if (worker === undefined) {
    const program = new Blob([inflateSync(unpack('program')) as Uint8Array<ArrayBuffer>], {
      type: 'text/javascript',
    });
    const url = URL.createObjectURL(program);
    worker = new Worker(url);
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => hear(data));
    worker.addEventListener('error', ({ message }) => hear({ tell: 'problem', text: message }));
    const engine = unpack('engine');
    const recognizer = recognizerFiles();
    const start = { ask: 'start', engine, ...(recognizer && { recognizer }) } satisfies Question;
    worker.postMessage(start, [
      engine.buffer,
      ...Object.values(recognizer ?? {}).map(({ buffer }) => buffer),
    ]);
  }
  worker.postMessage(question);
}

type Told<K extends Answer['tell']> = Extract<Answer, { tell: K }>;

const hearing: { readonly [K in Answer['tell']]: (answer: Told<K>) => void } = {
  progress({ path, done, total }) {
    status.textContent = fill(texts.reading, { path, done: done + 1, total });
    find<HTMLProgressElement>('progress').value = done / total;
  },
  page({ page }) {
    status.textContent = fill(texts.recognizing, { page });
  },
  report({ html }) {
    frame.srcdoc = html;
    status.textContent = '';
    show('done');
  },
  files(answer) {
    for (const file of answer.files) save(file);
    status.textContent = '';
    notes.textContent = [...(answer.files.length === 0 ? [texts.noMarks] : []), ...answer.notes].join('\n');
  },
  problem({ text }) {
    status.textContent = '';
    notes.textContent = fill(texts.failed, { text });
    if (document.body.dataset['state'] === 'busy') show('empty');
  },
};

function hear<K extends Answer['tell']>(answer: Told<K>): void {
  (hearing[answer.tell as K] as (answer: Told<K>) => void)(answer);
}

function save({ name, type, bytes }: MadeFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function take(found: Parameters<typeof readDropped>[0]): Promise<void> {
  dropped = await readDropped(found);
  check();
}

function check(): void {
  if (dropped === undefined) return;
  const { rules, skipped } = dropped;
  const names = (list: readonly string[]): string =>
    list.slice(0, 10).join('  ') + (list.length > 10 ? ' …' : '');
  const lines = [
    ...(rules.length === 0 ? [] : [fill(texts.rules, { names: names(rules.map(({ file }) => file)) })]),
    ...(skipped.length === 0 ? [] : [fill(texts.skipped, { names: names(skipped) })]),
  ];
  if (dropped.files.length === 0) {
    notes.textContent = [texts.nothing, ...lines].join('\n');
    show('empty');
    return;
  }
  notes.textContent = lines.join('\n');
  status.textContent = texts.checking;
  show('busy');
  const language = texts === chinese ? 'zh' : 'en';
  ask({ ask: 'check', files: dropped.files, rules: dropped.rules, language });
}

function cancel(): void {
  worker?.terminate();
  worker = undefined;
  status.textContent = texts.cancelled;
  notes.textContent = '';
  show('empty');
}

for (const input of [files, folder]) {
  input.addEventListener('change', () => {
    void take(filesOfInput(input.files ?? new DataTransfer().files)).then(() => {
      input.value = '';
    });
  });
}
find('choose').addEventListener('click', () => files.click());
find('choose-folder').addEventListener('click', () => folder.click());
find('cancel').addEventListener('click', cancel);
find('again').addEventListener('click', () => {
  notes.textContent = '';
  show('empty');
});
find('language').addEventListener('click', () => {
  texts = texts === chinese ? english : chinese;
  words();
  if (document.body.dataset['state'] === 'done') check();
});
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-write]')) {
  button.addEventListener('click', () => {
    status.textContent = texts.making;
    ask({ ask: 'write', format: button.dataset['write'] as 'html' });
  });
}
for (const name of ['dragenter', 'dragover'] as const) {
  document.addEventListener(name, (event) => {
    event.preventDefault();
    document.body.classList.add('over');
  });
}
document.addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) document.body.classList.remove('over');
});
document.addEventListener('drop', (event) => {
  event.preventDefault();
  document.body.classList.remove('over');
  if (event.dataTransfer !== null && document.body.dataset['state'] !== 'busy')
    void filesOfDrop(event.dataTransfer).then(take);
});
words();
show('empty');
