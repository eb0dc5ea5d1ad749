import { SaxesParser } from 'saxes';

/** Elements as the XSD of the JUnit reporters has them: what each may stand in, must have and may have. */
const elements: Readonly<
  Record<
    string,
    { readonly in: readonly string[]; readonly must: readonly string[]; readonly may: readonly string[] }
  >
> = {
  testsuites: { in: [''], must: [], may: ['name', 'tests', 'failures', 'errors', 'time', 'disabled'] },
  testsuite: {
    in: ['testsuites'],
    must: ['name', 'tests'],
    may: ['failures', 'errors', 'skipped', 'time', 'timestamp', 'hostname', 'id', 'package', 'disabled'],
  },
  testcase: {
    in: ['testsuite'],
    must: ['name', 'classname'],
    may: ['time', 'status', 'assertions', 'file', 'line'],
  },
  failure: { in: ['testcase'], must: [], may: ['message', 'type'] },
  error: { in: ['testcase'], must: [], may: ['message', 'type'] },
  skipped: { in: ['testcase'], must: [], may: ['message'] },
};

/** What is wrong with a JUnit report: elements, attributes, and counts that are not those of what is listed. */
export function junitProblems(xml: string): string[] {
  const problems: string[] = [];
  const open: { name: string; told: Readonly<Record<string, string>>; counted: Record<string, number> }[] =
    [];
  const parser = new SaxesParser();
  parser.on('error', (error) => problems.push(error.message));
  parser.on('opentag', ({ name, attributes }) => {
    const parent = open.at(-1)?.name ?? '';
    const known = elements[name];
    if (known === undefined) problems.push(`<${name}> is unknown`);
    if (known?.in.includes(parent) === false) problems.push(`<${name}> in <${parent}>`);
    const names = Object.keys(attributes);
    problems.push(
      ...(known?.must ?? []).filter((each) => !names.includes(each)).map((each) => `${name} lacks ${each}`),
      ...names.filter((each) => ![...(known?.must ?? []), ...(known?.may ?? [])].includes(each)),
    );
    const suite = open.find((each) => each.name === 'testsuite');
    const counter = { testcase: 'tests', failure: 'failures', error: 'errors', skipped: 'skipped' }[name];
    if (suite !== undefined && counter !== undefined)
      suite.counted[counter] = (suite.counted[counter] ?? 0) + 1;
    open.push({ name, told: attributes as Readonly<Record<string, string>>, counted: {} });
  });
  parser.on('closetag', () => {
    const { name, told, counted } = open.pop() ?? { name: '', told: {}, counted: {} };
    if (name !== 'testsuite') return;
    for (const each of ['tests', 'failures', 'errors', 'skipped'])
      if (Number(told[each] ?? 0) !== (counted[each] ?? 0)) problems.push(`${told['name']}: ${each}`);
  });
  parser.write(xml).close();
  return problems;
}
