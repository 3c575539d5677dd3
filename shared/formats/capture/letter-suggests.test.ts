// What letters say is told apart from what they only mention, in every language that is known.
import { describe, expect, it } from "vitest";
import { letterSuggests } from "./letter-suggests.ts";

const NO: readonly string[] = [
  "Thank you for your interest. After careful consideration, we have decided not to move forward with your application.",
  "We regret to inform you that you have not been selected for this position.",
  "Unfortunately, we will not be moving forward with your candidacy at this time.",
  "We\u2019ve decided to move forward with other candidates whose experience more closely matches.",
  "The position has now been filled.",
  "Your application was unsuccessful on this occasion.",
  "On this occasion we are unable to offer you a place.",
  "It was lovely to meet you at the interview. I'm sorry to tell you that we have chosen another person.",
  "We have decided to proceed with another candidate.",
  "Leider müssen wir Ihnen mitteilen, dass wir Ihre Bewerbung nicht berücksichtigen können.",
  "Wir haben uns für einen anderen Bewerber entschieden.",
  "Wir bedauern, Ihnen mitteilen zu müssen, dass die Wahl nicht auf Sie gefallen ist.",
  "Nous avons le regret de vous informer que votre candidature n'a pas été retenue.",
  "Malheureusement, nous ne pouvons pas donner suite à votre candidature.",
  "Lamentamos comunicarte que no has sido seleccionado para continuar en el proceso.",
  "Hemos decidido continuar con otros candidatos.",
  "Infelizmente, não foi selecionado para esta vaga.",
  "Optámos por avançar com outros candidatos.",
  "Purtroppo abbiamo deciso di proseguire con altri candidati.",
  "Siamo spiacenti di comunicarle che la sua candidatura non è stata selezionata.",
  "Helaas moeten we je laten weten dat we niet met je verder gaan.",
  "We hebben gekozen voor een andere kandidaat.",
  "Tyvärr har vi gått vidare med andra kandidater.",
  "Niestety nie zdecydowaliśmy się na kontynuowanie procesu z Panem.",
  "Žiaľ, rozhodli sme sa pre iného uchádzača.",
  "很遗憾，您未能通过本次面试。",
  "誠に残念ながら、今回は採用を見送らせていただくことになりました。",
  "慎重に検討した結果、ご希望に添えない結果となりました。",
];
const MORE_NO: readonly string[] = [
  "Malheureusement, nous ne pouvons pas y donner une suite favorable.",
  "Lamentablemente no podemos continuar con tu candidatura.",
  "Infelizmente não podemos avançar com a sua candidatura.",
  "Purtroppo non possiamo proseguire con la sua candidatura.",
  "Helaas ben je niet geselecteerd.",
  "Tyvärr går vi inte vidare med din ansökan.",
  "Niestety Pana kandydatura nie została wybrana, ponieważ wybraliśmy innego kandydata.",
  "Bohužiaľ, neboli ste vybraní.",
  "非常抱歉，您的经历与岗位不符合。",
  "残念ながら不採用とさせていただきます。",
];
const COME: readonly string[] = [
  "We would like to invite you to an interview on Tuesday.",
  "I'd like to schedule a call with you this week.",
  "Your interview has been confirmed for 3 March.",
  "Invitation: Bookbinder interview @ Tue 3 Mar 2031 10:00",
  "We would love to meet with you in person.",
  "Gerne laden wir Sie zu einem Vorstellungsgespräch ein.",
  "Wir möchten Sie gerne persönlich kennenlernen.",
  "Nous vous invitons à un entretien le 3 mars.",
  "Nos gustaría invitarte a una entrevista.",
  "Gostaríamos de convidá-lo para uma entrevista.",
  "Vorremmo invitarla a un colloquio.",
  "Graag nodigen we je uit voor een gesprek.",
  "Vi vill gärna bjuda in dig till en intervju.",
  "Zapraszamy Pana na rozmowę kwalifikacyjną.",
  "Radi by sme vás pozvali na osobný pohovor.",
  "我们邀请您参加面试。",
  "一次面接のご案内をお送りします。",
];
const YES: readonly string[] = [
  "We are delighted to offer you the position of bookbinder.",
  "Please find attached your offer letter.",
  "We would like to offer you the role of Senior Bookbinder.",
  "Wir freuen uns, Ihnen die Stelle anbieten zu können.",
  "Nous sommes ravis de vous proposer le poste de relieur.",
  "Nos complace ofrecerte el puesto.",
  "É com prazer em lhe oferecer a vaga.",
  "Siamo lieti di offrirle la posizione.",
  "We zijn blij je de functie aan te bieden.",
  "Vi är glada att kunna erbjuda dig tjänsten.",
  "Z przyjemnością chcemy zaoferować Panu stanowisko introligatora.",
  "S potešením vám ponúkame pozíciu.",
  "很高兴录用您。",
  "採用内定のご連絡をいたします。",
];
const NOTHING: readonly string[] = [
  "We have received your application and will review it carefully.",
  "Thank you for applying. If you are selected for an interview, we will contact you.",
  "We will invite you to an interview if your profile matches.",
  "If you are not selected, we will let you know.",
  "Unfortunately we cannot reply to every applicant personally.",
  "Only candidates who are selected will be invited to an interview.",
  "We have not yet made a decision.",
  "We'd like to offer you 20% off your next order.",
  "Should you not be successful, we will keep your details on file.",
  "We do not want to move forward with other candidates before we hear from you.",
  "Falls Sie zu einem Vorstellungsgespräch eingeladen werden, melden wir uns. Vielen Dank für Ihre Bewerbung.",
  "Ihre Bewerbung ist bei uns eingegangen.",
  "Si votre candidature est retenue, nous vous inviterons à un entretien.",
  "Hemos recibido tu candidatura. Si encaja, te llamaremos.",
  "Se il tuo profilo è in linea, ti inviteremo a un colloquio.",
  "Als je wordt geselecteerd, nodigen we je uit voor een gesprek.",
  "如果合适，我们会邀请您参加面试。",
  "Unfortunately we have to reschedule your interview; what about Thursday?",
  "We are excited to extend an offer of 20% off to all applicants.",
  "Leider können wir Ihnen noch keine Zusage geben.",
  "Leider müssen wir das Gespräch verschieben.",
  "Malheureusement, nous ne pouvons pas vous recevoir lundi.",
  "Lamentamos no haber respondido antes.",
  "Lamentamos a demora, não tivemos tempo.",
  "Purtroppo la collega non è in ufficio questa settimana.",
  "Helaas kan ik morgen niet.",
  "Tyvärr kan jag inte på måndag.",
  "Niestety nie mogę jutro.",
  "Žiaľ, v pondelok nemôžeme.",
  "很抱歉，明天我们不能见面。",
  "残念ながらその日は都合がつきません。",
  "面接にお進みいただく場合は、ご連絡いたします。",
];

describe("a letter", () => {
  it.each([...NO, ...MORE_NO])("says no: %s", (text) =>
    expect(letterSuggests("Your application", `Dear Ilse,\n\n${text}\n\nKind regards`)).toEqual({ stage: "rejected", sentence: expect.any(String) }),
  );
  it.each(COME)("invites: %s", (text) => expect(letterSuggests("Your application", text)?.stage).toBe("interviewed"));
  it.each(YES)("offers: %s", (text) => expect(letterSuggests("Your application", text)?.stage).toBe("offered"));
  it.each(NOTHING)("says nothing: %s", (text) => expect(letterSuggests("Your application", text)).toBeUndefined());

  it("is quoted with the sentence that says so, its lines put together", () => {
    const text = "Dear Ilse,\n\nThank you for your time. We have decided\nnot to move forward with your application. All the best.";
    expect(letterSuggests("News", text)).toEqual({ stage: "rejected", sentence: "We have decided not to move forward with your application." });
  });

  it("is read by its subject too", () => {
    expect(letterSuggests("Interview invitation: Bookbinder", "See the calendar entry.")).toEqual({
      stage: "interviewed",
      sentence: "Interview invitation: Bookbinder",
    });
  });

  it("suggests nothing by what it quotes of an earlier one", () => {
    const quoted = ["On Tue, 3 March 2031 at 10:00, Quillhaven <jobs@quillhaven.example> wrote:", "> We regret to inform you that you were not selected."];
    expect(letterSuggests("Re: News", ["Thank you for telling me.", "", ...quoted].join("\n"))).toBeUndefined();
    expect(letterSuggests("Re: News", "Thanks.\n\n-----Original Message-----\nWe regret to inform you.")).toBeUndefined();
  });

  it("suggests nothing where it says both yes and no", () => {
    expect(letterSuggests("News", "The first position has been filled. We are delighted to offer you the position of apprentice.")).toBeUndefined();
  });

  it("is a rejection where it looks back at an interview", () => {
    expect(letterSuggests("News", "It was good to schedule a call with you. We regret to inform you that we chose somebody else.")?.stage).toBe("rejected");
  });

  it("is read in good time, however long it is", () => {
    expect(letterSuggests("a".repeat(100_000), `unfortunately ${"not ".repeat(200_000)}`)).toBeUndefined();
    expect(letterSuggests("", "on ".repeat(300_000))).toBeUndefined();
  });
});
