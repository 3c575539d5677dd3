// Column names by what they mean, in nine languages, folded as `foldHeader` does; the better name of a field comes first.
import type { ImportField } from "./import-plan.ts";
import { words } from "./word-list.ts";

export const HEADER_WORDS: Readonly<Partial<Record<ImportField, readonly string[]>>> = {
  company: words(`
    company | company name | employer | employer name | organization | organisation | hiring company | firm | companies | business | firma |
    unternehmen | arbeitgeber | firmenname | name der firma | betrieb | entreprise | societe | employeur | nom de l entreprise | empresa | compania |
    nombre de la empresa | empleador | empregador | nome da empresa | companhia | azienda | societa | impresa | datore di lavoro | nome azienda |
    bedrijf | bedrijfsnaam | werkgever | organisatie | 公司 | 公司名称 | 企业 | 企业名称 | 单位 | 单位名称 | 投递公司 | 雇主 | 公司名稱 | 会社 | 会社名 | 企業 | 企業名 | 応募先 | 応募企業
  `),
  role: words(`
    role | job title | position | title | job | job role | job position | role title | position title | vacancy | job name | role name | opening |
    stelle | rolle | berufsbezeichnung | stellenbezeichnung | jobtitel | stellentitel | bezeichnung | position stelle | poste | intitule du poste |
    titre du poste | intitule | fonction | offre d emploi | puesto | cargo | puesto de trabajo | titulo | vacante | posicion | rol | vaga |
    nome da vaga | titulo da vaga | posicao | funcao | posizione | ruolo | mansione | titolo | functie | functietitel | vacature | rol functie | 岗位 |
    职位 | 岗位名称 | 职位名称 | 应聘岗位 | 投递岗位 | 职务 | 職位 | 職種 | 募集職種 | ポジション | 求人 | 求人名 | 役職
  `),
  status: words(`
    status | application status | stage | state | list | list name | outcome | result | decision | current status | current stage | progress |
    response | phase | column | job status | response status | application stage | stand | bewerbungsstatus | ergebnis | stadium | ruckmeldung |
    antwort | statut | etat | etape | resultat | avancement | reponse | estado | etapa | resultado | respuesta | situacion | fase | situacao |
    resposta | andamento | stato | esito | risultato | risposta | stadium sollicitatie | resultaat | uitslag | reactie | 状态 | 当前状态 | 进度 | 结果 | 进展 |
    流程 | 阶段 | 狀態 | ステータス | 状況 | 選考状況 | 結果 | 進捗 | 選考結果
  `),
  appliedOn: words(`
    applied on | date applied | application date | applied date | applied | date of application | day sent | date sent | sent on | sent | apply date |
    date submitted | submitted on | submission date | applied at | date | day | beworben am | bewerbungsdatum | datum der bewerbung | gesendet am |
    abgeschickt am | datum | versendet am | bewerbung vom | date de candidature | date d envoi | candidature le | postule le | envoye le |
    date candidature | fecha de aplicacion | fecha de solicitud | fecha de postulacion | fecha de envio | fecha | fecha aplicacion |
    data de candidatura | data da candidatura | data de aplicacao | data de envio | data da aplicacao | data | data candidatura |
    data di candidatura | data invio | data di invio | inviata il | sollicitatiedatum | datum sollicitatie | datum van sollicitatie | verstuurd op |
    gesolliciteerd op | 投递时间 | 投递日期 | 申请日期 | 申请时间 | 日期 | 时间 | 网申时间 | 投遞日期 | 応募日 | 応募日時 | 申込日 | 日付
  `),
  savedOn: words(`
    date added | added on | created at | date saved | saved on | created | date created | added | saved at | bookmarked on | date bookmarked |
    hinzugefugt am | erstellt am | gespeichert am | ajoute le | date d ajout | cree le | fecha de creacion | agregado el | data de criacao |
    adicionado em | aggiunto il | data creazione | toegevoegd op | aangemaakt op | 创建时间 | 添加时间 | 收藏时间 | 追加日 | 登録日 | 作成日
  `),
  changedOn: words(`
    reply date | response date | date of reply | date of response | last moved at | last update | last updated | updated at | status date |
    date replied | last moved | last status change | last activity | date updated | replied on | decision date | heard back | heard back on |
    antwort am | antwort vom | ruckmeldung am | datum der antwort | aktualisiert am | letzte anderung | datum ruckmeldung | datum antwort |
    date de reponse | reponse le | derniere mise a jour | mis a jour le | fecha de respuesta | ultima actualizacion | data de resposta |
    data da resposta | ultima atualizacao | atualizado em | data risposta | data di risposta | ultimo aggiornamento | reactiedatum | datum reactie |
    laatst bijgewerkt | 最后更新时间 | 更新时间 | 反馈时间 | 回复时间 | 最近更新 | 更新日 | 返信日 | 連絡日 | 結果日
  `),
  interviewedOn: words(`
    interview date | interviewed on | date of interview | first interview | interview on | date interviewed | datum interview | interview am |
    gesprach am | datum gesprach | vorstellungsgesprach am | date d entretien | entretien le | date entretien | fecha de entrevista |
    fecha entrevista | data da entrevista | data entrevista | data colloquio | colloquio il | datum gesprek | gesprek op | 面试时间 | 面试日期 | 面接日 | 一次面接日
  `),
  rejectedOn: words(`
    rejected on | rejection date | date rejected | date of rejection | absage am | absagedatum | date de refus | refuse le | fecha de rechazo |
    data de rejeicao | data rifiuto | afgewezen op | 被拒时间 | 拒信时间 | 不採用日
  `),
  offeredOn: words(`
    offer date | offered on | date of offer | date offered | angebot am | date d offre | fecha de oferta | data da oferta | data offerta | aanbod op |
    offer时间 | 内定日
  `),
  link: words(`
    link | url | job url | job link | posting url | job posting url | application link | posting link | website | job posting link | link to job |
    web | apply link | stellenlink | link zur stelle | stellenanzeige link | webseite | lien | lien de l offre | lien offre | enlace |
    enlace de la oferta | vinculo | link da vaga | link annuncio | link vacature | 岗位链接 | 链接 | 网址 | 职位链接 | 投递链接 | 网申链接 | リンク | 求人url | 応募url | 連結
  `),
  location: words(`
    location | city | country | place | job location | region | office | state region | work location | where | ort | standort | stadt | land |
    arbeitsort | lieu | ville | pays | localisation | ubicacion | ciudad | pais | lugar | localizacao | cidade | local | sede | citta | luogo |
    paese | localita | locatie | plaats | stad | 工作地点 | 地点 | 城市 | 工作城市 | 地区 | 勤務地 | 場所 | 所在地 | 地點
  `),
  source: words(`
    source | platform | channel | found via | where found | job board | site | found on | applied via | application source | via | portal |
    job source | how applied | quelle | plattform | kanal | gefunden uber | jobborse | plateforme | canal | trouve via | fuente | plataforma |
    origen | fonte | origem | piattaforma | canale | bron | kanaal | 投递渠道 | 渠道 | 来源 | 投递方式 | 平台 | 応募経路 | 媒体 | 経由 | 求人サイト | 來源
  `),
  salary: words(`
    salary | pay | compensation | salary range | wage | pay range | remuneration | rate | expected salary | base salary | gehalt | lohn | vergutung |
    gehaltsvorstellung | salaire | salario | sueldo | remuneracao | remuneracion | stipendio | retribuzione | ral | salaris | loon | 薪资 | 薪水 | 工资 |
    待遇 | 薪酬 | 年収 | 給与 | 月給
  `),
  tags: words("tags | tag | labels | label | schlagworte | etiquettes | etiquetas | etichette | 标签 | タグ"),
  note: words(`
    notes | note | comments | comment | remarks | remark | additional notes | notizen | notiz | bemerkung | bemerkungen | kommentar | anmerkung |
    anmerkungen | commentaire | commentaires | remarques | remarque | notas | nota | comentarios | comentario | observaciones | observacoes |
    commenti | osservazioni | notities | notitie | opmerking | opmerkingen | 备注 | 说明 | 備註 | メモ | 備考 | コメント
  `),
  wanted: words(`
    what they wanted | they wanted | wanted | what they were looking for | looking for | was sie wollten | was gesucht war | ce qu ils voulaient |
    lo que querian | lo que buscaban | o que queriam | cosa volevano | wat ze zochten | 对方要求 | 对方看重 | 求められたこと
  `),
  wentWell: words(`
    what went well | went well | positives | strengths | was gut lief | gut gelaufen | starken | ce qui s est bien passe | points forts |
    lo que salio bien | puntos fuertes | o que correu bem | pontos fortes | cosa e andato bene | punti di forza | wat ging goed | sterke punten |
    优点 | 做得好的 | 良かった点
  `),
  workOn: words(`
    what to work on | to work on | work on | mistakes | mistake | mistakes made | my mistakes | what went wrong | went wrong | lessons | lesson |
    lessons learned | lessons learnt | lesson learned | learnings | learning | takeaways | to improve | what to improve | improve | improvements |
    areas to improve | areas for improvement | weaknesses | could be better | do better | fehler | meine fehler | was schief lief | schief gelaufen |
    gelernt | was ich gelernt habe | verbesserungen | verbessern | was ich verbessern kann | schwachen | erreurs | mes erreurs | a ameliorer |
    points a ameliorer | lecons | lecons apprises | ce qui n a pas marche | errores | mis errores | lecciones | lecciones aprendidas | a mejorar |
    que mejorar | por mejorar | lo que salio mal | erros | meus erros | licoes | licoes aprendidas | a melhorar | o que melhorar | pontos a melhorar |
    o que correu mal | errori | i miei errori | lezioni | lezioni imparate | da migliorare | cosa migliorare | cosa e andato storto | fouten |
    mijn fouten | geleerd | geleerde lessen | te verbeteren | verbeterpunten | wat ging mis | 错误 | 失误 | 教训 | 经验教训 | 复盘 | 面试复盘 | 反思 | 不足 | 待改进 | 需要改进 | 改进 | 錯誤 | 教訓 | 反省 | 反省点 | 改善点 | 失敗 | ミス | 学び
  `),
  theirWords: words(`
    their words | feedback | their feedback | feedback received | company feedback | employer feedback | recruiter feedback | interviewer feedback |
    interview feedback | rejection feedback | rejection reason | reason for rejection | rejection reason given | reason given | reason of rejection |
    rejection message | what they said | they said | reply text | absagegrund | grund der absage | grund fur absage | begrundung |
    begrundung der absage | feedback vom unternehmen | retour | retours | leurs retours | leur retour | motif du refus | raison du refus |
    retroalimentacion | comentarios de la empresa | motivo del rechazo | razon del rechazo | motivo de rechazo | retorno | feedback da empresa |
    motivo da recusa | motivo da rejeicao | motivo del rifiuto | motivo rifiuto | riscontro | riscontri | terugkoppeling | reden afwijzing |
    reden van afwijzing | 反馈 | 面试反馈 | 对方反馈 | 公司反馈 | 拒绝原因 | 被拒原因 | 拒因 | 挂因 | 回饋 | フィードバック | 不採用理由 | お見送り理由 | 先方のコメント
  `),
  posting: words(`
    description | job description | html description | posting | posting text | job posting | stellenbeschreibung | stellenanzeige |
    description du poste | descripcion | descricao | descricao da vaga | descrizione | beschrijving | functieomschrijving | 岗位描述 | 职位描述 | 岗位职责 |
    仕事内容 | 職務内容
  `),
  // Numbers a tool gave its own records: they say nothing to a person.
  ignore: words("id | board id | list id | company id | creator user id | job id uuid | index | no | nr | n | number | 序号 | 编号 | 番号 | color"),
};

/** Words in a column's name that tell its field where the whole name is not known, by weight: the first that fits counts. */
export const HEADER_PARTS: readonly { readonly field: ImportField; readonly parts: readonly string[] }[] = [
  { field: "rejectedOn", parts: ["date rejected", "rejection date"] },
  { field: "interviewedOn", parts: ["interview date", "date interview"] },
  { field: "appliedOn", parts: ["date applied", "applied date", "application date", "applied on", "投递时间", "投递日期", "応募日", "bewerbungsdatum"] },
  { field: "link", parts: ["job url", "job link", "posting url", "链接", "リンク"] },
  { field: "role", parts: ["job title", "position title", "岗位名称", "职位名称"] },
  { field: "company", parts: ["company name", "employer name", "公司", "会社名", "企業名"] },
  { field: "status", parts: ["application status", "job status", "状态", "ステータス"] },
  { field: "workOn", parts: ["mistakes", "lessons learned", "lessons learnt", "to improve", "went wrong"] },
  { field: "theirWords", parts: ["feedback", "rejection reason", "reason for rejection"] },
  { field: "salary", parts: ["salary", "gehalt", "salaire", "薪资"] },
];
