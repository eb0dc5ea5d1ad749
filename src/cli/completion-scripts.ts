/** A command as completion knows it; `path` holds the words that lead to it. */
export interface CompletionTree {
  readonly path: string;
  readonly text: string;
  readonly commands: readonly string[];
  readonly options: readonly {
    readonly name: string;
    readonly takesValue: boolean;
    readonly values: readonly string[];
  }[];
  readonly takesPaths: boolean;
}

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof shells)[number];

type Script = (commands: readonly CompletionTree[]) => string;

const topOf = (commands: readonly CompletionTree[]) => commands.filter(({ path }) => !path.includes(' '));
const namesOf = (commands: readonly CompletionTree[]) => [...topOf(commands).map(({ path }) => path), 'help'];

/** Options that take one of a few values, by command and option: `check --lang`. */
const choices = (commands: readonly CompletionTree[]) =>
  commands.flatMap(({ path, options }) =>
    options
      .filter(({ values }) => values.length > 0)
      .map(({ name, values }) => [`${path} ${name}`, values] as const),
  );

const words = ({ commands, options }: CompletionTree): string =>
  [...commands, ...options.map(({ name }) => name)].join(' ');

/** The words before the cursor lead to a command; the default one is `check`. */
const bash: Script = (commands) => {
  const free = commands.flatMap(({ options }) => options.filter(({ takesValue }) => takesValue));
  const withValues = [
    ...choices(commands).map(
      ([name, values]) =>
        `    "${name}") COMPREPLY=($(compgen -W "${values.join(' ')}" -- "$word")); return ;;`,
    ),
    `    ${[...new Set(free.map(({ name }) => `*" ${name}"`))].join('|')}) return ;;`,
  ];
  const cases = commands.map((each) => `    "${each.path}") offered="${words(each)}" ;;`);
  const groups = commands.filter((each) => each.commands.length > 0).map(({ path }) => path);
  return `# gouji completion for bash: eval "$(gouji completion bash)"
_gouji() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" path="" each offered=""
  COMPREPLY=()
  for each in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case " ${namesOf(commands).join(' ')} " in
      *" $each "*) [ -z "$path" ] && path="$each" && continue ;;
    esac
    case " ${groups.join(' ')} " in
      *" $path "*) case "$each" in -*) ;; *) path="$path $each" ;; esac ;;
    esac
  done
  case "\${path:-check} $before" in
${withValues.join('\n')}
  esac
  case "$path" in
    ""|help) offered="${namesOf(commands).join(' ')} --help --version" ;;
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$offered" -- "$word"))
}
complete -o default -F _gouji gouji
`;
};

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const zsh: Script = (commands) => {
  const described = topOf(commands).map(({ path, text }) => `    ${quoted(`${path}:${text}`)}`);
  const names = namesOf(commands).join(' ');
  const cases = commands.map(({ path, ...each }) => {
    const options = each.options.map(({ name, takesValue, values }) => {
      const value = values.length > 0 ? `:value:(${values.join(' ')})` : takesValue ? ':value:_files' : '';
      return `        ${quoted(`*${name}${value === '' ? '' : '[ ]'}${value}`)}`;
    });
    const rest = each.commands.length > 0 ? `'1:command:(${each.commands.join(' ')})' ` : '';
    return `    ${quoted(path)})\n      _arguments ${rest}\\\n${options.join(' \\\n')} \\\n        '*:file:_files' ;;`;
  });
  const groups = commands.filter((each) => each.commands.length > 0).map(({ path }) => path);
  return `#compdef gouji
# gouji completion for zsh: put it into a file named _gouji in a folder of $fpath
_gouji() {
  local -a commands
  commands=(
${described.join('\n')}
    help
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    _files
    return
  fi
  local path=$words[2]
  case " ${groups.join(' ')} " in
    *" $path "*)
      if (( CURRENT > 3 )); then
        path="$path $words[3]"
        shift words; (( CURRENT-- ))
      fi ;;
  esac
  shift words; (( CURRENT-- ))
  case "$path" in
${cases.join('\n')}
    help) compadd ${names} ;;
    *) _files ;;
  esac
}
if [ "$funcstack[1]" = _gouji ]; then _gouji "$@"; else compdef _gouji gouji; fi
`;
};

const fish: Script = (commands) => {
  const names = namesOf(commands).join(' ');
  const help = [
    `complete -c gouji -n "not __fish_seen_subcommand_from ${names}" -a help`,
    `complete -c gouji -n "__fish_seen_subcommand_from help" -f -a "${names}"`,
  ];
  const top = topOf(commands).map(
    ({ path, text }) =>
      `complete -c gouji -n "not __fish_seen_subcommand_from ${names}" -a ${path} -d ${quoted(text)}`,
  );
  const lines = commands.flatMap(({ path, commands: below, options }) => {
    const seen = path
      .split(' ')
      .map((word) => `__fish_seen_subcommand_from ${word}`)
      .join('; and ');
    return [
      ...below.map((name) => `complete -c gouji -n "${seen}" -a ${name}`),
      ...options.map(({ name, takesValue, values }) => {
        const flag = name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`;
        const value = values.length > 0 ? ` -x -a "${values.join(' ')}"` : takesValue ? ' -r' : '';
        return `complete -c gouji -n "${seen}" ${flag}${value}`;
      }),
    ];
  });
  return `# gouji completion for fish: gouji completion fish > ~/.config/fish/completions/gouji.fish\n${[...top, ...help, ...lines].join('\n')}\n`;
};

const powershell: Script = (commands) => {
  const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
  const entries = commands.map((each) => {
    const offered = [...each.commands, ...each.options.map(({ name }) => name)].map(literal).join(', ');
    return `    ${literal(each.path)} = @(${offered})`;
  });
  const few = choices(commands).map(
    ([name, values]) => `    ${literal(name)} = @(${values.map(literal).join(', ')})`,
  );
  return `# gouji completion for PowerShell: gouji completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName gouji -ScriptBlock {
  param($word, $ast, $cursor)
  $offered = @{
    '' = @(${[...namesOf(commands), '--help', '--version'].map(literal).join(', ')})
${entries.join('\n')}
  }
  $values = @{
${few.join('\n')}
  }
  $typed = @($ast.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($word -ne '' -and $typed.Count -gt 0) { $typed = @($typed | Select-Object -SkipLast 1) }
  $last = if ($typed.Count -gt 0) { $typed[-1] } else { '' }
  $path = ''
  foreach ($each in $typed) {
    $next = "$path $each".Trim()
    if ($offered.ContainsKey($next)) { $path = $next }
  }
  $command = if ($path -eq '') { 'check' } else { $path }
  $few = "$command $last"
  $list = if ($values.ContainsKey($few)) { $values[$few] } else { $offered[$path] }
  $list | Where-Object { $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
};

/** The script of each shell. */
export const completionScripts: Readonly<Record<Shell, Script>> = { bash, zsh, fish, powershell };
