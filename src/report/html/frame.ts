import { html, type Markup, ownMarkup } from '../gates/html.ts';
import type { ReportContext } from '../reporter.ts';
import { script, scriptDigest } from './script.ts';
import { styleDigest, styles } from './styles.ts';

/** Nothing may be loaded or sent, and nothing run but the page's own script. */
const policy = `default-src 'none'; style-src '${styleDigest}'; script-src '${scriptDigest}'; img-src data:; base-uri 'none'; form-action 'none'`;

/** A page that opens offline, around its content. */
export function framed(title: string, body: readonly (Markup | undefined)[], context: ReportContext): string {
  const texts = context.locale.report.html;
  return html`<!DOCTYPE html>
<html lang="${texts.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="generator" content="gouji">
<title>${title}</title>
<style>${ownMarkup(styles)}</style>
</head>
<body>
<main>
${body.flatMap((part) => part ?? [])}
</main>
<script>${ownMarkup(script)}</script>
</body>
</html>
`.markup;
}
