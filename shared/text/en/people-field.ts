// Words of the field that names people, known and new ones.
export const peopleField = {
  add: "Add {{name}}",
  addNamesake: "Add another {{name}}",
  and: "{{first}} and {{last}}",
  off: "Take {{name}} off",
  offers: "Suggestions",
  placeholder: "A name, and what they do",
  tooLong: "There is room for {{limit}} characters in a name. Shorten it to add it.",
  tooMany: "There is room for {{limit}} people here. Take one off to add another.",
} as const;
