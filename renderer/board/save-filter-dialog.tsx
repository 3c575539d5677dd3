// Keeps the filter asked now by a name; one that bears the name already can be replaced.
import { Button, Modal, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { FILTER_COUNT_LIMIT, LINE_LIMIT } from "#shared/model/limits.ts";
import { filterNamed } from "#shared/queries/saved-filters.ts";
import { closeFilterDialog as close } from "./filter-dialog.ts";
import { isFull, keepFilter, nameRefused, replaceFilter, useSavedFilters } from "./saved-filter-actions.ts";
import styles from "./saved-filter-dialogs.module.css";

/** The dialog. */
export function SaveFilterDialog() {
  const { t } = useTranslation();
  const filters = useSavedFilters();
  const [name, setName] = useState("");
  const [refused, setRefused] = useState<"missing" | "taken" | "full">();
  const other = refused === "taken" ? filterNamed(name, filters) : undefined;
  const why = {
    missing: t("board.saved.nameMissing"),
    taken: t("board.saved.nameTaken", { name: other?.name ?? name }),
    full: t("board.saved.tooMany", { count: FILTER_COUNT_LIMIT }),
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const problem = nameRefused(name) ?? (isFull() ? "full" : undefined);
    setRefused(problem);
    if (problem) return;
    close();
    keepFilter(name);
  };
  return (
    <Modal
      opened
      onClose={close}
      returnFocus={false}
      title={t("board.saved.saveAs")}
      centered
      size="sm"
      closeButtonProps={{ "aria-label": t("board.saved.cancel") }}
    >
      <form className={styles.save} onSubmit={save} noValidate>
        <TextInput
          label={t("board.saved.filterName")}
          value={name}
          maxLength={LINE_LIMIT}
          autoComplete="off"
          data-autofocus
          error={refused && <span role="alert">{why[refused]}</span>}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setRefused(undefined);
          }}
        />
        <div className={styles.buttons}>
          <Button variant="default" onClick={close}>
            {t("board.saved.cancel")}
          </Button>
          {other ? (
            <Button
              onClick={() => {
                close();
                replaceFilter(other.id);
              }}
            >
              {t("board.saved.replace")}
            </Button>
          ) : (
            <Button type="submit">{t("board.saved.confirm")}</Button>
          )}
        </div>
      </form>
    </Modal>
  );
}
