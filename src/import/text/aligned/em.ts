/** Places in an em, so that two spaces part cells and one does not. */
export const em = 2;
