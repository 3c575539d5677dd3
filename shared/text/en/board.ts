// Words of the board, its columns, cards, selection and dragging.
export const board = {} as const;
