/** Reads a document and sums a column exactly: `node read-figures.js 预算.xlsx`. */
import { readFile } from 'node:fs/promises';
import { catalogue, Decimal, readDocument, toDecimal } from 'gouji';

const [path = ''] = process.argv.slice(2);
const { documents } = await readDocument({ path, bytes: await readFile(path) });
for (const { department, year, tables } of documents) {
  console.log(department, year);
  for (const table of tables) {
    const title = catalogue.tables.find(({ id }) => id === table.id)?.title ?? table.id;
    const figures = table.rows.flatMap(({ cells }) => cells['total']?.figure ?? []);
    const sum = figures.reduce((all, figure) => all.plus(toDecimal(figure)), new Decimal(0));
    if (figures.length > 0) console.log(title, figures.length, sum.toString());
  }
}
