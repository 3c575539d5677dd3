// One text field of the application: what may stand in it, and how it is saved.

import { LINE_LIMIT, LINK_LIMIT } from "#shared/model/limits.ts";
import { act } from "../document/session.ts";
import { type Field, useField } from "../ui/in-place/use-field.ts";
import { useEdited } from "./edit-context.ts";
import { tooLong } from "./field-check.ts";

export type LineName = "company" | "role" | "location" | "link" | "source";

/** The field of that name, saved as one edit. */
export function useApplicationField(name: LineName): Field {
  const { application } = useEdited();
  const { id } = application;
  return useField({
    record: id,
    name,
    value: application[name] ?? "",
    check: (text) => {
      if (text === "" && ((name === "company" && !application.role) || (name === "role" && !application.company))) return { key: "application.nameNeeded" };
      return tooLong(text, name === "link" ? LINK_LIMIT : LINE_LIMIT);
    },
    save: (text) => {
      const fields = name === "company" || name === "role" ? { [name]: text } : { [name]: text === "" ? null : text };
      return act({ type: "application.edit", id, fields }, { key: `application.changed.${name}` });
    },
  });
}
