// Words of the data folder: what was found, what was saved, what went wrong.
export const storage = {
  conflict: "Another program changed the file while Perennial was open. Both versions are safe; yours is also in {{copy}}. Choose which one to go on with.",
  copies: {
    notThere: "That version does not lie in the folder any more. Nothing was changed.",
    stays: "{{name}} could not be moved into quarantine ({{detail}}). It lies where it was.",
    unreadable: "That version cannot be read as a file of Perennial. It was left as it is.",
  },
  damaged: {
    byteOrderMark:
      "The file begins with a byte order mark, which an editor put there. It was left as it is. Save it as plain UTF-8, or choose another version.",
    cutOff: "The file stops in the middle. It was left as it is, and another version may hold everything.",
    empty: "The file is there, but it is empty. It was left as it is, and another version may hold everything.",
    field: "In the file, the field {{field}} of {{record}} does not hold what belongs there. It was left as it is. Correct it, or choose another version.",
    missing: "The file perennial.json is not in the folder any more, though Perennial kept one here before. Put it back, or choose another version.",
    newer: "The file was written by a newer version of Perennial (format {{version}}). It was left as it is. Open it with that version.",
    notAFile:
      "Something else lies where the file should be: perennial.json is a folder or a device. It was left as it is. Put it elsewhere, or choose another version.",
    notKept: "What lies in the folder could not be put aside first ({{detail}}), so nothing was changed. Make room for a copy of it, then choose again.",
    notJson: "The file is not readable as JSON. It was left as it is. Correct it, or choose another version.",
    notMigrated:
      "The file was written by an earlier Perennial (format {{version}}), and something in it could not be brought up to date. It was left as it is. Correct it, or choose another version.",
    notUtf8: "The file holds bytes that are not UTF-8 text. It was left as it is, and another version may hold everything.",
    nul: "Part of the file was lost and is filled with zeros, as after a power cut. It was left as it is, and another version may hold everything.",
    otherFormat: "The file perennial.json was not written by Perennial. It was left as it is. Put it elsewhere, or choose another version.",
    tooDeep: "The file has values nested deeper than Perennial ever writes. It was left as it is. Correct it, or choose another version.",
    tooLarge: "The file is larger than {{limit}} MB, which is more than Perennial reads. It was left as it is. Choose another version.",
    unreadable: "The file could not be read ({{detail}}). It was left as it is. See that you may read the folder, then start Perennial again.",
  },
  foreign: {
    copyFound: "Another version of your search came to lie beside the file.",
    gone: "The file is not in the folder any more. Everything is kept here, and saved again with your next change.",
    takenOver: "Another program changed the file, and its version is shown now. Yours is kept as a backup.",
    unreadable:
      "Another program changed the file, and it cannot be read as it is. It was left alone; everything is kept here, and your next change asks what should stand.",
  },
  notice: {
    edited: "The file was edited outside Perennial since it was last saved. Your edits were taken over; a copy is in {{copy}}.",
    editedNoCopy: "The file was edited outside Perennial since it was last saved. Your edits were taken over.",
    repeated_one: "One entry in the file has an id that another one has too. The later one is shown.",
    repeated_other: "{{count}} entries in the file have an id that another one has too. The later ones are shown.",
    theirsGone: "The other version is not in the folder any more. Go on with yours to save it.",
    unsavedKept: "The last time, Perennial ended before a change was saved. What it was writing is kept in {{copy}}.",
  },
  readOnly: {
    diskFull: "The disk is full, so you can look but not change anything. Make some room, then start Perennial again.",
    newer: "The file was written by a newer version of Perennial, so you can look but not change anything. Open it with that version to go on.",
    noPermission:
      "Perennial is not allowed to write in this folder, so you can look but not change anything. Give yourself the right to write there, then start again.",
    notAFolder: "The place chosen for your data is not a folder, so nothing can be kept there. Choose another one.",
    other: "The folder cannot be written to ({{detail}}), so you can look but not change anything. Your file is as it was.",
    owned: "Perennial is already open on this folder, so you can look but not change anything here. Go on in the other one, or close it and start again.",
    ownedByBrowser:
      "Perennial is already open on this folder in a browser (process {{pid}}), so you can look but not change anything here. Go on there, or close it and start again.",
    ownedByTerminal:
      "A Perennial command is at work on this folder (process {{pid}}), so you can look but not change anything here. Wait until it is done and start again.",
    ownedByWindow:
      "Perennial is already open on this folder in a window (process {{pid}}), so you can look but not change anything here. Go on there, or close it and start again.",
    readOnlyDisk: "The folder lies on a disk that cannot be written to, so you can look but not change anything.",
  },
  unsaved: {
    busy: "Another program is holding the file, so your last changes are not saved yet. They are kept here and tried again.",
    closed: "Perennial is closing, so this change was not saved any more. Make it again after the next start.",
    deviceError:
      "The disk reports an error, so your last changes are not saved yet. They are kept here and tried again; keep Perennial open and see to the disk.",
    diskFull: "The disk is full, so your last changes are not saved yet. They are kept here and tried again; make some room and keep Perennial open.",
    folderGone:
      "The data folder is not there at the moment, so your last changes are not saved yet. They are kept here and tried again once the folder is back.",
    lockLost: "Another Perennial has taken over this folder, so your last changes are not saved. They are kept here; close the other one to save them.",
    tooLarge:
      "With the last change the file would be larger than {{limit}} MB, more than Perennial can read again. It is as it was before; undo that change to go on.",
    noPermission: "Perennial may not write in the data folder any more, so your last changes are not saved yet. They are kept here and tried again.",
    notAsWritten: "The disk did not keep what was written, so your last changes are not saved yet. The file is as it was; they are kept here and tried again.",
    other: "Your last changes could not be saved yet ({{detail}}). They are kept here and tried again.",
    readOnlyDisk: "The disk cannot be written to any more, so your last changes are not saved yet. They are kept here and tried again.",
  },
} as const;
