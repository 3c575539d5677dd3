// The offer to show notifications of the browser, made once something is set ahead.
import { IconBell } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import buttons from "../ui/buttons.module.css";
import styles from "./arrivals.module.css";
import { acceptOffer, declineOffer } from "./offer-notifications.ts";

/** One line, answered once. */
export function NotificationOffer() {
  const { t } = useTranslation();
  return (
    <div className={styles.line} data-offer="">
      <IconBell size={18} stroke={1.5} aria-hidden="true" />
      <p className={styles.words}>
        <span className={styles.title}>{t("arrivals.offer.title")}</span>
        <span className={styles.body}>{t("arrivals.offer.says")}</span>
      </p>
      <div className={styles.answers}>
        <button type="button" className={buttons.small} onClick={() => void acceptOffer()}>
          {t("arrivals.offer.accept")}
        </button>
        <button type="button" className={buttons.small} data-quiet onClick={declineOffer}>
          {t("arrivals.offer.decline")}
        </button>
      </div>
    </div>
  );
}
