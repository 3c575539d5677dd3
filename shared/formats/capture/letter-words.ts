// How letters say no, invite, and offer, in the languages that Perennial knows; sentences in lower case, apostrophes straight.

export type LetterMeaning = "rejected" | "interviewed" | "offered";

export interface LetterLanguage {
  readonly says: { readonly [Meaning in LetterMeaning]?: RegExp };
  /** Words before the saying that make it a possibility, a condition or its opposite. */
  readonly unlessBefore: RegExp;
  /** The same, after it. */
  readonly unlessAfter: RegExp;
}

const NOTHING = /(?!)/u;

/** One set of sayings a language. */
export const LETTER_WORDS: readonly LetterLanguage[] = [
  {
    says: {
      rejected:
        /\b(?:regret|sorry) to (?:inform|tell|let you know|advise|say)\b|\b(?:decided|chosen|elected|opted) (?:not to|to not) (?:move|proceed|go|continue|progress|take|advance|pursue|offer)|\bnot (?:be )?(?:moving|proceeding|progressing|advancing|continuing|going) (?:forward|ahead|further|on|with|your)|\bnot (?:be able to |able to )?(?:proceed|progress|take|move|advance) (?:with )?your (?:application|candidacy)|\b(?:move|moving|moved|proceed|proceeding|go|going|gone) (?:forward |ahead |on )?with (?:other|another|different|a different|one of the other) (?:candidate|applicant)|\bpursue (?:other|different) (?:candidate|applicant)|\b(?:have|has|were|was|are|is) not (?:been )?(?:selected|successful|shortlisted|chosen)\b|\b(?:position|role|vacancy) (?:has|is) (?:now |already |since )?(?:been )?filled\b|\bapplication (?:was|is|has been|has not been) (?:unsuccessful|declined|rejected|successful on this)|\b(?:unable|not able) to offer you\b|\bdecided to (?:pursue|hire|select|offer)\b.{0,40}\b(?:other|another|a different)\b|\bunsuccessful on this occasion\b/u,
      interviewed:
        /\b(?:invite|inviting) you (?:to|for) (?:an?|the|our|your) (?:[\w-]+ ){0,3}(?:interview|call|conversation|chat|screening|screen|meeting|assessment)\b|\b(?:schedule|set up|arrange|book) (?:an?|the|your|our) (?:[\w-]+ ){0,3}(?:interview|call|conversation|chat|screening)\b|\b(?:interview|call) (?:is|has been) (?:scheduled|confirmed|booked)\b|\binterview (?:invitation|invite|confirmation|confirmed)\b|^(?:updated )?invitation: .{0,80}\binterview\b|\binvitation to (?:an? |your )?(?:[\w-]+ ){0,2}interview\b|\bwould (?:like|love) to (?:interview|meet with|speak with|talk to) you\b|\blike to move (?:you )?forward (?:with you )?to (?:an?|the) (?:[\w-]+ ){0,3}(?:interview|round|stage)\b/u,
      offered:
        /\b(?:pleased|delighted|happy|excited|thrilled|glad) to (?:formally |officially )?(?:offer you|extend (?:to )?you an offer|extend an offer|make you an offer)\b|\bwould like to (?:formally |officially )?(?:offer you (?:the|a|this|our) (?:[\w-]+ ){0,4}(?:position|role|job|post)|make you an offer|extend (?:you )?an offer)\b|\b(?:your|attached|enclosed|the) (?:formal |written |official )?(?:offer letter|letter of offer|offer of employment|employment offer)\b|\boffer of employment\b/u,
    },
    unlessBefore:
      /\b(?:if|whether|should (?:you|your|we|this)|in case|in the event|unless|only (?:those|candidates)|candidates (?:who|that)|those (?:who|that)|applicants (?:who|that)|may|might|could be|cannot|can't|unable|not yet|do not|don't|haven't|have not|never)\b[^.]*$/u,
    unlessAfter:
      /^[^.]*\b(?:if (?:your|we|there|you (?:are|have been|get)|selected)|should (?:your|we|you be)|an? (?:interview|chance|discount|opportunity to (?:interview|meet)))\b|^ of \d/u,
  },
  {
    says: {
      rejected:
        /\b(?:leider|bedauerlicherweise)\b.{0,160}\b(?:absage|absagen|nicht (?:berücksichtigen|in die engere|weiter|anbieten|für sie entschieden|entsprechen|überzeugen)|(?<!noch )kein(?:e|en) (?:positive|angebot|zusage)|anderen? (?:bewerber|kandidat|person)|keine positive|nicht (?:mehr )?zur auswahl)|\b(?:müssen|möchten) (?:wir )?ihnen .{0,60}\babsage|\bbedauern,? ihnen\b.{0,80}\b(?:mitteilen|mitzuteilen)|\bfür (?:eine?n? )?anderen? (?:bewerber|bewerberin|kandidat|kandidatin|person)\w* entschieden|\bgegen ihre bewerbung entschieden|\bstelle (?:ist |wurde )(?:bereits |inzwischen |mittlerweile |anderweitig )*(?:besetzt|vergeben)/u,
      interviewed:
        /\b(?:laden|lade) (?:wir |ich )?sie .{0,60}\b(?:vorstellungsgespräch|bewerbungsgespräch|interview|kennenlern\w*|gespräch|telefonat|telefoninterview)|\b(?:möchten|würden) (?:wir )?sie (?:gerne? )?.{0,60}\b(?:kennenlernen|kennen lernen|einladen)\b|\beinladung zum? (?:\w+ )?(?:vorstellungsgespräch|bewerbungsgespräch|interview|gespräch|kennenlern\w*)/u,
      offered:
        /\bfreuen uns,? ihnen .{0,60}\b(?:stelle|position|arbeitsvertrag|vertrag|zusage|angebot)\b.{0,40}\b(?:anbieten|anzubieten|machen|zu machen|erteilen|zusenden)|\b(?:arbeitsvertrag|vertragsangebot|jobangebot) (?:finden sie|liegt|im anhang|anbei)|\bzusage für die stelle\b/u,
    },
    unlessBefore: /\b(?:falls|wenn|sofern|sollten?|ob|eventuell|gegebenenfalls|noch nicht|noch keine)\b[^.]*$/u,
    unlessAfter: /^[^.]*\b(?:falls|wenn|sofern|sollten?) (?:ihre?|sie|wir)\b/u,
  },
  {
    says: {
      rejected:
        /\b(?:malheureusement|regret)\b.{0,160}\b(?:pas (?:été )?(?:retenue?|retenir|donner (?:de )?suite|donner une suite)|ne (?:pouvons|pourrons) pas (?:y donner|vous (?:retenir|proposer|offrir)|poursuivre|retenir|donner)|autres? candidat|suite favorable)|\b(?:ne pas|pas) (?:donner|pouvoir donner) (?:une )?suite (?:favorable|positive)|\bcandidature n'a (?:malheureusement )?pas (?:été )?retenue|\bn'avons pas retenu votre candidature|\bavons (?:choisi|retenu|décidé de retenir) (?:un|une|d'autres?) autres? candidat|\bposte (?:a été|est) (?:déjà )?pourvu/u,
      interviewed:
        /\b(?:invitons|inviter|convions|convier) à (?:un|une|notre|passer un) (?:[\p{L}-]+ ){0,2}(?:entretien|entrevue|échange|appel)|\b(?:souhaitons|aimerions|souhaiterions) vous rencontrer\b|\bconvocation à (?:un|votre) entretien|\binvitation à (?:un|votre) entretien/u,
      offered:
        /\b(?:heureux|ravis?|ravies|plaisir) de vous (?:proposer|offrir) (?:le|ce|un|une) (?:poste|contrat|cdi|cdd|emploi|offre)|\bpromesse d'embauche\b/u,
    },
    unlessBefore: /\b(?:si|au cas où|dans le cas où|éventuellement|pas encore|lorsque)\b[^.]*$/u,
    unlessAfter: /^[^.]*\bsi (?:votre|vous)\b/u,
  },
  {
    says: {
      rejected:
        /\b(?:lamentamos|lamentablemente|desafortunadamente|sentimos)\b.{0,160}\b(?:no (?:ha|has) sido|no (?:hemos seleccionado|(?:podemos|podremos|vamos a) (?:continuar|seguir|avanzar|ofrecer))|otros? candidat|descartad)|\bno (?:ha sido|has sido|fue) (?:seleccionad|elegid)|\bhemos decidido (?:continuar|seguir|avanzar) con otr|\b(?:proceso|puesto|vacante) (?:ha sido|ya ha sido|está) (?:cubiert|cerrad)/u,
      interviewed:
        /\b(?:invitar(?:te|le|lo|la)|invitamos) a (?:una|la) (?:\p{L}+ )?entrevista|\b(?:nos gustaría|queremos) (?:entrevistar|conocer)(?:te|le|lo|la)\b|\b(?:programar|agendar|concertar) una (?:\p{L}+ )?(?:entrevista|llamada)/u,
      offered:
        /\b(?:complace|complacemos|encantados de|alegra) (?:en )?ofrecer(?:te|le) (?:el|un|la|una) (?:puesto|trabajo|cargo|plaza|contrato|oferta)|\bcarta (?:de )?oferta\b/u,
    },
    unlessBefore: /\b(?:si|en caso de|en el caso|todavía no|aún no|cuando)\b[^.]*$/u,
    unlessAfter: /^[^.]*\bsi (?:tu|su|usted)\b/u,
  },
  {
    says: {
      rejected:
        /\b(?:infelizmente|lamentamos)\b.{0,160}\b(?:não (?:foi|será|foste|(?:podemos|poderemos|iremos|vamos) (?:avançar|prosseguir|seguir|continuar|oferecer|dar))|outros? candidat)|\bnão (?:foi|fostes?|será) (?:selecionad|aprovad|escolhid)|\b(?:optámos|optamos|decidimos) (?:por )?(?:avançar|seguir|prosseguir|continuar) com outr|\bvaga (?:já )?foi preenchida/u,
      interviewed:
        /\b(?:convidar|convidá-l[oa]|convidamos|convidamo-l[oa])\b.{0,40}\b(?:entrevista|conversa)|\b(?:agendar|marcar) (?:uma|a sua|sua) (?:\p{L}+ )?entrevista|\bgostaríamos de (?:o |a )?(?:entrevistar|conhecer)/u,
      offered:
        /\b(?:prazer|satisfação|felizes) (?:em|de) (?:lhe )?oferecer(?:-lhe)? (?:a|o|uma?) (?:vaga|posição|cargo|função|proposta|contrato)|\bcarta[- ]?(?:de )?(?:oferta|proposta)\b/u,
    },
    unlessBefore: /\b(?:se|caso|ainda não|quando)\b[^.]*$/u,
    unlessAfter: /^[^.]*\bse (?:o seu|a sua|for)\b/u,
  },
  {
    says: {
      rejected:
        /\b(?:purtroppo|siamo spiacenti|ci dispiace|spiacenti)\b.{0,160}\b(?:non (?:sei stat|è stat\p{L}* (?:selezionat|accettat|ritenut)|(?:possiamo|potremo) (?:proseguire|procedere|offrir|dare)|proseguir|procedere)|altri? candidat|altro candidat)|\b(?:non è stata|non sei stat|non è stat)\p{L}* (?:selezionat|accettat|ritenut)|\babbiamo (?:deciso|scelto) di (?:proseguire|procedere|continuare) con altr|\bposizione (?:è|è stata) (?:già )?(?:coperta|chiusa)/u,
      interviewed:
        /\b(?:invitar(?:ti|la|vi)|invitiamo) (?:a|ad) (?:un|una) (?:\p{L}+ )?(?:colloquio|intervista|chiamata)|\b(?:fissare|organizzare|programmare) (?:un|il) (?:\p{L}+ )?colloquio|\bvorremmo (?:incontrar|conoscer)(?:ti|la)\b/u,
      offered:
        /\b(?:lieti|felici|piacere) di (?:poter)?(?:ti|le|la )?\s?offrir(?:ti|le) (?:la|una?|il) (?:posizione|posto|ruolo|contratto|lavoro)|\blettera (?:di offerta|d'impegno|di assunzione)\b/u,
    },
    unlessBefore: /\b(?:se|qualora|nel caso|non ancora|ancora non|quando)\b[^.]*$/u,
    unlessAfter: /^[^.]*\bse (?:il tuo|la tua|il suo|la sua)\b/u,
  },
  {
    says: {
      rejected:
        /\b(?:helaas|jammer genoeg|het spijt ons)\b.{0,160}\b(?:niet (?:met (?:je|jou|u) |met jouw |met uw )?(?:verder|door|geselecteerd|uitgenodigd|uitnodigen|aangenomen|gekozen|in aanmerking)|geen (?:vervolg|plaats voor)|andere kandida|afwijzen|afgewezen)|\b(?:hebben )?gekozen voor (?:een )?andere kandida|\b(?:niet geselecteerd|niet uitgenodigd|niet verder te gaan|niet verder gaan)\b|\b(?:vacature|functie) is (?:inmiddels |al )?(?:vervuld|ingevuld)/u,
      interviewed:
        /\b(?:nodigen|nodig) (?:we |wij |ik )?(?:je|jou|u) .{0,40}\b(?:gesprek|interview|kennismaking\p{L}*)|\buitnodig\p{L}* (?:voor|tot) (?:een )?(?:\p{L}+ )?(?:sollicitatiegesprek|gesprek|interview|kennismaking\p{L}*)|\b(?:graag|willen) (?:je|u) (?:graag )?(?:uitnodigen|ontmoeten|leren kennen)/u,
      offered:
        /\b(?:blij|verheugd|graag)\b.{0,40}\b(?:functie|baan|contract|arbeidsovereenkomst|aanbod)\b.{0,20}\b(?:aan te bieden|aanbieden|te doen)|\barbeidsvoorstel\b/u,
    },
    unlessBefore: /\b(?:als|indien|mocht(?:en)?|wanneer|nog niet|nog geen)\b[^.]*$/u,
    unlessAfter: /^[^.]*\b(?:als|indien|mocht) (?:je|u|uw|jouw|we)\b/u,
  },
  {
    says: {
      rejected:
        /\b(?:tyvärr|beklagar)\b.{0,160}\b(?:inte (?:.{0,30} )?(?:vidare|valts?|blivit (?:utvald|vald|antagen)|erbjuda)|andra (?:kandidater|sökande)|annan (?:kandidat|sökande))|\bgått vidare med (?:andra|en annan) (?:kandidat|sökande)|\btjänsten (?:är|har) (?:nu |redan |blivit )*tillsatt/u,
      interviewed:
        /\b(?:bjuda|bjuder) in dig .{0,40}\b(?:intervju|samtal)|\bkallelse till (?:en )?intervju|\bboka (?:in )?en (?:\p{L}+ )?intervju|\bvill (?:gärna )?träffa dig\b/u,
      offered: /\b(?:glada|glädje)\b.{0,30}\berbjuda dig (?:tjänsten|anställning\p{L}*|jobbet|rollen)|\banställningserbjudande\b/u,
    },
    unlessBefore: /\b(?:om|ifall|ännu inte|när)\b[^.]*$/u,
    unlessAfter: /^[^.]*\bom (?:din|du|vi)\b/u,
  },
  {
    says: {
      rejected:
        /\b(?:niestety|z przykrością|przykro nam)\b.{0,160}(?:\bnie (?:zdecydowa|został|zakwalifikowa|przejdzie|przeszł|wybrali|będziemy kontynuowa|możemy (?:zaproponować|zaoferować|kontynuować))|odrzucon|innych kandydat|innego kandydat)|zdecydowaliśmy się (?:kontynuować|na współpracę|wybrać).{0,40}inn(?:ych|ego|ym|ymi) kandydat|kandydatura nie została|stanowisko zostało (?:już )?obsadzone/u,
      interviewed:
        /(?:zapraszamy|zaprosić|zapraszam) (?:pana|panią|państwa|cię|ciebie)?.{0,30}na (?:\p{L}+ )?(?:rozmowę|spotkanie)|umówić (?:się na )?(?:\p{L}+ )?rozmowę/u,
      offered:
        /(?:przyjemnością|miło nam|cieszymy się).{0,60}(?:zaoferować|zaproponować|przedstawić).{0,30}(?:stanowisko|pracę|zatrudnienie|ofertę pracy|umowę)/u,
    },
    unlessBefore: /(?:^|\s)(?:jeśli|jeżeli|gdyby|o ile|w przypadku|jeszcze nie|kiedy)\s[^.]*$/u,
    unlessAfter: /^[^.]*(?:jeśli|jeżeli) /u,
  },
  {
    says: {
      rejected:
        /(?:žiaľ|bohužiaľ|bohužel|ľutujeme|s poľutovaním|je nám ľúto).{0,160}(?:\bne(?:boli ste vybra|bol[ai]? ste vybra|uspeli|vybrali|postup|pokračuj|budeme pokračovať|prijali|môžeme (?:vám )?(?:ponúknuť|pokračovať))|iného (?:uchádzača|kandidáta)|iným (?:uchádzačom|kandidátom))|rozhodli sme sa pre iného|pozícia (?:je|bola) (?:už )?obsadená/u,
      interviewed: /(?:pozývame|pozvať|pozvali|zveme) (?:vás |ťa )?.{0,30}na (?:\p{L}+ )?(?:pohovor|stretnutie|rozhovor)|dohodnúť (?:si )?(?:\p{L}+ )?pohovor/u,
      offered: /(?:radi|potešením|potešení).{0,40}(?:ponúknuť|ponúkame|ponúkli).{0,30}(?:pozíciu|miesto|prácu|zmluvu)|pracovná ponuka/u,
    },
    unlessBefore: /(?:^|\s)(?:ak|keby|v prípade|ešte|keď)\s[^.]*$/u,
    unlessAfter: /^[^.]*\sak /u,
  },
  {
    says: {
      rejected:
        /(?:遗憾|抱歉|遺憾).{0,60}(?:未能|不合适|不符合|未通过|不予|无法(?:录用|继续|进入)|没有(?:通过|入选))|未能(?:通过|入选|进入)|未(?:通过|入选)|(?:职位|岗位)已(?:经)?(?:招满|关闭)/u,
      interviewed: /(?:邀请|邀請)您?.{0,20}(?:面试|面談|面试|面試|电话沟通)|面试(?:邀请|通知|安排)/u,
      offered: /录用通知|(?:高兴|荣幸).{0,20}(?:录用|聘用|提供.{0,10}(?:职位|offer))|offer ?letter|聘用通知/u,
    },
    unlessBefore: /(?:如果|若|如|是否|倘若)[^。]*$/u,
    unlessAfter: NOTHING,
  },
  {
    says: {
      rejected:
        /見送(?:らせて|り|ること)|不採用|ご(?:希望|期待|要望)に(?:添|沿)え(?:ない|ず|ません|かね)|(?:残念|遺憾)ながら.{0,60}(?:見送|不採用|ご縁|採用.{0,12}(?:ません|ない|ず))/u,
      interviewed: /(?:面接|面談|カジュアル面談)(?:に|へ|の)(?:お越し|ご案内|ご参加|お進み|進んで|日程|ご招待)|(?:一次|二次|最終)面接の(?:ご案内|日程)/u,
      offered: /(?:採用)?内定(?:の|を|と|通知|が)|採用(?:させて|することに|が決定|通知)/u,
    },
    unlessBefore: /(?:場合|もし)[^。]*$/u,
    unlessAfter: /^[^。]*場合/u,
  },
];
