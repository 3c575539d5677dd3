// Whether the page offers to show notifications too.
import { create } from "zustand";

interface Offer {
  readonly stands: boolean;
}

export const useOffer = create<Offer>(() => ({ stands: false }));
