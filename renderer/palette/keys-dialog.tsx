// The keys that work where the person is, read from the table of actions.
import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useRegisteredActions } from "../ui/action.ts";
import { shownKey } from "../ui/keys.ts";
import styles from "./palette.module.css";

/** Every key that anything on the page answers to. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const groups = useRegisteredActions((state) => state.groups);
  const keyed = groups.flat().filter(({ keys }) => keys.length > 0);
  return (
    <Modal
      opened
      onClose={() => onClose()}
      returnFocus={false}
      title={t("palette.keys")}
      closeButtonProps={{ "aria-label": t("palette.close") }}
      size={520}
      transitionProps={{ duration: 0 }}
    >
      <p className={styles.intro}>{t("palette.keysHere")}</p>
      <dl className={styles.keys}>
        {keyed.map(({ id, name, values, keys }) => (
          <div key={id}>
            <dt>{t(name, { ...values })}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key} className={styles.key}>
                  {shownKey(key)}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
