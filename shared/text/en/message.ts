// Words of what happened: messages with undo, saving and its state.
export const message = {
  undo: "Undo",
  redo: "Redo",
  undone: "Undone: {{what}}",
  redone: "Done again: {{what}}",
  tookBack: "Undone: what you had before is back.",
  dismiss: "Dismiss",
  saving: "Saving",
  saved: "Saved",
  notSaved: "Not saved yet",
  tryNow: "Try now",
  trying: "Trying",
  tried: "Tried at {{time}}, not saved yet",
  exportNow: "Export what I have",
  away: "The connection to Perennial's data was lost. What you wrote is kept here and is saved when it is back.",
  awayFromReading: "The connection to Perennial's data was lost. This can be looked through when it is back. Nothing was added.",
  notAdmitted:
    "This page needs a fresh address to show your applications, which are safe. Press Enter in the terminal where Perennial runs to get one, or start Perennial again.",
  readOnly: "Reading only",
  opening: "Opening your board",
} as const;
