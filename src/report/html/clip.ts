import { html, type Markup } from '../gates/html.ts';
import type { PageClip } from '../reporter.ts';

/** Pixels of a point of the page, and of the widest picture. */
const scale = 1.6;
const widest = 760;

/**
 * The page as it looks, the cells of the finding boxed: red for the suspect, blue for the other operands; on a scanned page
 * green for those that sums prove, dashed orange for the others.
 */
export function clipFigure({ area, page, png, marks }: PageClip, caption: string): Markup {
  const [left, top, right, bottom] = area;
  const [width, height] = [right - left, bottom - top];
  const boxes = marks.map(({ box: [x, y, toX, toY], isSuspect, reading }) => {
    const kind = isSuspect ? 'wrong' : (reading ?? 'operand');
    return html`<rect class="${kind}" x="${round(x - left - 1.5)}" y="${round(y - top - 1.5)}" width="${round(toX - x + 3)}" height="${round(toY - y + 3)}" rx="1.5"/>`;
  });
  const source = `data:image/png;base64,${base64(png)}`;
  return html`<figure class="clip"><div class="scroll" tabindex="0"><svg width="${Math.min(widest, Math.round(width * scale))}" viewBox="0 0 ${round(width)} ${round(height)}" role="img" aria-label="${caption}" data-page="${page}"><image href="${source}" width="${round(width)}" height="${round(height)}"/>${boxes}</svg></div><figcaption>${caption}</figcaption></figure>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64, where neither Node nor the browser is at hand. */
function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const group = (a << 16) | (b << 8) | c;
    const digits = [group >> 18, (group >> 12) & 63, (group >> 6) & 63, group & 63].map(
      (six) => alphabet[six],
    );
    const left = bytes.length - at;
    parts.push(digits.slice(0, Math.min(4, left + 1)).join('') + '='.repeat(Math.max(0, 3 - left)));
  }
  return parts.join('');
}
