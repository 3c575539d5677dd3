// The ways two people are in touch.

/** `met` is in person, `event` a fair, a talk, a meetup; `other` is left where nothing was said. */
export const CHANNELS_OF_CONTACT = ["met", "call", "video", "email", "message", "letter", "event", "other"] as const;
export type ChannelOfContact = (typeof CHANNELS_OF_CONTACT)[number];
