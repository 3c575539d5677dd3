// What an attachment is: which of the papers of an application.

/** `mail` is a message kept as a file, `other` is left where nothing was said. */
export const ATTACHMENT_KINDS = ["resume", "letter", "offer", "mail", "other"] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];
