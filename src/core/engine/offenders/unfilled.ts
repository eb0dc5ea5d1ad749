import { documentList } from './offender.ts';

/** Text left over from a template; all of it is one finding. */
export const unfilled = documentList('unfilled', ({ document }) => {
  const [first, ...more] = document.disclosure.unfilled ?? [];
  if (first === undefined) return [];
  const { page, line } = first.place;
  const params = {
    list: 'unfilled',
    count: String(more.length + 1),
    text: first.text,
    ...(line !== undefined && { detail: 'line', line: String(line) }),
    ...(page !== undefined && { detail: 'page', page: String(page) }),
  };
  return [{ key: '', params, operands: [], place: first.place }];
});
