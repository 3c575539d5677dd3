// A touchpoint as people write it in one line: by which channel it was, guessed from its words.
import type { ChannelOfContact } from "#shared/model/channel-of-contact.ts";

/** Words that name a channel by themselves. The one that stands first in the line decides. */
const WORDS: readonly (readonly [ChannelOfContact, RegExp])[] = [
  ["met", /\b(?:coffees?|caf[eé]|tea|lunch|dinner|breakfast|brunch|drinks?|beers?|walk(?:ed)?|visit(?:ed)?|in person|face to face|studio visit)\b/u],
  ["call", /\b(?:call(?:s|ed)?|phone[ds]?|telephoned?|rang|ring|voicemail)\b/u],
  ["video", /\b(?:zoom(?:ed)?|teams|google meet|video(?: ?call)?|skype[d]?|facetime[d]?|webex|jitsi)\b/u],
  ["email", /\b(?:e-?mail(?:s|ed)?|mail(?:s|ed)?|newsletter)\b/u],
  [
    "message",
    /\b(?:linkedin|xing|text(?:s|ed)?|sms|dm(?:s|ed|'d)?|messaged?|messages|whatsapp|telegram|signal|slack|discord|instagram|mastodon|bluesky|chat(?:s|ted)?)\b/u,
  ],
  ["letter", /(?<!\b(?:cover|motivation|application) )\b(?:letters?|postcards?|card in the post|by post)\b/u],
  [
    "event",
    /\b(?:fairs?|meet-?ups?|conferences?|conventions?|talks?|lectures?|workshops?|exhibitions?|opening|openings|vernissage|open day|panel|seminar|event)\b/u,
  ],
];

/** Words that say only that two people saw each other; they count where nothing says more. */
const MET = /\b(?:met|meet|meeting|saw|bumped into|ran into)\b/u;
/** What `text` can mean beside a message. */
const NO_MESSAGE = /\b(?:the|my|his|her|their|this|that|a) texts?\b/gu;

/** The channel of a line such as `coffee with the designer, she asked about my portfolio`; `other` where it tells none. */
export function channelOf(line: string): ChannelOfContact {
  const text = line.normalize("NFC").toLowerCase().replace(NO_MESSAGE, "");
  let found: { readonly channel: ChannelOfContact; readonly at: number } | undefined;
  for (const [channel, words] of WORDS) {
    const at = words.exec(text)?.index;
    if (at !== undefined && (!found || at < found.at)) found = { channel, at };
  }
  return found?.channel ?? (MET.test(text) ? "met" : "other");
}
