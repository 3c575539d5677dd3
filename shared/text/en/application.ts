// Words of the application panel.
export const application = {
  dates: {
    last: "last {{weekday}}",
    withTime: "{{day}}, {{time}}",
  },
} as const;
