import { resolve } from 'node:path';
import { stringify } from 'yaml';
import { fill } from '../../locale/fill.ts';
import { shownPath } from '../../node/shown-path.ts';
import { printable } from '../../report/gates/terminal.ts';
import { exitCodes } from '../exit-code.ts';
import { checkLanguage, type Flags, severityFlags } from '../flags.ts';
import { configsOf, runSettings } from '../run-settings.ts';
import type { Session } from '../session.ts';

/** `gouji config print FILE`: what holds for a file, whichever configurations it comes from. The file need not be there. */
export async function runConfigPrint(
  session: Session,
  [path = '']: readonly string[],
  flags: Flags,
): Promise<number> {
  const { io, locale } = session;
  checkLanguage(flags, locale);
  const absolute = resolve(io.cwd, path);
  const input = { path, absolute, read: () => Promise.resolve(new Uint8Array()) };
  const found = await configsOf([input], io, locale);
  const settings = await runSettings([input], found, flags, {}, session);
  const config = found.configOf(input);
  const shown = (file: string): string => shownPath(io.cwd, file);
  const own = settings.of(path);
  const matching = (config?.overrides ?? []).filter(({ matches }) => matches(absolute));
  const parts = [...(config === undefined ? [] : [config]), ...matching];
  const baseline = found.baselineOf(input);
  const severity = [...parts.flatMap((part) => part.severity), ...severityFlags(flags, locale)];
  const printed = {
    excluded: settings.excluded > 0,
    rules: (config?.rules ?? []).map(shown),
    catalogue: (config?.catalogue ?? []).map(shown),
    select: parts.findLast((part) => part.select !== undefined)?.select,
    ignore: parts.flatMap((part) => part.ignore ?? []),
    severity: Object.fromEntries(severity),
    ...own.overrides,
    failOn: own.failOn,
    maxWarnings: own.maxWarnings,
    lang: config?.lang,
    baseline: baseline === undefined ? undefined : shown(baseline),
    suppressions: (config?.suppressions ?? []).map(({ line: _, file: __, ...each }) => each),
  };
  const texts = locale.cli.configPrint;
  const read = config?.read.map(shown).join(locale.report.listSeparator) ?? texts.none;
  const count = settings.excluded > 0 ? 0 : own.rules.length;
  const head = [fill(texts.from, { files: read }), fill(texts.rules, { count })];
  const body = stringify(printed, { lineWidth: 0, flowCollectionPadding: false });
  io.stdout.write(printable(`${head.map((line) => `# ${line}\n`).join('')}${body}`));
  return exitCodes.clean;
}
