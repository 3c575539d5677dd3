// A part of the page that is fetched when it is first shown, together with the kit its components come from.
import { type ComponentType, type LazyExoticComponent, lazy } from "react";

/** The part that `load` brings, inside the kit; to be shown in a `Suspense`. */
export function withKit<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const [{ Kit }, Part] = await Promise.all([import("./kit.tsx"), load()]);
    return {
      default: (props: Props) => (
        <Kit>
          <Part {...props} />
        </Kit>
      ),
    };
  });
}
