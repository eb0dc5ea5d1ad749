import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { context, reportOf } from '../../../test/report/sample.ts';
import { html, ownMarkup } from '../gates/html.ts';
import { formatHtml } from './html.ts';
import { script, scriptDigest } from './script.ts';
import { styleDigest, styles } from './styles.ts';

describe('html', () => {
  test.each([
    ['text', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['an attribute', '" onload="x', '&quot; onload=&quot;x'],
    ['single quotes', "' x='", '&#39; x=&#39;'],
    ['entities', '&lt;', '&amp;lt;'],
  ])('%s of a document never becomes markup', (_, text, escaped) => {
    expect(html`<p title="${text}">${text}</p>`.markup).toBe(`<p title="${escaped}">${escaped}</p>`);
  });

  test('markup inside markup is kept, nothing stands for nothing', () => {
    const items = ['a', '<b>'].map((each) => html`<li>${each}</li>`);
    expect(html`<ul>${items}</ul>${undefined}${ownMarkup('<hr>')}${3}`.markup).toBe(
      '<ul><li>a</li><li>&lt;b&gt;</li></ul><hr>3',
    );
  });

  test.each([
    ['script', script, scriptDigest],
    ['style', styles, styleDigest],
  ])('the policy allows the %s of the page and no other', (_, text, digest) => {
    expect(digest).toBe(`sha256-${createHash('sha256').update(text).digest('base64')}`);
  });

  test('script and style cannot end their element', () => {
    expect(script + styles).not.toMatch(/<\/|<!--/);
  });
});

test.each([
  ['everything that was checked ties', { pass: 2 }, 'good'],
  ['nothing was checked', {}, 'warning'],
])('the colour of the verdict: %s', (_, identities, tone) => {
  const [, shown] = /<p class="verdict ([^"]*)">/.exec(formatHtml(reportOf([], identities), context)) ?? [];
  expect(shown).toBe(tone);
});
