// Mantine dressed in our tokens, so that its components look like Perennial and not like a kit.
import {
  type CSSVariablesResolver,
  colorsTuple,
  createTheme,
  type MantineThemeComponents,
  type MantineThemeOverride,
  type VariantColorsResolver,
} from "@mantine/core";
import classes from "./theme.module.css";

const moss = {
  filled: "var(--accent)",
  filledHover: "var(--accent-hover)",
  text: "var(--accent)",
  soft: "var(--selected)",
};
const danger = {
  filled: "var(--danger)",
  filledHover: "var(--danger-hover)",
  text: "var(--danger)",
  soft: "var(--danger-soft)",
};
const line = (color: string) => `1px solid ${color}`;

/** Colours of every variant of buttons, badges and their like; `color="danger"` is for what would be lost. */
const variantColorResolver: VariantColorsResolver = ({ color, variant }) => {
  const hue = color === "danger" ? danger : moss;
  const clear = line("transparent");
  switch (variant) {
    case "filled":
      return { background: hue.filled, hover: hue.filledHover, color: "var(--on-accent)", border: clear };
    case "light":
      return { background: hue.soft, hover: hue.soft, color: hue === danger ? hue.text : "var(--ink)", border: clear };
    case "outline":
      return { background: "transparent", hover: hue.soft, color: hue.text, border: line(hue.text) };
    case "default":
      return {
        background: "var(--card)",
        hover: "var(--card-hover)",
        color: hue === danger ? hue.text : "var(--ink)",
        border: line("var(--hairline-strong)"),
      };
    default:
      return { background: "transparent", hover: "var(--hover)", color: hue === danger ? hue.text : "var(--ink-2)", border: clear };
  }
};

const overlay = { classNames: { dropdown: classes.overlay }, defaultProps: { shadow: "md" } };
const dialog = {
  classNames: { content: classes.dialog, header: classes.dialogHeader, title: classes.dialogTitle, overlay: classes.scrim },
  defaultProps: { transitionProps: { duration: 150 } },
};
/** A box to tick or a dot to choose: its outline, and its mark, which must be read on the accent in both schemes. */
const ticked = (mark: string) => ({
  vars: () => ({ root: { [mark]: "var(--on-accent)" } }),
});

// Plain objects instead of each component's `extend`, so that the theme brings no component into the page.
const components: MantineThemeComponents = {
  Input: {
    classNames: { input: classes.input },
    vars: (_: unknown, props: { readonly error?: unknown }) => ({
      wrapper: { "--input-bd": props.error ? "var(--danger)" : "var(--edge)", "--input-color": "var(--ink)", "--input-bd-focus": "var(--focus)" },
    }),
  },
  InputWrapper: { classNames: { label: classes.label, error: classes.error, description: classes.description } },
  Checkbox: { ...ticked("--checkbox-icon-color"), defaultProps: { radius: "sm" }, styles: { input: { borderColor: "var(--edge)" } } },
  Radio: { ...ticked("--radio-icon-color"), styles: { radio: { borderColor: "var(--edge)" } } },
  Chip: { defaultProps: { variant: "light" } },
  Badge: { classNames: { root: classes.tag } },
  Pill: { classNames: { root: classes.tag } },
  Kbd: { classNames: { root: classes.key } },
  Alert: { classNames: { root: classes.notice, title: classes.noticeTitle, message: classes.noticeMessage } },
  NavLink: { classNames: { root: classes.navLink } },
  SegmentedControl: {
    classNames: { root: classes.segments, indicator: classes.segment, label: classes.segmentLabel },
    defaultProps: { withItemsBorders: false, transitionDuration: 150 },
  },
  Popover: overlay,
  Combobox: { classNames: { dropdown: classes.overlay, option: classes.option }, defaultProps: { shadow: "md" } },
  Select: { classNames: { dropdown: classes.overlay, option: classes.option }, defaultProps: { checkIconPosition: "right" } },
  Autocomplete: { classNames: { dropdown: classes.overlay, option: classes.option } },
  TagsInput: { classNames: { dropdown: classes.overlay, option: classes.option } },
  Menu: { classNames: { dropdown: classes.overlay, item: classes.item, label: classes.menuLabel }, defaultProps: { shadow: "md" } },
  Modal: dialog,
  Drawer: dialog,
  Tooltip: { classNames: { tooltip: classes.tooltip }, defaultProps: { openDelay: 400, radius: "sm" } },
};

/** The theme to hand to `MantineProvider`, together with `cssVariables`. */
export const theme: MantineThemeOverride = createTheme({
  primaryColor: "moss",
  colors: {
    moss: colorsTuple("var(--accent)"),
    danger: colorsTuple("var(--danger)"),
    red: colorsTuple("var(--danger)"),
    gray: [
      "var(--card-hover)",
      "var(--well)",
      "var(--well)",
      "var(--hairline-strong)",
      "var(--hairline-strong)",
      "var(--ink-3)",
      "var(--ink-3)",
      "var(--ink-2)",
      "var(--ink)",
      "var(--ink)",
    ],
    dark: [
      "var(--ink)",
      "var(--ink-2)",
      "var(--ink-3)",
      "var(--ink-3)",
      "var(--hairline-strong)",
      "var(--card-hover)",
      "var(--card)",
      "var(--paper)",
      "var(--well)",
      "var(--well)",
    ],
  },
  white: "#ffffff",
  black: "#23271f",
  variantColorResolver,
  components,
  fontFamily: "var(--font-sans)",
  fontSmoothing: true,
  focusRing: "auto",
  cursorType: "pointer",
  respectReducedMotion: true,
  defaultRadius: "md",
  radius: { xs: "2px", sm: "4px", md: "8px", lg: "8px", xl: "8px" },
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "24px", xl: "32px" },
  fontSizes: { xs: "var(--size-small)", sm: "var(--size-base)", md: "var(--size-base)", lg: "var(--size-title)", xl: "var(--size-page)" },
  lineHeights: { xs: "1.4", sm: "var(--line-base)", md: "var(--line-base)", lg: "var(--line-tight)", xl: "var(--line-tight)" },
  shadows: {
    xs: "none",
    sm: "none",
    md: "var(--shadow-overlay)",
    lg: "var(--shadow-overlay)",
    xl: "var(--shadow-overlay)",
  },
  headings: {
    fontFamily: "var(--font-serif)",
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "var(--size-page)", lineHeight: "var(--line-tight)" },
      h2: { fontSize: "var(--size-title)", lineHeight: "var(--line-tight)" },
      h3: { fontSize: "var(--size-base)", lineHeight: "var(--line-tight)" },
    },
  },
});

const onBothSchemes = {
  "--mantine-color-body": "var(--paper)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-bright": "var(--ink)",
  "--mantine-color-dimmed": "var(--ink-2)",
  "--mantine-color-placeholder": "var(--ink-3)",
  "--mantine-color-anchor": "var(--accent)",
  "--mantine-color-error": "var(--danger)",
  "--mantine-color-default": "var(--card)",
  "--mantine-color-default-hover": "var(--card-hover)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-border": "var(--hairline-strong)",
  "--mantine-color-disabled": "var(--hover)",
  "--mantine-color-disabled-color": "var(--ink-disabled)",
  "--mantine-color-disabled-border": "var(--hairline)",
  "--mantine-primary-color-contrast": "var(--on-accent)",
  "--mantine-color-moss-filled": "var(--accent)",
  "--mantine-color-moss-filled-hover": "var(--accent-hover)",
  "--mantine-color-moss-light": "var(--selected)",
  "--mantine-color-moss-light-hover": "var(--selected)",
  "--mantine-color-moss-light-color": "var(--ink)",
  "--mantine-color-moss-text": "var(--accent)",
  "--mantine-color-danger-filled": "var(--danger)",
  "--mantine-color-danger-filled-hover": "var(--danger-hover)",
  "--mantine-color-danger-light": "var(--danger-soft)",
  "--mantine-color-danger-light-color": "var(--danger)",
  "--mantine-color-danger-text": "var(--danger)",
};

/** Mantine's own colour variables by our tokens, which know both schemes; for `MantineProvider`'s `cssVariablesResolver`. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    "--mantine-font-weight-regular": "var(--weight-regular)",
    "--mantine-font-weight-medium": "var(--weight-medium)",
    "--mantine-font-weight-bold": "var(--weight-strong)",
  },
  light: onBothSchemes,
  dark: onBothSchemes,
});
