// A touchpoint as people write it in one line: by which channel it was, guessed from its words.
import type { ChannelOfContact } from "#shared/model/channel-of-contact.ts";

/** Finds whole words of any script: `\b` would end one at an accent. */
function wholeWords(alternatives: string, flags = ""): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, `u${flags}`);
}

/** Before the names of services that are ordinary words too: only after one of these do they name a channel. */
const BY = "(?:on|over|via|by|ms|microsoft)";

/** Words that name a channel by themselves. The one that stands first in the line decides. */
const WORDS: readonly (readonly [ChannelOfContact, RegExp])[] = [
  ["met", wholeWords("coffees?|caf[eé]|tea|lunch|dinner|breakfast|brunch|drinks?|beers?|walk(?:ed)?|visit(?:ed)?|in person|face to face|studio visit")],
  ["call", wholeWords("call(?:s|ed)?|phone[ds]?|telephoned?|rang|ring|voicemail")],
  ["video", wholeWords(`zoom(?:ed)?|${BY} teams|google meet|video(?: ?call)?|skype[d]?|facetime[d]?|webex|jitsi`)],
  ["email", wholeWords("e-?mail(?:s|ed)?|mail(?:s|ed)?|newsletter")],
  [
    "message",
    wholeWords(
      `linkedin|xing|text(?:s|ed)?|sms|dm(?:s|ed|'d)?|messaged?|messages|whatsapp|${BY} (?:signal|slack|discord|telegram)|instagram|mastodon|bluesky|chat(?:s|ted)?`,
    ),
  ],
  ["letter", new RegExp(`(?<!(?:cover|motivation|application) )${wholeWords("letters?|postcards?|card in the post|by post").source}`, "u")],
  [
    "event",
    wholeWords("fairs?|meet-?ups?|conferences?|conventions?|talks?|lectures?|workshops?|exhibitions?|opening|openings|vernissage|open day|panel|seminar|event"),
  ],
];

/** Words that say only that two people saw each other; they count where nothing says more. */
const MET = wholeWords("met|meet|meeting|saw|bumped into|ran into");
/** What `text` can mean beside a message. */
const NO_MESSAGE = wholeWords("(?:the|my|his|her|their|this|that|a) texts?", "g");

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
