// Column names by what they mean, in twelve languages, folded as `foldHeader` does; the better name of a field comes first.
import type { ImportField } from "../import/import-plan.ts";
import { words } from "./word-list.ts";

export const HEADER_WORDS: Readonly<Partial<Record<ImportField, readonly string[]>>> = {
  company: words(`
    company | company name | employer | employer name | organization | organisation | hiring company | firm | companies | business | firma |
    unternehmen | arbeitgeber | firmenname | name der firma | betrieb | entreprise | societe | employeur | nom de l entreprise | empresa | compania |
    nombre de la empresa | empleador | empregador | nome da empresa | companhia | azienda | societa | impresa | datore di lavoro | nome azienda |
    bedrijf | bedrijfsnaam | werkgever | organisatie | 公司 | 公司名称 | 企业 | 企业名称 | 单位 | 单位名称 | 投递公司 | 雇主 | 公司名稱 | 会社 | 会社名 | 企業 | 企業名 | 応募先 | 応募企業 |
    foretag | foretagets namn | arbetsgivare | bolag | firma nazwa | nazwa firmy | pracodawca | spolka | spolocnost | nazov spolocnosti | zamestnavatel | nazov firmy
  `),
  role: words(`
    role | job title | position | title | job | job role | job position | role title | position title | vacancy | job name | role name | opening |
    stelle | rolle | berufsbezeichnung | stellenbezeichnung | jobtitel | stellentitel | bezeichnung | position stelle | poste | intitule du poste |
    titre du poste | intitule | fonction | offre d emploi | puesto | cargo | puesto de trabajo | titulo | vacante | posicion | rol | vaga |
    nome da vaga | titulo da vaga | posicao | funcao | posizione | ruolo | mansione | titolo | functie | functietitel | vacature | rol functie | 岗位 |
    职位 | 岗位名称 | 职位名称 | 应聘岗位 | 投递岗位 | 职务 | 職位 | 職種 | 募集職種 | ポジション | 求人 | 求人名 | 役職 |
    tjanst | befattning | titel | jobbtitel | roll | yrkesroll | annonsrubrik | stanowisko | nazwa stanowiska | oferta pracy | pozycja | tytul | pozicia | nazov pozicie | pracovna pozicia | pracovne miesto
  `),
  status: words(`
    status | application status | stage | state | list | list name | outcome | result | decision | current status | current stage | progress |
    response | phase | column | job status | response status | application stage | stand | bewerbungsstatus | ergebnis | stadium | ruckmeldung |
    antwort | statut | etat | etape | resultat | avancement | reponse | estado | etapa | resultado | respuesta | situacion | fase | situacao |
    resposta | andamento | stato | esito | risultato | risposta | stadium sollicitatie | resultaat | uitslag | reactie | 状态 | 当前状态 | 进度 | 结果 | 进展 |
    流程 | 阶段 | 狀態 | ステータス | 状況 | 選考状況 | 結果 | 進捗 | 選考結果 |
    ansokningsstatus | skede | utfall | svar | status aplikacji | etap | wynik | odpowiedz | stav | vysledok | odpoved | faza
  `),
  appliedOn: words(`
    applied on | date applied | application date | applied date | applied | date of application | day sent | date sent | sent on | sent | apply date |
    date submitted | submitted on | submission date | applied at | date | day | beworben am | bewerbungsdatum | datum der bewerbung | gesendet am |
    abgeschickt am | datum | versendet am | bewerbung vom | date de candidature | date d envoi | candidature le | postule le | envoye le |
    date candidature | fecha de aplicacion | fecha de solicitud | fecha de postulacion | fecha de envio | fecha | fecha aplicacion |
    data de candidatura | data da candidatura | data de aplicacao | data de envio | data da aplicacao | data | data candidatura |
    data di candidatura | data invio | data di invio | inviata il | sollicitatiedatum | datum sollicitatie | datum van sollicitatie | verstuurd op |
    gesolliciteerd op | 投递时间 | 投递日期 | 申请日期 | 申请时间 | 日期 | 时间 | 网申时间 | 投遞日期 | 応募日 | 応募日時 | 申込日 | 日付 |
    ansokningsdatum | ansokt | ansokt den | sokt den | skickad den | skickat den | datum ansokan | data aplikacji | data wyslania | wyslano | zaaplikowano | data zgloszenia | datum prihlasky | datum odoslania | odoslane | dna podania | datum podania
  `),
  savedOn: words(`
    date added | added on | created at | date saved | saved on | created | date created | added | saved at | bookmarked on | date bookmarked |
    hinzugefugt am | erstellt am | gespeichert am | ajoute le | date d ajout | cree le | fecha de creacion | agregado el | data de criacao |
    adicionado em | aggiunto il | data creazione | toegevoegd op | aangemaakt op | 创建时间 | 添加时间 | 收藏时间 | 追加日 | 登録日 | 作成日 |
    saved date | timestamp | zeitstempel | horodateur | marca temporal | carimbo de data hora | informazioni cronologiche | tijdstempel | tidstampel | sygnatura czasowa |
    タイムスタンプ | 时间戳记 | created time | sparad den | tillagd den | skapad | skapad den | data dodania | dodano | zapisano | utworzono | data zapisania | pridane | datum pridania | ulozene | vytvorene
  `),
  changedOn: words(`
    reply date | response date | date of reply | date of response | last moved at | last update | last updated | updated at | status date |
    date replied | last moved | last status change | last activity | date updated | replied on | decision date | heard back | heard back on |
    antwort am | antwort vom | ruckmeldung am | datum der antwort | aktualisiert am | letzte anderung | datum ruckmeldung | datum antwort |
    date de reponse | reponse le | derniere mise a jour | mis a jour le | fecha de respuesta | ultima actualizacion | data de resposta |
    data da resposta | ultima atualizacao | atualizado em | data risposta | data di risposta | ultimo aggiornamento | reactiedatum | datum reactie |
    laatst bijgewerkt | 最后更新时间 | 更新时间 | 反馈时间 | 回复时间 | 最近更新 | 更新日 | 返信日 | 連絡日 | 結果日 |
    svarsdatum | svar den | senast uppdaterad | uppdaterad | data odpowiedzi | ostatnia aktualizacja | zaktualizowano | datum odpovede | posledna zmena | aktualizovane
  `),
  interviewedOn: words(`
    interview date | interviewed on | date of interview | first interview | interview on | date interviewed | datum interview | interview am |
    gesprach am | datum gesprach | vorstellungsgesprach am | date d entretien | entretien le | date entretien | fecha de entrevista |
    fecha entrevista | data da entrevista | data entrevista | data colloquio | colloquio il | datum gesprek | gesprek op | 面试时间 | 面试日期 | 面接日 | 一次面接日 |
    intervjudatum | intervju den | datum intervju | data rozmowy | rozmowa dnia | termin rozmowy | datum pohovoru | pohovor dna | termin pohovoru
  `),
  rejectedOn: words(`
    rejected on | rejection date | date rejected | date of rejection | absage am | absagedatum | date de refus | refuse le | fecha de rechazo |
    data de rejeicao | data rifiuto | afgewezen op | 被拒时间 | 拒信时间 | 不採用日 |
    avslag den | avslagsdatum | data odmowy | odrzucono dnia | datum zamietnutia | zamietnute dna
  `),
  offeredOn: words(`
    offer date | offered on | date of offer | date offered | angebot am | date d offre | fecha de oferta | data da oferta | data offerta | aanbod op |
    offer时间 | 内定日 |
    erbjudande den | data oferty | datum ponuky
  `),
  link: words(`
    link | url | job url | job link | posting url | job posting url | application link | posting link | website | job posting link | link to job |
    web | apply link | stellenlink | link zur stelle | stellenanzeige link | webseite | lien | lien de l offre | lien offre | enlace |
    enlace de la oferta | vinculo | link da vaga | link annuncio | link vacature | 岗位链接 | 链接 | 网址 | 职位链接 | 投递链接 | 网申链接 | リンク | 求人url | 応募url | 連結 |
    lank | lank till annons | webbplats | adress till annons | annonslank | odnosnik | link do oferty | strona | adres oferty | odkaz | odkaz na ponuku | adresa ponuky
  `),
  location: words(`
    location | city | country | place | job location | region | office | state region | work location | where | ort | standort | stadt | land |
    arbeitsort | lieu | ville | pays | localisation | ubicacion | ciudad | pais | lugar | localizacao | cidade | local | sede | citta | luogo |
    paese | localita | locatie | plaats | stad | 工作地点 | 地点 | 城市 | 工作城市 | 地区 | 勤務地 | 場所 | 所在地 | 地點 |
    plats | stad ort | lan | land stad | arbetsort | lokalizacja | miasto | miejsce | kraj | miejsce pracy | lokalita | mesto | krajina | miesto vykonu prace | miesto | miesto prace
  `),
  source: words(`
    source | platform | channel | found via | where found | job board | site | found on | applied via | application source | via | portal |
    job source | how applied | quelle | plattform | kanal | gefunden uber | jobborse | plateforme | canal | trouve via | fuente | plataforma |
    origen | fonte | origem | piattaforma | canale | bron | kanaal | 投递渠道 | 渠道 | 来源 | 投递方式 | 平台 | 応募経路 | 媒体 | 経由 | 求人サイト | 來源 |
    kalla | kanal for ansokan | hittad via | plattform annons | zrodlo | portal pracy | kanal aplikacji | serwis | zdroj | kde najdene | portal prace
  `),
  salary: words(`
    salary | pay | compensation | salary range | wage | pay range | remuneration | rate | expected salary | base salary | gehalt | lohn | vergutung |
    gehaltsvorstellung | salaire | salario | sueldo | remuneracao | remuneracion | stipendio | retribuzione | ral | salaris | loon | 薪资 | 薪水 | 工资 |
    待遇 | 薪酬 | 年収 | 給与 | 月給 |
    lon | manadslon | loneansprak | ersattning | wynagrodzenie | pensja | stawka | widelki | zarobki | plat | mzda | odmena | platove ocakavania
  `),
  tags: words(`
    tags | tag | labels | label | schlagworte | etiquettes | etiquetas | etichette | 标签 | タグ |
    etiketter | taggar | etykiety | tagi | stitky | znacky
  `),
  note: words(`
    notes | note | comments | comment | remarks | remark | additional notes | notizen | notiz | bemerkung | bemerkungen | kommentar | anmerkung |
    anmerkungen | commentaire | commentaires | remarques | remarque | notas | nota | comentarios | comentario | observaciones | observacoes |
    commenti | osservazioni | notities | notitie | opmerking | opmerkingen | 备注 | 说明 | 備註 | メモ | 備考 | コメント |
    anteckningar | anteckning | kommentarer | ovrigt | notatki | notatka | uwagi | komentarz | komentarze | poznamky | poznamka | komentar
  `),
  wanted: words(`
    what they wanted | they wanted | wanted | what they were looking for | looking for | was sie wollten | was gesucht war | ce qu ils voulaient |
    lo que querian | lo que buscaban | o que queriam | cosa volevano | wat ze zochten | 对方要求 | 对方看重 | 求められたこと |
    vad de sokte | vad de ville ha | czego szukali | wymagania pracodawcy | co hladali | co chceli
  `),
  wentWell: words(`
    what went well | went well | positives | strengths | was gut lief | gut gelaufen | starken | ce qui s est bien passe | points forts |
    lo que salio bien | puntos fuertes | o que correu bem | pontos fortes | cosa e andato bene | punti di forza | wat ging goed | sterke punten |
    优点 | 做得好的 | 良かった点 |
    vad som gick bra | gick bra | styrkor | co poszlo dobrze | mocne strony | co sa podarilo | silne stranky
  `),
  workOn: words(`
    what to work on | to work on | work on | mistakes | mistake | mistakes made | my mistakes | what went wrong | went wrong | lessons | lesson |
    lessons learned | lessons learnt | lesson learned | learnings | learning | takeaways | to improve | what to improve | improve | improvements |
    areas to improve | areas for improvement | weaknesses | could be better | do better | fehler | meine fehler | was schief lief | schief gelaufen |
    gelernt | was ich gelernt habe | verbesserungen | verbessern | was ich verbessern kann | schwachen | erreurs | mes erreurs | a ameliorer |
    points a ameliorer | lecons | lecons apprises | ce qui n a pas marche | errores | mis errores | lecciones | lecciones aprendidas | a mejorar |
    que mejorar | por mejorar | lo que salio mal | erros | meus erros | licoes | licoes aprendidas | a melhorar | o que melhorar | pontos a melhorar |
    o que correu mal | errori | i miei errori | lezioni | lezioni imparate | da migliorare | cosa migliorare | cosa e andato storto | fouten |
    mijn fouten | geleerd | geleerde lessen | te verbeteren | verbeterpunten | wat ging mis | 错误 | 失误 | 教训 | 经验教训 | 复盘 | 面试复盘 | 反思 | 不足 | 待改进 | 需要改进 | 改进 | 錯誤 | 教訓 | 反省 | 反省点 | 改善点 | 失敗 | ミス | 学び |
    misstag | mina misstag | lardomar | att forbattra | forbattra | vad jag larde mig | bledy | moje bledy | wnioski | do poprawy | co poprawic | lekcje | chyby | moje chyby | ponaucenie | zlepsit | na zlepsenie | co zlepsit
  `),
  theirWords: words(`
    their words | feedback | their feedback | feedback received | company feedback | employer feedback | recruiter feedback | interviewer feedback |
    interview feedback | rejection feedback | rejection reason | reason for rejection | rejection reason given | reason given | reason of rejection |
    rejection message | what they said | they said | reply text | absagegrund | grund der absage | grund fur absage | begrundung |
    begrundung der absage | feedback vom unternehmen | retour | retours | leurs retours | leur retour | motif du refus | raison du refus |
    retroalimentacion | comentarios de la empresa | motivo del rechazo | razon del rechazo | motivo de rechazo | retorno | feedback da empresa |
    motivo da recusa | motivo da rejeicao | motivo del rifiuto | motivo rifiuto | riscontro | riscontri | terugkoppeling | reden afwijzing |
    reden van afwijzing | 反馈 | 面试反馈 | 对方反馈 | 公司反馈 | 拒绝原因 | 被拒原因 | 拒因 | 挂因 | 回饋 | フィードバック | 不採用理由 | お見送り理由 | 先方のコメント |
    aterkoppling | deras ord | orsak till avslag | anledning till avslag | informacja zwrotna | powod odmowy | przyczyna odmowy | spatna vazba | dovod zamietnutia | dovod odmietnutia
  `),
  followUpOn: words(`
    follow up | follow up on | follow up date | followup | followup date | date to follow up | next follow up | next follow up date | reminder | reminder date |
    remind me on | next action date | next step date | check back | check back on | wiedervorlage | nachfassen | nachfassen am | erinnerung |
    erinnerung am | relance | relance le | date de relance | relancer le | rappel | rappel le | seguimiento | fecha de seguimiento | recordatorio |
    acompanhamento | data de acompanhamento | lembrete | data de follow up | follow up em | data follow up | sollecito | promemoria | ricontattare il |
    opvolgen | opvolgen op | opvolgdatum | herinnering | uppfoljning | folj upp | folj upp den | paminnelse | przypomnienie | data przypomnienia |
    kontakt ponowny | nastepny krok data | pripomienka | pripomenut | datum pripomienky | 跟进日期 | 跟进时间 | 下次跟进 | 提醒日期 | フォロー日 | フォローアップ日 | リマインダー
  `),
  closesOn: words(`
    closing date | application deadline | deadline | apply by | closes on | posting closes | posting closes on | closes | application closes | closing on |
    application closing date | applications close | deadline to apply | deadline date | job deadline | submission deadline | last day to apply |
    last date to apply | apply before | expiration date | expiry date | expires | expires on | valid until | bewerbungsschluss | bewerbungsfrist |
    bewerbungsfrist bis | bewerbung bis | bewerben bis | einsendeschluss | ausschreibungsende | frist | date limite | date limite de candidature |
    date limite de depot | date limite de postulation | date de cloture | cloture | cloture le | cloture des candidatures | delai de candidature | postuler avant |
    echeance | fecha limite | fecha limite de solicitud | fecha limite de postulacion | fecha de cierre | cierre | plazo | plazo de solicitud | fin de plazo | fecha tope |
    data limite | data limite de candidatura | prazo | prazo de candidatura | prazo de inscricao | data de encerramento | encerramento | data de fecho |
    scadenza | data di scadenza | data scadenza | scadenza candidatura | scadenza candidature | termine candidature | candidarsi entro |
    sluitingsdatum | sluit op | sollicitatiedeadline | deadline sollicitatie | solliciteren voor | uiterste datum | reageren voor |
    sista ansokningsdag | sista ansokningsdatum | ansok senast | sok senast | sista dag | sista dag att soka | termin skladania | termin aplikacji |
    termin skladania aplikacji | termin zgloszen | aplikuj do | data zamkniecia | ostateczny termin | wazne do | uzavierka | uzavierka prihlasok |
    datum uzavierky | prihlasky do | prihlasit sa do | termin uzavierky | 截止日期 | 截止时间 | 截止 | 截止日 | 投递截止 | 投递截止日期 | 网申截止 | 网申截止日期 |
    申请截止日期 | 截止時間 | 申請截止 | 締切 | 締切日 | 締め切り | 〆切 | 応募締切 | 応募締切日 | 応募期限 | 応募期日 | エントリー締切
  `),
  recruiter: words(`
    recruiter | recruiter name | recruiters | recruiting contact | headhunter | sourcer | talent partner | talent acquisition | hr contact | hr name |
    hr person | agency contact | personaler | personalerin | personalvermittler | recruiterin | recruteur | recruteuse | charge de recrutement |
    contact rh | reclutador | reclutadora | recrutador | recrutadora | selezionatore | recruiter hr | werver | rekryterare | rekryteringskontakt |
    rekruter | rekruterka | osoba rekrutujaca | personalista | personalistka | naborar | 招聘人员 | 招聘者 | 猎头 | hr联系人 | 人事 | 採用担当 | 採用担当者 | リクルーター | エージェント
  `),
  contact: words(`
    contact | contact person | contact name | contacts | contact at company | point of contact | poc | hiring manager | hiring manager name | interviewer |
    interviewers | interviewer name | interviewed by | met with | spoke with | spoke to | who i met | people | ansprechpartner |
    ansprechpartnerin | ansprechperson | kontakt | kontaktperson | gesprachspartner | interlocuteur | personne a contacter | nom du contact |
    personne de contact | contacto | persona de contacto | entrevistador | contato | pessoa de contato | contatto | persona di contatto | referente |
    contactpersoon | gesprekspartner | kontaktpersoner | intervjuare | rekryterande chef | osoba kontaktowa | kontakty | rozmowca |
    kontaktna osoba | 联系人 | 面试官 | 对接人 | 担当者 | 連絡先担当者 | 面接官
  `),
  referrer: words(`
    referrer | referred by | referral by | referral | referral name | referral contact | referral from | who referred me | recommended by | empfohlen von |
    empfehlung von | empfehlung | recommande par | cooptation | coopte par | recomendado por | referido por | indicado por | indicacao de | indicacao |
    segnalato da | raccomandato da | aanbevolen door | doorverwezen door | rekommenderad av | tipsad av | polecajacy | polecil | polecony przez |
    odporucil | odporucany kym | 内推人 | 推荐人 | 介绍人 | 紹介者 | 推薦者
  `),
  personEmail: words(`
    contact email | email | e mail | email address | recruiter email | recruiter s email | hr email | contact e mail | hiring manager email | mail |
    e mail adresse | e mail kontakt | courriel | adresse e mail | adresse mail | correo | correo electronico | correo de contacto | email contato |
    email do recrutador | email contatto | e mailadres | epost | e post | e postadress | adres e mail | e mail rekrutera | emailova adresa | 邮箱 | 联系邮箱 | メール |
    メールアドレス
  `),
  personPhone: words(`
    contact phone | phone | phone number | contact phone number | recruiter phone | telephone | mobile | contact number | telefon | telefonnummer |
    handynummer | telephone du contact | numero de telephone | portable | telefono | numero de telefono | movil | telefone | celular | cellulare |
    numero di telefono | telefoonnummer | mobiel | mobil | mobilnummer | numer telefonu | komorka | telefonne cislo | 电话 | 联系电话 | 手机 | 电话号码 | 電話番号 | 電話
  `),
  posting: words(`
    description | job description | html description | posting | posting text | job posting | stellenbeschreibung | stellenanzeige |
    description du poste | descripcion | descricao | descricao da vaga | descrizione | beschrijving | functieomschrijving | 岗位描述 | 职位描述 | 岗位职责 |
    仕事内容 | 職務内容 |
    annonstext | jobbannons | tjanstebeskrivning | opis stanowiska | tresc ogloszenia | opis oferty | popis pozicie | popis prace | text inzeratu
  `),
  // Numbers a tool gave its own records: they say nothing to a person.
  ignore: words(
    "id | last edited time | last edited by | created by | last modified by | board id | list id | company id | creator user id | job id uuid | index | no | nr | n | number | 序号 | 编号 | 番号 | color",
  ),
};

/** Words in a column's name that tell its field where the whole name is not known, by weight: the first that fits counts. */
export const HEADER_PARTS: readonly { readonly field: ImportField; readonly parts: readonly string[] }[] = [
  { field: "rejectedOn", parts: ["date rejected", "rejection date"] },
  { field: "interviewedOn", parts: ["interview date", "date interview"] },
  { field: "closesOn", parts: ["application deadline", "closing date", "bewerbungsschluss", "bewerbungsfrist", "date limite", "fecha limite", "截止", "締切"] },
  { field: "appliedOn", parts: ["date applied", "applied date", "application date", "applied on", "投递时间", "投递日期", "応募日", "bewerbungsdatum"] },
  { field: "followUpOn", parts: ["follow up date", "followup date", "follow up on"] },
  { field: "personEmail", parts: ["contact email", "recruiter email", "manager email"] },
  { field: "personPhone", parts: ["contact phone", "recruiter phone"] },
  { field: "recruiter", parts: ["recruiter name"] },
  { field: "contact", parts: ["contact name", "contact person", "hiring manager", "ansprechpartner", "联系人", "担当者"] },
  { field: "referrer", parts: ["referred by", "内推人"] },
  { field: "link", parts: ["job url", "job link", "posting url", "链接", "リンク"] },
  { field: "role", parts: ["job title", "position title", "岗位名称", "职位名称"] },
  { field: "company", parts: ["company name", "employer name", "公司", "会社名", "企業名"] },
  { field: "status", parts: ["application status", "job status", "状态", "ステータス"] },
  { field: "workOn", parts: ["mistakes", "lessons learned", "lessons learnt", "to improve", "went wrong"] },
  { field: "theirWords", parts: ["feedback", "rejection reason", "reason for rejection"] },
  { field: "salary", parts: ["salary", "gehalt", "salaire", "薪资"] },
];

/** The same in a name that is a whole sentence, as a form asks. */
export const QUESTION_PARTS: typeof HEADER_PARTS = [
  { field: "role", parts: ["job title", "position", "role", "stelle", "poste", "puesto", "vaga"] },
  { field: "company", parts: ["company", "employer", "firma", "unternehmen", "entreprise", "empresa"] },
  { field: "status", parts: ["status"] },
  { field: "appliedOn", parts: ["apply", "applied", "beworben"] },
];
