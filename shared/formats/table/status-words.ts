// What the words of a status mean, in twelve languages: a table of data. The importing person sees what came of it and can change it.
import type { StatusMeaning } from "../import/import-plan.ts";
import { words } from "./word-list.ts";

/** One meaning with its words. `plain` ones say no more than the stage itself, so they need not be kept; `more` say something beside it. */
export interface StatusWords {
  readonly meaning: StatusMeaning;
  /** How much it says beside another status of the same row: nothing (0) to an end (4). */
  readonly weight: 0 | 1 | 2 | 3 | 4;
  readonly plain: readonly string[];
  readonly more: readonly string[];
}

export const STATUS_WORDS: readonly StatusWords[] = [
  {
    meaning: { stages: ["lead"] },
    weight: 2,
    plain: words(`
      lead | leads | saved | wishlist | wish list | bookmarked | bookmark | to apply | not submitted | not applied | not yet applied | not sent |
      to do | todo | interested | gemerkt | gespeichert | noch nicht beworben | nicht beworben | zu bewerben | a postuler | enregistre | sauvegarde |
      non envoyee | non envoye | por aplicar | guardado | guardada | no enviado | no aplicado | para aplicar | salvo | salva | a candidatar |
      nao enviado | salvato | da inviare | non inviato | opgeslagen | nog solliciteren | te solliciteren | niet verstuurd | 未投递 | 待投递 | 想投 | 收藏 |
      已收藏 | 準備投遞 | 未応募 | 応募予定 | 気になる | 保存済み |
      sparad | sparade | ej ansokt | inte sokt | att soka | zapisane | zapisana | do wyslania | nie wyslano | nie zaaplikowano | ulozene | este neodoslane | neodoslane | na odoslanie | a faire | da fare | por hacer
    `),
    more: words(`
      shortlist | preparing | drafting | draft | planned | applying | entwurf | geplant | in vorbereitung | brouillon | borrador | rascunho | bozza |
      concept | 准备中 | 検討中 |
      utkast | forbereder | w przygotowaniu | szkic | rozpracovane | koncept
    `),
  },
  {
    meaning: { stages: [], archived: "withdrew" },
    weight: 4,
    plain: words(`
      withdrew | withdrawn | i withdrew | zuruckgezogen | retire | retiree | retirado | retirada | retirei | ritirato | ritirata | teruggetrokken |
      已放弃 | 放弃 | 辞退 |
      aterkallad | drog tillbaka | tillbakadragen | wycofana | wycofano | wycofalem | wycofalam | zrezygnowalem | zrezygnowalam | stiahnute | stiahnuta | vzdal som sa | stiahol som
    `),
    more: words(`
      i quit | pulled out | dropped out | withdraw | application withdrawn | bewerbung zuruckgezogen | ich habe abgesagt | selbst abgesagt | desiste |
      candidature retiree | desisti | mi sono ritirato | mi sono ritirata | 主动放弃 | 選考辞退 |
      jag drog mig ur | zrezygnowano | stiahol som sa | stiahla som sa
    `),
  },
  {
    meaning: { stages: [], archived: "declined" },
    weight: 4,
    plain: words(`
      i declined | i denied | i rejected | i refused | declined by me |
      jag tackade nej | tackade nej | odmowilem | odmowilam | odmietol som | odmietla som
    `),
    more: words(`
      i turned down | turned down by me | rejected by me | refused by me | i said no | von mir abgelehnt | ich habe abgelehnt | j ai refuse |
      refuse par moi | rechazado por mi | yo rechace | recusado por mim | eu recusei | ho rifiutato | rifiutato da me | door mij afgewezen |
      zelf afgewezen | 我拒绝 | 自分から辞退 |
      avbojde sjalv | sam odmowilem | sama odmowilam
    `),
  },
  {
    meaning: { stages: ["offered"], archived: "declined" },
    weight: 4,
    plain: words(`
      offer declined | declined offer | offer rejected | rejected offer | offer refused | offer turned down | 内定辞退 | 拒offer | 已拒offer |
      angebot abgelehnt | offre refusee | oferta rechazada | proposta recusada | offerta rifiutata | aanbod afgewezen |
      tackade nej till erbjudande | oferta odrzucona przeze mnie | ponuka odmietnuta | odmietol som ponuku
    `),
    more: words(`
      declined the offer | rejected the offer | turned down the offer | refused the offer | i declined the offer | i rejected the offer |
      i declined offer |
      odrzucilem oferte | odrzucilam oferte
    `),
  },
  {
    meaning: { stages: [], archived: "closed" },
    weight: 4,
    plain: words(`
      closed | position closed | job closed | posting closed | expired | eliminated | position eliminated | geschlossen | cloture | cloturee |
      cerrado | cerrada | encerrada | encerrado | fechada | chiuso | chiusa | gesloten | 已关闭 | 已截止 | 募集終了 |
      stangd | tjansten stangd | zamknieta | zamkniete | nieaktualne | rekrutacja zamknieta | zatvorene | pozicia zatvorena | ukoncene
    `),
    more: words(`
      position filled | role filled | filled | cancelled | canceled | role closed | role eliminated | job expired | listing removed | hiring freeze |
      on hold indefinitely | no longer available | no longer accepting | besetzt | stelle besetzt | stelle gestrichen | ausgelaufen | pourvu |
      poste pourvu | annule | vacante cubierta | cancelado | cancelada | vaga preenchida | annullato | posizione chiusa | vervallen | vervuld | 停招 |
      停止招聘 | 締切 |
      tillsatt | tjansten tillsatt | avbruten | obsadzone | stanowisko obsadzone | anulowano | obsadena | pozicia obsadena | zrusene
    `),
  },
  {
    meaning: { stages: ["offered", "rejected"] },
    weight: 4,
    plain: [],
    more: words(`
      offer rescinded | rescinded offer | offer withdrawn | offer revoked | offer cancelled | angebot zuruckgezogen | offre retiree | 毁约 | 内定取消 |
      内定取り消し
    `),
  },
  {
    meaning: { stages: ["rejected"] },
    weight: 4,
    plain: words(`
      rejected | rejection | denied | declined | decline | not selected | refused | reject | no offer | turned down | unsuccessful | absage |
      abgelehnt | abgesagt | refuse | refusee | refus | rejete | rejetee | rechazado | rechazada | descartado | descartada | denegado | rejeitado |
      rejeitada | recusado | recusada | reprovado | reprovada | nao selecionado | no seleccionado | rifiutato | rifiutata | respinto | respinta |
      scartato | scartata | afgewezen | afwijzing | 被拒 | 已拒绝 | 拒绝 | 拒信 | 未通过 | 不合适 | 已拒 | 挂 | 不採用 | 不合格 | 見送り | お見送り | お祈り | 落選 | 落選通知 | 拒絕 | 未錄取 |
      avslag | avvisad | nekad | fick nej | nej tack | odrzucony | odrzucona | odrzucone | odmowa | zamietnuty | zamietnuta | zamietnute | odmietnuty | odmietnuta | odmietnute | neuspesny | neuspesna
    `),
    more: words(`
      rejected before interview | rejected without interview | denied without interview | not moving forward | not proceeding |
      no longer under consideration | no longer considered | not chosen | not a fit | not a match | not successful | not shortlisted | not hired |
      not accepted | screened out | passed over | regret | denial | ohne gesprach abgelehnt | keine zusage | nicht ausgewahlt | reponse negative |
      non retenu | non retenue | negatif | no selecionado | negativa | eliminado | non selezionato | esito negativo | niet geselecteerd | afgevallen |
      挂了 | 简历挂 | 感谢信 | 淘汰 | 不通过 | 书面拒绝 | ng |
      gick inte vidare | ej aktuell | inte utvald | nie przeszedlem | nie przeszlam | nie wybrano | negatywna odpowiedz | nevybrany | nevybrana | neprijaty | neprijata
    `),
  },
  {
    meaning: { stages: ["offered"] },
    weight: 4,
    plain: words(`
      offer | offered | offers | job offer | offer received | angebot | zusage | offre | offre recue | oferta | proposta | offerta | aanbod | 录用 |
      已录用 | 内定 | 採用 | オファー | 錄取 | oc |
      erbjudande | jobberbjudande | erbjuden | oferta otrzymana | ponuka | dostal som ponuku | ponuka prijata
    `),
    more: words(`
      offer accepted | negotiating | negotiation | negotiations | accepted offer | accepted | hired | got the job | signed | verbal offer | contract | eingestellt | angenommen | vertrag |
      embauche | embauchee | acceptee | accepte | contratado | contratada | aceptado | aceptada | aprovado | aprovada | aceito | assunto | assunta |
      accettato | accettata | aangenomen | 意向书 | 意向 | 谈薪 | 签约 | 已签 | 入职 | 三方 | 内々定 | 内定承諾 | 入社 |
      anstalld | accepterad | fick jobbet | zatrudniony | zatrudniona | przyjeta oferta | prijaty | prijata | podpisane
    `),
  },
  {
    meaning: { stages: ["reconnected"] },
    weight: 4,
    plain: words("reconnected"),
    more: words("reconnecting | back in touch"),
  },
  {
    meaning: { stages: ["interviewed"] },
    weight: 3,
    plain: words(`
      interview | interviews | interviewed | interviewing | in process | in progress | vorstellungsgesprach | gesprach | entretien | entrevista |
      colloquio | gesprek | sollicitatiegesprek | 面试 | 面试中 | 已面试 | 面接 | 面接中 | 面試 |
      intervju | pa intervju | rozmowa | rozmowa kwalifikacyjna | pohovor | na pohovore | v procese | w trakcie
    `),
    more: words(`
      phone screen | phone screening | phone call | phone interview | screening call | screen | screening | recruiter call | recruiter screen |
      hiring manager | hr round | hr call | technical | tech screen | tech round | assessment | assessments | online assessment | oa | test | tests |
      quiz | panel | onsite | on site | take home | takehome | coding challenge | challenge | case study | hackerrank | codility | assignment |
      homework | final round | first round | second round | third round | round 1 | round 2 | round 3 | final | invite | invited | video call |
      meeting | in talks | contacted | telefoninterview | eingeladen | einladung | probearbeiten | probetag | erstgesprach | zweitgesprach |
      telefonat | im prozess | in bearbeitung | laufend | einstellungstest | entretiens | entretien telephonique | test technique | en cours |
      entrevistas | prueba | prueba tecnica | en proceso | teste | teste tecnico | em processo | em andamento | colloqui | intervista | prova |
      in corso | gesprekken | uitgenodigd | kennismaking | eerste gesprek | tweede gesprek | in behandeling | 一面 | 二面 | 三面 | 四面 | 终面 | 初面 | 复面 | 群面 |
      技术面 | hr面 | 主管面 | 业务面 | 电话面 | 视频面 | 面谈 | 笔试 | 测评 | 机试 | 约面 | 邀约 | 一次面接 | 二次面接 | 三次面接 | 最終面接 | 書類通過 | 適性検査 | 筆記試験 | webテスト | カジュアル面談 | 面談 | spi |
      筆試 | 電話面試 |
      telefonintervju | kallad till intervju | forsta intervju | andra intervju | slutintervju | arbetsprov | pagaende | rozmowa telefoniczna | rozmowa wstepna | zadanie rekrutacyjne | test rekrutacyjny | zaproszenie | druga rozmowa | telefonicky pohovor | pozvanka | zadanie | druhe kolo | prve kolo
    `),
  },
  {
    meaning: { stages: ["applied"] },
    weight: 1,
    plain: words(`
      applied | sent | submitted | application sent | application submitted | application send | send | apply | not responded | no response |
      no reply | no answer | ghosted | beworben | abgeschickt | gesendet | versendet | eingereicht | verschickt | bewerbung gesendet | keine antwort |
      keine ruckmeldung | postule | envoye | envoyee | candidature envoyee | sans reponse | pas de reponse | aplicado | aplicada | enviado | enviada |
      postulado | postulada | solicitado | sin respuesta | candidatado | candidatei | candidatura enviada | sem resposta | sem retorno | candidato |
      candidata | candidatura inviata | inviato | inviata | nessuna risposta | gesolliciteerd | verzonden | verstuurd | geen reactie | 已投递 | 投递 | 已投 |
      已申请 | 已网申 | 无回复 | 没有回复 | 無回應 | 已投遞 | 応募 | 応募済 | 応募済み | 応募中 | 返信なし | 連絡なし |
      ansokt | sokt | skickad | skickat | ansokan skickad | inget svar | wyslano | wyslana | wyslane | zaaplikowano | aplikowano | brak odpowiedzi | odoslane | odoslana | prihlaska odoslana | bez odpovede | ziadna odpoved
    `),
    more: words(`
      never heard back | heard nothing | no word | acknowledged | viewed | seen | under review | in review | reviewing | received |
      application received | followed up | follow up | resume screening | cv screening | referred | quiet | eingangsbestatigung | in prufung |
      bestatigt | relance | recu | en revision | em analise | in valutazione | ontvangen | 池子 | 人才池 | 人才库 | 泡池子 | 简历筛选 | 筛选中 | 简历评估 | 已查看 | 书类 |
      書類選考 | 書類選考中 | 選考中 | 書類提出 |
      mottagen | under granskning | potwierdzono | w ocenie | potvrdene | v posudzovani
    `),
  },
  {
    meaning: { stages: ["applied"] },
    weight: 0,
    plain: words(`
      pending | waiting | awaiting response | awaiting reply | waiting for response | open | active | ausstehend | offen | wartend | en attente |
      pendiente | en espera | pendente | aguardando | in attesa | in afwachting | open staand | 等待 | 等待中 | 待回复 | 待定 | 返信待ち | 結果待ち | 待回覆 |
      vantar | vantar pa svar | oppen | oczekuje | oczekujace | w oczekiwaniu | otwarte | caka sa | cakam | otvorene
    `),
    more: words(`
      awaiting | tbd | unknown | on hold |
      paused | pa vant | wstrzymane | pozastavene
    `),
  },
];
