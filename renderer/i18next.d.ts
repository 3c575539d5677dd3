// Types the keys of `t` by the catalogue, so that a text that is not there does not compile.
import "i18next";
import type { en } from "#shared/text/catalogue.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof en };
  }
}
