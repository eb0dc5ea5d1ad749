import type { ColumnId, LineId, TableId, TopicId } from '../generated/names.ts';

/*
 * Ids of the catalogue that code names. Each function gives back what it is given; what it is for is that an id which the
 * catalogue does not have, or no longer has, does not compile.
 */

export const tableId = (id: TableId): TableId => id;
export const columnId = (id: ColumnId): ColumnId => id;
/** Rows are keyed by line, so it is the key of a row as well. */
export const lineId = (id: LineId): LineId => id;
export const topicId = (id: TopicId): TopicId => id;
