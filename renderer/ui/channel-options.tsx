// The ways to be in touch, as the options of a select.
import { useTranslation } from "react-i18next";
import { CHANNELS_OF_CONTACT } from "#shared/model/channel-of-contact.ts";

export function ChannelOptions() {
  const { t } = useTranslation();
  return CHANNELS_OF_CONTACT.map((channel) => (
    <option key={channel} value={channel}>
      {t(`people.channel.${channel}`)}
    </option>
  ));
}
