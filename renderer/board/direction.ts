// The keys that lead from card to card and from place to place.

export const DIRECTIONS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"] as const;
export type Direction = (typeof DIRECTIONS)[number];
