// The catalogue's words for what is drawn first: the same i18next, without a hook in every card. The language holds for as long as the page does.
import { i18n } from "#shared/text/say.ts";

/** The text of a key, with its values put in. */
export const t = i18n.t.bind(i18n) as typeof i18n.t;
