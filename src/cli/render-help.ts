import type { Command, Help } from 'commander';
import { fill } from '../locale/fill.ts';
import { widthOf as widthOfTerminal } from '../node/terminal.ts';
import { indentText, padEnd, widthOf } from '../report/text-width.ts';
import type { BareSession } from './session.ts';

type Row = readonly [term: string, text: string];

/** The help page of a command in the language of the run. */
export function renderHelp(command: Command, helper: Help, { io, locale }: BareSession): string {
  const width = widthOfTerminal({ ...io.stdout, env: io.env });
  const { help } = locale.cli;
  const described = (term: string, text: string, value: unknown): Row => [
    term,
    value === undefined || typeof value === 'boolean'
      ? text
      : text + fill(help.default, { value: String(value) }),
  ];
  const rows = {
    commands: helper
      .visibleCommands(command)
      .map((each): Row => [helper.subcommandTerm(each), each.description()]),
    arguments: command.registeredArguments.map((each): Row => [each.name(), each.description]),
    options: helper
      .visibleOptions(command)
      .map(({ flags, description, defaultValue }) => described(flags, description, defaultValue)),
  };
  const sections = (['commands', 'arguments', 'options'] as const)
    .filter((name) => rows[name].length > 0)
    .map((name) => `${help[name]}\n${list(rows[name], width)}`);
  const usage = `${help.usage}${helper.commandUsage(command)}`;
  const about = indentText(command.description(), width, '');
  return `${[usage, about, ...sections, indentText(help.footer, width, '')].join('\n\n')}\n`;
}

function list(rows: readonly Row[], width: number): string {
  const column = Math.min(34, Math.max(...rows.map(([term]) => widthOf(term)))) + 4;
  const indent = ' '.repeat(column);
  return rows
    .map(([term, text]) => {
      const start = padEnd(`  ${term}`, column);
      const first = widthOf(start) > column ? `${start}\n${indent}` : start;
      return indentText(text, width, indent, first);
    })
    .join('\n');
}
