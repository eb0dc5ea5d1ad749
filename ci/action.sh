#!/usr/bin/env bash
# The step of action.yml: inputs come as variables, so that none of them is read as a part of this script.
set -uo pipefail

arguments=(-f github -f "sarif=$SARIF")
while IFS= read -r line; do [ -n "$line" ] && arguments+=(-f "$line"); done <<<"${FORMATS:-}"
[ -n "${FAIL_ON:-}" ] && arguments+=(--fail-on "$FAIL_ON")
while IFS= read -r line; do [ -n "$line" ] && arguments+=("$line"); done <<<"${ARGUMENTS:-}"
arguments+=(--)
while IFS= read -r line; do [ -n "$line" ] && arguments+=("$line"); done <<<"${PATHS:-.}"

if [ -n "${VERSION:-}" ]; then program=(npx --yes "gouji@$VERSION")
elif [ -x node_modules/.bin/gouji ]; then program=(node_modules/.bin/gouji)
else program=(npx --yes gouji)
fi

"${program[@]}" check "${arguments[@]}"
code=$?
echo "exit-code=$code" >>"${GITHUB_OUTPUT:-/dev/null}"
exit $code
