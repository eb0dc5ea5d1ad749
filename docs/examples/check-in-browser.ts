/** Checks the files of an `<input type="file">` in the browser; nothing leaves it. The button stops the check. */
import { check, providePdfEngine, renderHtml } from 'gouji';

// `@hyzyla/pdfium/pdfium.wasm`, copied beside the page; it is fetched when the first PDF is read.
providePdfEngine(async () => new Uint8Array(await (await fetch('pdfium.wasm')).arrayBuffer()));

const input = document.querySelector<HTMLInputElement>('#files');
const stop = document.querySelector<HTMLButtonElement>('#stop');
const status = document.querySelector<HTMLElement>('#status');
const frame = document.querySelector<HTMLIFrameElement>('#report');

async function run(list: FileList, signal: AbortSignal): Promise<void> {
  const files = [...list].map((file) => ({
    path: file.name,
    read: async () => new Uint8Array(await file.arrayBuffer()),
  }));
  const progress = (path: string, done: number, total: number): void => {
    if (status !== null) status.textContent = `${done + 1}/${total} ${path}`;
  };
  const checked = await check(files, { signal, progress });
  if (frame !== null) frame.srcdoc = await renderHtml(checked);
  if (status !== null) status.textContent = `${checked.report.summary.errors}`;
}

input?.addEventListener('change', () => {
  const controller = new AbortController();
  stop?.addEventListener('click', () => controller.abort(), { once: true });
  run(input.files ?? new DataTransfer().files, controller.signal).catch((error: unknown) => {
    if (status !== null) status.textContent = String(error);
  });
});
