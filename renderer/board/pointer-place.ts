// The place under the pointer while cards are dragged, and the scrolling of what lies under it near an edge.
import { showPlace, useBoard } from "./board-state.ts";
import { columnAt, type Measured, measureColumns, placeUnder, type Point } from "./column-lists.ts";

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
  let point: Point | undefined;
  let frame = 0;
  let last = 0;

  const look = () => {
    const held = useBoard.getState().held;
    if (!point || !held) return;
    const column = columnAt(columns, point);
    showPlace(column ? placeUnder(column, point, held.set) : null);
  };
  const scroll = (now: number) => {
    frame = 0;
    if (!point) return;
    const step = last === 0 ? 0 : Math.min(now - last, LONGEST_STEP_MS) / 1_000;
    last = now;
    const down = downwards(columnAt(columns, point), point);
    const right = board ? sideways(board, point) : 0;
    if (down === undefined && right === 0) {
      last = 0;
      return;
    }
    if (down) down.list.scrollTop += down.speed * step;
    if (board && right !== 0) {
      board.scrollLeft += right * step;
      columns = measureColumns();
    }
    look();
    frame = requestAnimationFrame(scroll);
  };
  const onPoint = (next: Point) => {
    point = next;
    look();
    if (frame === 0) frame = requestAnimationFrame(scroll);
  };
  const onMouse = (event: MouseEvent) => onPoint({ x: event.clientX, y: event.clientY });
  const onTouch = ({ touches: [touch] }: TouchEvent) => touch && onPoint({ x: touch.clientX, y: touch.clientY });
  const onResize = () => {
    columns = measureColumns();
  };
  const listening = new AbortController();
  const options = { capture: true, passive: true, signal: listening.signal };
  addEventListener("mousemove", onMouse, options);
  addEventListener("touchmove", onTouch, options);
  addEventListener("resize", onResize, options);
  return {
    end() {
      listening.abort();
      cancelAnimationFrame(frame);
    },
  };
}

function downwards(column: Measured | undefined, { y }: Point): { readonly list: HTMLElement; readonly speed: number } | undefined {
  if (!column?.list) return undefined;
  const speed = speedAt(y, column.listTop, column.bottom);
  const { list } = column;
  const room = speed < 0 ? list.scrollTop > 0 : list.scrollTop + list.clientHeight < list.scrollHeight;
  return speed !== 0 && room ? { list, speed } : undefined;
}

function sideways(board: HTMLElement, { x }: Point): number {
  if (board.scrollWidth <= board.clientWidth) return 0;
  const { left, right } = board.getBoundingClientRect();
  const speed = speedAt(x, left, right);
  const room = speed < 0 ? board.scrollLeft > 0 : board.scrollLeft + board.clientWidth < board.scrollWidth;
  return room ? speed : 0;
}

/** Px a second: nothing in the middle, more towards either edge. */
function speedAt(at: number, start: number, end: number): number {
  const edge = Math.min(EDGE, (end - start) / 4);
  if (at < start + edge) return -TOP_SPEED * Math.min(1, (start + edge - at) / edge);
  if (at > end - edge) return TOP_SPEED * Math.min(1, (at - end + edge) / edge);
  return 0;
}
