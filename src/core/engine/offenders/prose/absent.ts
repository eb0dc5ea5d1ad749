import { documentList } from '../offender.ts';

/** Units that the department lists and that no document of the run is of, where some of its units have one. */
export const absent = documentList('absent', ({ document }) =>
  document.absentUnits?.map((name) => ({ key: name, params: { text: name }, operands: [] })),
);
