// The keys of the list of today: arrows between lines, and what can be done with the line that has the focus.
import type { KeyboardEvent } from "react";
import type { Task } from "#shared/queries/today.ts";
import { useActions } from "../ui/action.ts";
import { focusedTask, moveFocus } from "./task-focus.ts";
import { canPutOff, complete, putOff, taskId } from "./tasks.ts";

/** Registers `d` and `t` for the next step whose line has the focus, and gives the handler of the arrow keys. */
export function useTaskKeys(tasks: readonly Task[]): (event: KeyboardEvent) => void {
  const focused = () => {
    const id = focusedTask();
    const task = tasks.find((other) => taskId(other) === id);
    return task?.kind === "reminder" ? task.reminder : undefined;
  };
  const canPutOffFocused = () => {
    const reminder = focused();
    return reminder !== undefined && canPutOff(reminder);
  };
  const withFocused = (run: typeof complete) => () => {
    const reminder = focused();
    if (reminder) run(reminder);
  };
  useActions([
    { id: "today.done", name: "today.done", keys: ["d"], enabled: () => focused() !== undefined, run: withFocused(complete) },
    { id: "today.tomorrow", name: "today.tomorrow", keys: ["t"], enabled: canPutOffFocused, run: withFocused(putOff) },
  ]);
  return (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && moveFocus(step)) event.preventDefault();
  };
}
