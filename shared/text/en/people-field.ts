// Words of the field that names people, known and new ones.
export const peopleField = {
  add: "Add {{name}}",
  addNamesake: "Add another {{name}}",
  and: "{{first}} and {{last}}",
  off: "Take {{name}} off",
  inBin: "in the bin",
  offers: "Suggestions",
  placeholder: "A name, and what they do",
  tooLong: "There is room for {{limit}} characters in a name. Shorten it to add it.",
  onlyOne: "There is room for one person here. Leave one name, and add the other by itself.",
  tooMany: "There is room for {{limit}} people here. Take one off to add another.",
} as const;
