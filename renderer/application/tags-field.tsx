// The tags: chips that can be taken off one by one, and a text box that adds more.

import { IconX } from "@tabler/icons-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Application } from "#shared/model/application.ts";
import { TAG_COUNT_LIMIT, TAG_LIMIT } from "#shared/model/limits.ts";
import { act } from "../document/session.ts";
import buttons from "../ui/buttons.module.css";
import { CompletedInput } from "../ui/completed-input.tsx";
import look from "../ui/in-place/field.module.css";
import { onFieldKey } from "../ui/in-place/field-keys.ts";
import { errorProps, FieldRow } from "../ui/in-place/field-row.tsx";
import { useField } from "../ui/in-place/use-field.ts";
import { useKnownValues } from "../ui/known-values.ts";
import styles from "./details.module.css";
import { useEdited } from "./edit-context.ts";
import { tooLong } from "./field-check.ts";

const tagsOf = ({ tags }: Application) => tags;

export function TagsField() {
  const { t } = useTranslation();
  const { application, readOnly } = useEdited();
  const { id: applicationId, tags } = application;
  const known = useKnownValues(tagsOf);
  const id = useId();
  const save = (next: readonly string[]) =>
    act({ type: "application.edit", id: applicationId, fields: { tags: [...next] } }, { key: "application.changed.tags" });
  const field = useField({
    record: applicationId,
    name: "tags",
    value: "",
    check: (text) => {
      const added = split(text);
      const long = added.map((tag) => tooLong(tag, TAG_LIMIT)).find(Boolean);
      const all = new Set([...tags, ...added]).size;
      return long ?? (all > TAG_COUNT_LIMIT ? { key: "application.tooManyTags", values: { limit: TAG_COUNT_LIMIT } } : undefined);
    },
    save: (text) => save(withTags(tags, split(text))),
  });
  const add = (text: string) => {
    field.change(text);
    field.commit();
  };
  if (readOnly && tags.length === 0) return null;
  return (
    <FieldRow id={id} label={t("application.tags")} error={field.error}>
      <div className={styles.tags}>
        {tags.map((tag) => (
          <span className={styles.tag} key={tag}>
            {tag}
            {!readOnly && (
              <button
                type="button"
                className={buttons.sign}
                data-round=""
                aria-label={t("application.removeTag", { tag })}
                onClick={() => void save(tags.filter((other) => other !== tag))}
              >
                <IconX size={12} aria-hidden />
              </button>
            )}
          </span>
        ))}
        {!readOnly && (
          <CompletedInput
            id={id}
            className={`${look.input} ${styles.tagInput}`}
            text={field.text}
            known={known.filter((tag) => !tags.includes(tag))}
            placeholder={t("application.add.tags")}
            onText={(text) => (/[,;\n]\s*$/.test(text) ? add(text) : field.change(text))}
            onChoose={add}
            onBlur={field.commit}
            onKeyDown={(event) => {
              const last = tags.at(-1);
              if (event.key === "Backspace" && field.text === "" && last !== undefined) void save(tags.filter((tag) => tag !== last));
              else onFieldKey(event, field);
            }}
            {...errorProps(id, field.error)}
          />
        )}
      </div>
    </FieldRow>
  );
}

/** Tags as typed, with commas between them. */
function split(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((tag) => tag.trim())
    .filter(Boolean);
}

/** The tags with more of them; a tag that is there in other capitals is not added again. */
function withTags(tags: readonly string[], added: readonly string[]): string[] {
  const there = new Set(tags.map((tag) => tag.toLowerCase()));
  const fresh = added.filter((tag) => !there.has(tag.toLowerCase()) && there.add(tag.toLowerCase()));
  return [...tags, ...fresh];
}
