// The bookmarklet: a bookmark that holds a small program, which takes the page it is pressed on to Perennial.
import { LINE_LIMIT, TEXT_LIMIT } from "#shared/model/limits.ts";
import { DEEP_LINK_SCHEME } from "./deep-link.ts";
import { HANDING_PATH } from "./handed-page.ts";

/** Where it takes the page: the desktop app, by a link of its own, or the browser shell at `origin` (`http://127.0.0.1:PORT`). */
export type BookmarkletWay = { readonly kind: "desktop" } | { readonly kind: "browser"; readonly origin: string };

/**
 * Most characters of the address it opens. Windows hands over links of about 2,000; other systems pass them on as one argument. What stands behind `#` in an
 * address stays in the browser and could be longer, but no posting is.
 */
const MOST = { windows: 2_000, desktop: 30_000, browser: 200_000 } as const;

/**
 * The `javascript:` address of the bookmarklet. It takes the page's address and title, and with them its JSON-LD blocks that tell of a job, else what is selected
 * on it, else its main text; as much as the way bears, and `…` where something was left out. It asks nothing of the page that a strict policy forbids: no
 * request, no element, no code made of text. It changes nothing on it either.
 */
export function bookmarkletFor(way: BookmarkletWay): string {
  const isDesktop = way.kind === "desktop";
  const code = [
    "(function(){",
    // A half of a pair of surrogates cannot be written into an address.
    String.raw`var page=document,whole=function(text){return String(text||"").replace(/\p{Surrogate}/gu,"")},`,
    `title=whole(page.title).slice(0,${LINE_LIMIT}),url=location.href,`,
    isDesktop ? `most=/^Win/.test(navigator.platform)?${MOST.windows}:${MOST.desktop},` : `most=${MOST.browser},`,
    isDesktop
      ? `part=encodeURIComponent,addressOf=function(text){return"${DEEP_LINK_SCHEME}://add?url="+part(url)+"&title="+part(title)+"&text="+part(text)},`
      : `addressOf=function(text){return"${way.origin}${HANDING_PATH}#"+encodeURIComponent(JSON.stringify({url:url,title:title,text:text}))},`,
    "fits=function(text){return addressOf(text).length<=most},",
    ...FROM_JSON_LD,
    'text="";if(!fits(text))title="";',
    `try{[0,4000,1500,700,300,100].some(function(size){var told=jsonLd(size);return told&&fits(told)&&(text=told)})}catch(error){}`,
    ...FROM_WORDS,
    isDesktop ? "location.href=addressOf(text);" : 'var address=addressOf(text);if(!open(address,"_blank"))location.href=address;',
    "})()",
  ].join("");
  return `javascript:${encodeURIComponent(code)}`;
}

/** The blocks with no text of them longer than `size` (0: as they stand), since some strings of a posting are far longer than what matters of it. */
const FROM_JSON_LD = [
  "jsonLd=function(size){return[].map.call(page.querySelectorAll('script[type=\"application/ld+json\"]'),function(block){",
  "var json=block.textContent;",
  'if(!/JobPosting/.test(json))return"";',
  "if(size)json=JSON.stringify(JSON.parse(json),function(key,value){",
  String.raw`return typeof value=="string"&&value.length>size?value.slice(0,size)+"\u2026":value}).replace(/</g,"\\u003c");`,
  'return\'<script type="application/ld+json">\'+whole(json)+"</"+"script>"',
  '}).join("")},',
] as const;

const FROM_WORDS = [
  'if(!text){var main=page.querySelector("main,[role=main],article");',
  `text=(whole(getSelection())||whole(main&&main.innerText)||whole(page.body&&page.body.innerText)).trim().slice(0,${TEXT_LIMIT});`,
  String.raw`while(text&&!fits(text))text=whole(text.slice(0,text.length*.9-2|0))+(text.length>9?"\u2026":"")}`,
] as const;
