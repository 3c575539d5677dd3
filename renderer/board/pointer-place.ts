// The place under the pointer while cards are dragged, and the scrolling of what lies under it near an edge.
import { showPlace, useBoard } from "./board-state.ts";
import { columnAt, measureColumns, type Point, placeUnder } from "./column-lists.ts";

/** How near an edge (px) scrolling begins, and how fast it is at the edge itself (px a second). */
const EDGE = 56;
const TOP_SPEED = 1_400;
/** A long frame must not leap: most time one step of scrolling counts, in ms. */
const LONGEST_STEP_MS = 34;

export interface Following {
  /** Reckons the last place once more and stops. */
  end(): void;
}

/** Follows the pointer and shows the place under it until it is ended. */
export function followPointer(): Following {
  const board = document.querySelector<HTMLElement>("[data-board]");
  let columns = measureColumns();
  let span = board && spanOf(board);
  let point: Point | undefined;
  let frame = 0;
  let last = 0;

  const look = () => {
    const { held } = useBoard.getState();
    if (!point || !held) return;
    const column = columnAt(columns, point);
    showPlace(column ? placeUnder(column, point, held.set) : null);
  };
  const measure = () => {
    columns = measureColumns();
    span = board && spanOf(board);
    look();
  };
  const speeds = () => {
    const column = point && columnAt(columns, point);
    const down = point && column?.list ? speedAt(point.y, column.listTop, column.bottom) : 0;
    const right = point && span ? speedAt(point.x, span.left, span.right) : 0;
    return { list: column?.list, down, right };
  };
  const scroll = (now: number) => {
    const { list, down, right } = speeds();
    const step = last === 0 ? 0 : Math.min(now - last, LONGEST_STEP_MS) / 1_000;
    last = now;
    frame = down === 0 && right === 0 ? 0 : requestAnimationFrame(scroll);
    if (frame === 0) last = 0;
    // What cannot scroll further stays where it is and tells nothing, so that the rest costs nothing.
    if (down !== 0) list?.scrollBy(0, down * step);
    if (right !== 0) board?.scrollBy(right * step, 0);
  };
  const onPoint = (next: Point) => {
    point = next;
    look();
    const { down, right } = speeds();
    if (frame === 0 && (down !== 0 || right !== 0)) frame = requestAnimationFrame(scroll);
  };
  const onScroll = ({ target }: Event) => {
    if (target === board) return measure();
    const column = columns.find(({ list }) => list === target);
    if (!column?.list) return;
    column.scrollTop = column.list.scrollTop;
    look();
  };
  const listening = new AbortController();
  const options = { capture: true, passive: true, signal: listening.signal };
  addEventListener("mousemove", ({ clientX: x, clientY: y }) => onPoint({ x, y }), options);
  addEventListener("touchmove", ({ touches: [touch] }) => touch && onPoint({ x: touch.clientX, y: touch.clientY }), options);
  addEventListener("scroll", onScroll, options);
  addEventListener("resize", measure, options);
  return {
    end() {
      listening.abort();
      cancelAnimationFrame(frame);
    },
  };
}

/** Where a board that can be scrolled sideways begins and ends. */
function spanOf(board: HTMLElement): { readonly left: number; readonly right: number } | null {
  return board.scrollWidth > board.clientWidth ? board.getBoundingClientRect() : null;
}

/** Px a second: nothing in the middle, more towards either edge. */
function speedAt(at: number, start: number, end: number): number {
  const edge = Math.min(EDGE, (end - start) / 4);
  if (at < start + edge) return -TOP_SPEED * Math.min(1, (start + edge - at) / edge);
  if (at > end - edge) return TOP_SPEED * Math.min(1, (at - end + edge) / edge);
  return 0;
}
