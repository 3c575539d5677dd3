// The drawing of a channel; its name stands beside it.
import {
  IconCalendarEvent,
  IconCoffee,
  IconMail,
  IconMailbox,
  IconMessageCircle,
  IconPhone,
  IconPointFilled,
  type IconProps,
  IconVideo,
} from "@tabler/icons-react";
import type { ComponentType } from "react";
import type { ChannelOfContact } from "#shared/model/channel-of-contact.ts";

const ICONS: Readonly<Record<ChannelOfContact, ComponentType<IconProps>>> = {
  met: IconCoffee,
  call: IconPhone,
  video: IconVideo,
  email: IconMail,
  message: IconMessageCircle,
  letter: IconMailbox,
  event: IconCalendarEvent,
  other: IconPointFilled,
};

export function ChannelIcon({ channel }: { channel: ChannelOfContact }) {
  const Icon = ICONS[channel];
  return <Icon size={channel === "other" ? 10 : 16} stroke={1.5} />;
}
