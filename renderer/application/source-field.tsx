// Where the application was found, completed from the sources known already.
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Application } from "#shared/model/application.ts";
import { CompletedInput } from "../ui/completed-input.tsx";
import styles from "../ui/in-place/field.module.css";
import { onFieldKey } from "../ui/in-place/field-keys.ts";
import { errorProps, FieldRow } from "../ui/in-place/field-row.tsx";
import { useKnownValues } from "../ui/known-values.ts";
import { useEdited } from "./edit-context.ts";
import { useApplicationField } from "./use-application-field.ts";

const sourceOf = ({ source }: Application) => [source];

export function SourceField() {
  const { t } = useTranslation();
  const { readOnly } = useEdited();
  const field = useApplicationField("source");
  const known = useKnownValues(sourceOf);
  const id = useId();
  return (
    <FieldRow id={id} label={t("application.source")} error={field.error}>
      <CompletedInput
        id={id}
        className={styles.input}
        text={field.text}
        known={known}
        placeholder={readOnly ? "" : t("application.add.source")}
        readOnly={readOnly}
        onText={field.change}
        onChoose={(source) => {
          field.change(source);
          field.commit();
        }}
        onBlur={field.commit}
        onKeyDown={(event) => onFieldKey(event, field)}
        {...errorProps(id, field.error)}
      />
    </FieldRow>
  );
}
