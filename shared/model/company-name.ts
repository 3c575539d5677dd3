// Which company a name means: case, spaces and legal form aside.

const LEGAL_FORMS = new Set(
  (
    "inc incorporated corp corporation co llc llp lp plc ltd limited pvt private pte pty gmbh mbh ug ag kg kgaa ohg gbr ev se sa sas sasu sarl srl spa sl slu sau lda ltda sro " +
    "bv nv vof cv ab as asa aps oy oyj oü doo kk & und and y et"
  ).split(" "),
);
const EAST_ASIAN_FORMS = /^(?:株式会社|有限会社|合同会社)|(?:株式会社|有限会社|合同会社|股份有限公司|有限责任公司|有限公司|集团|公司)$/gu;
const BEYOND_ASCII = /[^\0-\x7f]/u;
const BEYOND_LATIN = /[^\0-\u024f]/u;

/** Space that is not one blank, and what counts as space. */
const LOOSE_SPACE = /[,.()]|[^\S ]|\s\s/u;

/** Names come again and again, from query to query; beyond so many different ones it begins anew. */
const REMEMBERED = 50_000;
const folded = new Map<string, string>();

/**
 * A company's name without case, extra spaces and its legal form: `Acme, Inc.` is `ACME`. A name that is nothing else stays. What came of it is
 * remembered; `foldCompanyOnce` is for names that are asked for once.
 */
export function foldCompany(company: string): string {
  const before = folded.get(company);
  if (before !== undefined) return before;
  if (folded.size >= REMEMBERED) folded.clear();
  const name = foldCompanyOnce(company);
  folded.set(company, name);
  return name;
}

/** `foldCompany` of one of thousands of names, which must not take the place of those that come again. */
export function foldCompanyOnce(company: string): string {
  const isPlain = !BEYOND_ASCII.test(company);
  const lower = (isPlain ? company : company.normalize("NFKC")).toLowerCase();
  const undotted = lower.includes(".") ? lower.replace(/(?<=\b\p{L})\.(?=\p{L}\b|\s|$)/gu, "") : lower;
  const plain = (LOOSE_SPACE.test(undotted) ? undotted.replace(/[\s,.()]+/gu, " ") : undotted).trim();
  const bare = !isPlain && BEYOND_LATIN.test(plain) ? plain.replace(EAST_ASIAN_FORMS, "").trim() || plain : plain;
  let end = bare.length;
  for (let space = bare.lastIndexOf(" "); space > 0 && LEGAL_FORMS.has(bare.slice(space + 1, end)); space = bare.lastIndexOf(" ", end - 1)) end = space;
  return end === bare.length ? bare : bare.slice(0, end);
}
