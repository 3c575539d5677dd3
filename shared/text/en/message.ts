// Words of what happened: messages with undo, saving and its state.
export const message = {} as const;
