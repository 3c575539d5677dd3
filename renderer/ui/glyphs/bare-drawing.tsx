// The drawing of a place where nothing is: bare ground, and one leaf on the wind.

/** Bare ground, 120 by 56 px, in the colour of the text around it; hidden from assistive technology. */
export function BareDrawing() {
  return (
    <svg
      aria-hidden="true"
      fill="none"
      focusable="false"
      height={56}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth={1.5}
      viewBox="0 0 120 56"
      width={120}
    >
      <path d="M8 48h46M62 48h22M92 48h8" />
      <path d="M70 27c5.5-2.6 9.5-6 12.5-10M74.5 25.5c-2.2-8.5 4.6-15.5 17.5-15.3.4 13-7.8 20-17.5 15.3z" />
      <path d="M22 22c8-5 15-4.5 21 0s12 4 17-1M34 34c4.5-2.5 8.5-2.3 12 0" opacity={0.5} />
    </svg>
  );
}
