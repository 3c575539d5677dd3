// What every part of the panel asks for: which application it is, whether it can be changed, and the day it is.
import { createContext, useContext } from "react";
import type { Application } from "#shared/model/application.ts";

interface EditContext {
  readonly application: Application;
  readonly readOnly: boolean;
  readonly today: string;
}

const context = createContext<EditContext | undefined>(undefined);
export const EditProvider = context.Provider;

/** The application of the panel around this component. */
export function useEdited(): EditContext {
  const found = useContext(context);
  if (!found) throw new Error("Only inside the application panel");
  return found;
}
