// Domains that many companies write from or put their postings on: they tell nothing of whose letter or posting it is.

const FREE_MAIL =
  "gmail googlemail outlook hotmail live msn yahoo ymail icloud me mac aol gmx web proton protonmail pm fastmail mail email zoho tutanota tuta posteo mailbox yandex qq 163 126 naver orange wanadoo free laposte sfr libero tiscali virgilio alice t-online freenet bluewin hey hushmail comcast verizon att btinternet sky seznam centrum azet wp o2 onet interia telia";
const HIRING =
  "greenhouse greenhouse-mail lever hire ashbyhq ashby myworkday myworkdayjobs workday smartrecruiters workable workablemail successfactors sapsf personio jobs-personio teamtailor teamtailor-mail icims taleo oraclecloud bamboohr jobvite breezy breezy-hr recruitee join softgarden rexx-systems d-vinci onlyfy prescreen jazz jazzhr applytojob comeet pinpointhq eightfold avature cornerstoneondemand csod ukg ultipro adp paylocity paycom dayforcehcm zohorecruit zohocorp bullhorn jobscore homerun welcomekit welcometothejungle factorial traffit erecruiter umantis haufe concludis hireright hackerrank codility calendly goodtime modernloop gem dover rippling ripplehire freshteam sendgrid mailgun amazonses";
const BOARDS =
  "linkedin indeed indeedemail stepstone xing glassdoor monster ziprecruiter totaljobs reed adzuna jobteaser otta wellfound angel hellowork apec infojobs jobs naukri seek pracuj profesia jobup karriere arbeitsagentur google facebook notion";

const SHARED = new Set([FREE_MAIL, HIRING, BOARDS].flatMap((words) => words.split(" ")));
/** What stands before a country where names are registered a step further down: `example.co.uk`. */
const SECOND = new Set("co com org net ac gov edu or ne go gob nom ltd plc me".split(" "));

/** The part of a host that somebody registered: `mail.example.co.uk` is `example.co.uk`; undefined for what is no such name. */
export function registeredDomain(host: string): string | undefined {
  const labels = host.toLowerCase().replace(/\.$/u, "").split(".");
  if (labels.length < 2 || labels.some((label) => label === "") || /^[\d.]+$/u.test(host)) return undefined;
  const [second = "", top = ""] = labels.slice(-2);
  const count = top.length === 2 && SECOND.has(second) ? 3 : 2;
  return labels.length < count ? undefined : labels.slice(-count).join(".");
}

/** Whether many companies share a registered domain: free mail, programs for hiring, job boards. */
export function isShared(domain: string): boolean {
  return SHARED.has(domain.split(".")[0] ?? "");
}
