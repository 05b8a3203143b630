export namespace dossier {
	
	export interface ABC {
	    id: string;
	    volgorde: string;
	    seconde: number;
	    aanleiding: string;
	    gedrag: string;
	    gevolg: string;
	}
	export interface Aanmelding {
	    ontvangenOp: string;
	    verlengd: string;
	    verlengingGemeldOp: string;
	    tijdelijkGeplaatstOp: string;
	    besluitOp: string;
	}
	export interface Actie {
	    id: string;
	    volgorde: string;
	    wat: string;
	    wie: string[];
	    doel: string;
	    vanaf: string;
	    tot: string;
	    hoe: string;
	}
	export interface Advies {
	    id: string;
	    volgorde: string;
	    tekst: string;
	    voor: string[];
	    bevinding: string;
	    doel: string;
	}
	export interface Afspraak {
	    id: string;
	    volgorde: string;
	    tekst: string;
	    wie: string[];
	    thuis: string;
	    wanneer: string;
	    mdo: string;
	    gereedOp: string;
	}
	export interface Agendapunt {
	    id: string;
	    volgorde: string;
	    titel: string;
	    toelichting: string;
	    soort: string;
	    eigenaar: string;
	    minuten: number;
	    uitkomst: string;
	}
	export interface Sjabloonpunt {
	    id: string;
	    volgorde: string;
	    titel: string;
	    toelichting: string;
	    soort: string;
	    eigenaar: string;
	    minuten: number;
	}
	export interface Agendasjabloon {
	    id: string;
	    volgorde: string;
	    naam: string;
	    punten: Sjabloonpunt[];
	}
	export interface Behoefte {
	    id: string;
	    volgorde: string;
	    soort: string;
	    tekst: string;
	}
	export interface Factor {
	    id: string;
	    volgorde: string;
	    soort: string;
	    gebied: string;
	    tekst: string;
	    observaties: string[];
	}
	export interface Analyse {
	    factoren: Factor[];
	    behoeften: Behoefte[];
	    beeld: string;
	}
	export interface Arrangement {
	    naam: string;
	    uitvoerder: string;
	    financiering: string;
	    van: string;
	    tot: string;
	    korteLijnen: string;
	}
	
	export interface Besluit {
	    id: string;
	    volgorde: string;
	    tekst: string;
	    afspraak: string;
	}
	export interface Bespreking {
	    id: string;
	    volgorde: string;
	    datum: string;
	    ab: string;
	    leerkracht: string;
	    besproken: string;
	    reactie: string;
	}
	export interface Betrokkene {
	    id: string;
	    volgorde: string;
	    naam: string;
	    rol: string;
	    functie: string;
	    organisatie: string;
	    gezag: string;
	    telefoon: string;
	    email: string;
	    tolkTaal: string;
	    sinds: string;
	    tot: string;
	}
	export interface Bevinding {
	    id: string;
	    volgorde: string;
	    waarneming: string;
	    betekenis: string;
	    observaties: string[];
	    door: string;
	    vastgesteldOp: string;
	}
	export interface Coachingsnotitie {
	    id: string;
	    volgorde: string;
	    datum: string;
	    ab: string;
	    leerkracht: string;
	    notitie: string;
	    gelezenOp: string;
	}
	export interface ContactConsulent {
	    id: string;
	    volgorde: string;
	    datum: string;
	    wijze: string;
	    door: string;
	    zonderNaam: string;
	    besproken: string;
	}
	export interface Cyclus {
	    id: string;
	    volgorde: string;
	    route: string;
	    begonnen: string;
	    afgeslotenOp: string;
	    evaluatie: string;
	    vervolg: string;
	    reden: string;
	    perspectief: string;
	    aanpak: string;
	    geplandeStart: string;
	    werkelijkeStart: string;
	    evaluatiedatum: string;
	    doelen: string[];
	    acties: string[];
	    overnemen: string[];
	    afspraken: string[];
	    bevindingen: string[];
	    adviezen: string[];
	    observaties: string[];
	    besprekingen: string[];
	    stemmen: string[];
	    inzetten: string[];
	    mdos: string[];
	    instemmingen: string[];
	    evaluaties: string[];
	}
	export interface Deelnemer {
	    id: string;
	    volgorde: string;
	    wie: string;
	    taak: string;
	    uitgenodigdOp: string;
	    aanwezig: string;
	    toelichting: string;
	}
	export interface Document {
	    id: string;
	    volgorde: string;
	    naam: string;
	    soort: string;
	    datum: string;
	    bron: string;
	    type: string;
	    bytes: number;
	    kenmerk: string;
	    blob: string;
	    toelichting: string;
	}
	export interface Meting {
	    id: string;
	    volgorde: string;
	    datum: string;
	    waarde: string;
	    niveau: string;
	    observatie: string;
	    door: string;
	}
	export interface Doel {
	    id: string;
	    volgorde: string;
	    doel: string;
	    voor: string;
	    cruciaal: string;
	    indicator: string;
	    smarti: string[];
	    eigenaren: string[];
	    versterkt: string;
	    streefdatum: string;
	    gewicht: number;
	    nulmeting: string;
	    nulmetingOp: string;
	    beginniveau: string;
	    niveauMin2: string;
	    niveauMin1: string;
	    niveau0: string;
	    niveauPlus1: string;
	    niveauPlus2: string;
	    metingen: Meting[];
	    eindmeting: string;
	    eindniveau: string;
	    effect: string;
	    voortgezet: string;
	}
	export interface Doelvoorbeeld {
	    id: string;
	    volgorde: string;
	    doel: string;
	    voor: string;
	    indicator: string;
	}
	export interface Termijnen {
	    startWeken: number;
	    evaluatieVanafWeken: number;
	    evaluatieTotWeken: number;
	    zorgplichtWeken: number;
	    verlengingWeken: number;
	    oppWeken: number;
	    toegangDagen: number;
	    bewaarjarenSWV: number;
	    bewaarjarenSchool: number;
	    bewaarjarenAB: number;
	    bewaarjarenGeld: number;
	    maxMinutenInzet: number;
	}
	export interface Opheffing {
	    id: string;
	    volgorde: string;
	    code: string;
	    pad: string;
	    reden: string;
	    door: string;
	    op: string;
	}
	export interface OPP {
	    vanToepassing: string;
	    termijnVanaf: string;
	    vastgesteldOp: string;
	    laatstGeevalueerdOp: string;
	    uitstroom: string;
	    onderbouwing: string;
	}
	export interface Wending {
	    id: string;
	    volgorde: string;
	    soort: string;
	    datum: string;
	    van: string;
	    naar: string;
	    reden: string;
	}
	export interface Evaluatie {
	    id: string;
	    volgorde: string;
	    datum: string;
	    mdo: string;
	    watGingGoed: string;
	    watKanBeter: string;
	    doelenBereikt: string;
	    opgeleverdKind: string;
	    kindGehoord: string;
	    opgeleverdOuders: string;
	    oudersGehoord: string;
	    opgeleverdLeerkracht: string;
	    leerkrachtGehoord: string;
	    opgeleverdSchool: string;
	    schoolGehoord: string;
	    nietGehoordReden: string;
	    sindsVorige: string;
	    vervolgKeuze: string;
	    vervolg: string;
	    resultaat: string;
	    proces: string;
	    redenZonderAB: string;
	    stand: string;
	    afgerondOp: string;
	}
	export interface Stagnatie {
	    id: string;
	    volgorde: string;
	    soorten: string[];
	    betreft: string;
	    toelichting: string;
	    geopendOp: string;
	    besprokenOp: string;
	    besprokenMet: string[];
	    afgesproken: string;
	    afgeslotenOp: string;
	    effect: string;
	}
	export interface Toestemming {
	    id: string;
	    volgorde: string;
	    wie: string;
	    voor: string;
	    betreft: string;
	    antwoord: string;
	    datum: string;
	    vorm: string;
	    tolk: string;
	    ingetrokkenOp: string;
	    alGedeeld: string;
	    watStopt: string;
	    reden: string;
	    naam: string;
	    getuige: string;
	    handtekening: string;
	    scan: string;
	    geldigTot: string;
	}
	export interface Instemming {
	    id: string;
	    volgorde: string;
	    wie: string;
	    voor: string;
	    gevraagdOp: string;
	    herinnerd: string;
	    meegegevenOp: string;
	    antwoord: string;
	    nietMetDoelen: string[];
	    nietMetActies: string[];
	    nietMetAfspraken: string[];
	    datum: string;
	    vorm: string;
	    reden: string;
	    zienswijze: string;
	    naam: string;
	    getuige: string;
	    tolk: string;
	    handtekening: string;
	    getekendOp: string;
	    tekst: string;
	    hash: string;
	    ingetrokkenOp: string;
	    redenIntrekken: string;
	    watStopt: string;
	    alGebeurd: string;
	    scan: string;
	    uitspraak: string;
	}
	export interface MDO {
	    id: string;
	    volgorde: string;
	    soort: string;
	    datum: string;
	    begin: string;
	    plaats: string;
	    deelnemers: Deelnemer[];
	    agenda: Agendapunt[];
	    puntenOuders: string;
	    puntenKind: string;
	    verslag: string;
	    besluiten: Besluit[];
	    stand: string;
	    afgerondOp: string;
	    redenAfwezig: string;
	}
	export interface Voorlichting {
	    id: string;
	    volgorde: string;
	    datum: string;
	    onderwerp: string;
	    voorWie: string;
	    minuten: number;
	    deelnemers: number;
	    door: string;
	}
	export interface Tijdregel {
	    id: string;
	    volgorde: string;
	    datum: string;
	    taak: string;
	    minuten: number;
	    reisminuten: number;
	    omschrijving: string;
	}
	export interface Inzet {
	    id: string;
	    volgorde: string;
	    ab: string;
	    expertise: string;
	    organisatie: string;
	    financiering: string;
	    stand: string;
	    gevraagdOp: string;
	    beslotenOp: string;
	    afwijzing: string;
	    alternatief: string;
	    van: string;
	    tot: string;
	    maxMinuten: number;
	    deskundigeTLV: string;
	    tijd: Tijdregel[];
	}
	export interface Tijdsteekproef {
	    soort: string;
	    intervalSeconden: number;
	    gedrag: string;
	    definitie: string;
	    klasgenootElke: number;
	    scores: string;
	    tweedeScores: string;
	    tweedeObservator: string;
	}
	export interface Gedraging {
	    id: string;
	    volgorde: string;
	    naam: string;
	    definitie: string;
	    soort: string;
	    momenten: number[];
	}
	export interface Verslagregel {
	    id: string;
	    volgorde: string;
	    seconde: number;
	    tekst: string;
	}
	export interface Observatie {
	    id: string;
	    volgorde: string;
	    datum: string;
	    begin: string;
	    duurSeconden: number;
	    observator: string;
	    methoden: string[];
	    kijkvraag: string;
	    les: string;
	    plaats: string;
	    groepsgrootte: number;
	    volwassenen: string;
	    bijzonderheden: string;
	    verslag: Verslagregel[];
	    gedragingen: Gedraging[];
	    tijdsteekproef: Tijdsteekproef;
	    abc: ABC[];
	    waarneming: string;
	    betekenis: string;
	    typerend: string;
	    typerendUitleg: string;
	    typerendDoor: string;
	    stand: string;
	}
	export interface Onderzoek {
	    vraag: string;
	    bevindingen: Bevinding[];
	    adviezen: Advies[];
	}
	export interface Taalfout {
	    id: string;
	    volgorde: string;
	    hash: string;
	    datum: string;
	    uitleg: string;
	}
	export interface Pauze {
	    id: string;
	    volgorde: string;
	    van: string;
	    tot: string;
	    reden: string;
	}
	export interface Overname {
	    id: string;
	    volgorde: string;
	    wat: string;
	    wie: string;
	    vanaf: string;
	    totEnMet: string;
	    duurzaam: string;
	    vastgesteldOp: string;
	}
	export interface PlanVanAanpak {
	    aanpak: string;
	    geplandeStart: string;
	    werkelijkeStart: string;
	    evaluatiedatum: string;
	    doelen: Doel[];
	    acties: Actie[];
	    overnemen: Overname[];
	    pauzes: Pauze[];
	    structureel: string;
	    structureelReden: string;
	    alleenTaalfout: Taalfout[];
	}
	export interface Perspectief {
	    tekst: string;
	    vastgesteldOp: string;
	    samenRegie: string;
	}
	export interface Zienswijze {
	    id: string;
	    volgorde: string;
	    wie: string;
	    datum: string;
	    tekst: string;
	}
	export interface StemVanHetKind {
	    id: string;
	    volgorde: string;
	    moment: string;
	    datum: string;
	    wijze: string;
	    gevraagd: string;
	    uitkomst: string;
	    gezegd: string;
	    gedaan: string;
	    teruggekoppeldOp: string;
	}
	export interface Ondersteuningsvraag {
	    vraag: string;
	    aard: string;
	    niveau: string;
	    context: string[];
	    vastgesteldOp: string;
	    vastgesteldDoor: string;
	}
	export interface Poging {
	    id: string;
	    volgorde: string;
	    wat: string;
	    effect: string;
	}
	export interface Hulpvraag {
	    ontvangen: string;
	    vraag: string;
	    inbrenger: string;
	    alGeprobeerd: Poging[];
	}
	export interface Route {
	    keuze: string;
	    gekozenOp: string;
	    reden: string;
	    beeindigdOp: string;
	    redenEinde: string;
	}
	export interface Regie {
	    id: string;
	    volgorde: string;
	    wie: string;
	    rol: string;
	    van: string;
	    tot: string;
	    reden: string;
	}
	export interface Vakantie {
	    id: string;
	    volgorde: string;
	    naam: string;
	    van: string;
	    totEnMet: string;
	}
	export interface School {
	    naam: string;
	    brin: string;
	    plaats: string;
	    regio: string;
	    vakanties: Vakantie[];
	}
	export interface Kind {
	    roepnaam: string;
	    achternaam: string;
	    geboortedatum: string;
	    groep: string;
	    thuistalen: string;
	    tolkGewenst: string;
	    tolkTaal: string;
	    vertrokkenOp: string;
	    nieuweSchool: string;
	}
	export interface Onderwerp {
	    niveau: string;
	    naam: string;
	    omschrijving: string;
	    afgeslotenOp: string;
	    afsluitReden: string;
	}
	export interface Dossier {
	    id: string;
	    version: number;
	    onderwerp: Onderwerp;
	    kind: Kind;
	    school: School;
	    betrokkenen: Betrokkene[];
	    regie: Regie[];
	    route: Route;
	    hulpvraag: Hulpvraag;
	    contactConsulent: ContactConsulent[];
	    ondersteuningsvraag: Ondersteuningsvraag;
	    analyse: Analyse;
	    stemVanHetKind: StemVanHetKind[];
	    zienswijzen: Zienswijze[];
	    perspectief: Perspectief;
	    planVanAanpak: PlanVanAanpak;
	    afspraken: Afspraak[];
	    onderzoek: Onderzoek;
	    observaties: Observatie[];
	    besprekingen: Bespreking[];
	    inzetten: Inzet[];
	    voorlichtingen: Voorlichting[];
	    coachingsnotities: Coachingsnotitie[];
	    mdos: MDO[];
	    instemmingen: Instemming[];
	    toestemmingen: Toestemming[];
	    stagnaties: Stagnatie[];
	    evaluaties: Evaluatie[];
	    cycli: Cyclus[];
	    verloop: Wending[];
	    arrangement: Arrangement;
	    aanmelding: Aanmelding;
	    opp: OPP;
	    documenten: Document[];
	    opheffingen: Opheffing[];
	    termijnen: Termijnen;
	}
	
	export interface Expertisegebied {
	    id: string;
	    volgorde: string;
	    expertise: string;
	    organisatie: string;
	    financiering: string;
	}
	
	export interface Option {
	    value: string;
	    label: string;
	}
	export interface Field {
	    name: string;
	    label: string;
	    kind: string;
	    one?: string;
	    hint?: string;
	    rule?: string;
	    ref?: string;
	    max?: number;
	    derived?: boolean;
	    options?: Option[];
	    fields?: Field[];
	}
	
	export interface Gesprekspunt {
	    id: string;
	    volgorde: string;
	    tekst: string;
	}
	
	
	
	
	
	
	
	
	
	
	
	
	
	export interface Steekproefsjabloon {
	    id: string;
	    volgorde: string;
	    naam: string;
	    soort: string;
	    gedrag: string;
	    definitie: string;
	    intervalSeconden: number;
	    minuten: number;
	    klasgenootElke: number;
	}
	export interface Telknopsjabloon {
	    id: string;
	    volgorde: string;
	    naam: string;
	    definitie: string;
	    soort: string;
	    toets: string;
	}
	export interface Organisatie {
	    naam: string;
	    regio: string;
	    expertises: Expertisegebied[];
	    termijnen: Termijnen;
	    vakanties: Vakantie[];
	    telknoppen: Telknopsjabloon[];
	    tijdsteekproeven: Steekproefsjabloon[];
	    agendas: Agendasjabloon[];
	    gesprekspunten: Gesprekspunt[];
	    doelvoorbeelden: Doelvoorbeeld[];
	}
	
	
	
	
	
	
	
	
	
	
	
	
	
	
	
	
	
	
	
	
	
	

}

export namespace screens {
	
	export interface Aangemaakt {
	    id: string;
	    herstelcode: string;
	}
	export interface Aantekening {
	    id: string;
	    dossier: string;
	    datum: string;
	    tekst: string;
	}
	export interface Beurt {
	    rol: string;
	    naam: string;
	    wat: string;
	    stap: string;
	}
	export interface Bewaakt {
	    dossier: string;
	    titel: string;
	    school: string;
	    regievoerder: string;
	    soort: string;
	    code: string;
	    ernst: string;
	    stand: string;
	    naam: string;
	    tekst: string;
	    uiterlijk: string;
	    aanZet: string;
	    pad: string;
	    tab: string;
	    bron: string;
	    opgeheven: string;
	    dagen: number;
	}
	export interface Bewaartermijn {
	    voor: string;
	    vanaf: string;
	    tot: string;
	    begint: string;
	    verlopen: boolean;
	}
	export interface Bron {
	    code: string;
	    titel: string;
	    zin: string;
	    herkomst: string;
	    hoe: string;
	    waar: string;
	}
	export interface Concept {
	    pad: string;
	    waarde: any;
	    heads: string[];
	    op: string;
	}
	export interface Handtekening {
	    naam: string;
	    organisatie: string;
	    moment: string;
	    geldig: boolean;
	    volledig: boolean;
	    vingerafdruk: string;
	    eigen: boolean;
	    reden: string;
	}
	export interface Controle {
	    geldig: boolean;
	    redenen: string[];
	    handtekeningen: Handtekening[];
	}
	export interface Diagnose {
	    inOrde: boolean;
	    regels: string[];
	    dossiers: number;
	    bytes: number;
	    map: string;
	}
	export interface Documentopdracht {
	    document: string;
	    mdo: string;
	    ondertekenen: boolean;
	    handtekening: string;
	    reden: string;
	    opslaanAls: boolean;
	}
	export interface Doelvergelijking {
	    nu: dossier.Doel;
	    toen: dossier.Doel;
	    niveauToen: string;
	    niveauNu: string;
	}
	export interface Punt {
	    datum: string;
	    waarde: number;
	    tekst: string;
	    niveau: string;
	    getal: boolean;
	    soort: string;
	}
	export interface Doelverloop {
	    doel: dossier.Doel;
	    punten: Punt[];
	    eenheid: string;
	    trend: string;
	    versterkend: boolean;
	    gekoppeld: string[];
	}
	export interface Toegang {
	    wie: string;
	    naam: string;
	    rol: string;
	    vanaf: string;
	    tot: string;
	    reden: string;
	}
	export interface Taaktotaal {
	    taak: string;
	    minuten: number;
	    reis: number;
	}
	export interface Tijdtotaal {
	    inzet: string;
	    ab: string;
	    organisatie: string;
	    financiering: string;
	    taken: Taaktotaal[];
	    minuten: number;
	    reis: number;
	    max: number;
	    over: boolean;
	}
	export interface Termijn {
	    code: string;
	    naam: string;
	    tekst: string;
	    uiterlijk: string;
	    dagen: number;
	    stand: string;
	    aanZet: string;
	    pad: string;
	    tab: string;
	    bron: string;
	}
	export interface Signaal {
	    code: string;
	    ernst: string;
	    pad: string;
	    tekst: string;
	    bron: string;
	    ophefbaarDoor: string;
	    opgeheven: string;
	    opgehevenDoor: string;
	    opgehevenOp: string;
	    uiterlijk: string;
	    magOpheffen: boolean;
	}
	export interface Stap {
	    code: string;
	    naam: string;
	    stand: string;
	    datum: string;
	    uiterlijk: boolean;
	    notitie: string;
	    tab: string;
	    bron: string;
	}
	export interface VerwijderdItem {
	    pad: string;
	    label: string;
	    door: string;
	    op: string;
	    daarnaGewijzigd: boolean;
	}
	export interface Versie {
	    head: string;
	    waarde: any;
	    door: string;
	    op: string;
	}
	export interface Veld {
	    waarde: any;
	    heads: string[];
	    door: string;
	    op: string;
	    versies: Versie[];
	    samengevoegd: boolean;
	}
	export interface Dossierpagina {
	    id: string;
	    titel: string;
	    ondertitel: string;
	    dossier: dossier.Dossier;
	    velden: Record<string, Veld>;
	    verwijderd: VerwijderdItem[];
	    route: Stap[];
	    signalen: Signaal[];
	    nietTeSchrijven: string[];
	    concepten: Concept[];
	    ongedaan: string;
	    gewijzigd: string;
	    termijnen: Termijn[];
	    aanZet: Beurt;
	    cyclus: number;
	    eerder: string[];
	    tijd: Tijdtotaal[];
	    bewaren: Bewaartermijn[];
	    toegang: Toegang[];
	    leeftijd: number;
	    ikRegie: boolean;
	    ikRol: string;
	}
	export interface Vergelijking {
	    sinds: string;
	    tToen: number;
	    tNu: number;
	    nToen: number;
	    nNu: number;
	    doelen: Doelvergelijking[];
	    nieuweDoelen: dossier.Doel[];
	    verlatenDoelen: dossier.Doel[];
	    observaties: number;
	    afsprakenGereed: number;
	}
	export interface Merk {
	    soort: string;
	    klas: string;
	    x1: number;
	    y1: number;
	    x2: number;
	    y2: number;
	    tekst: string;
	    anker: string;
	    punten: number[];
	}
	export interface Grafiek {
	    titel: string;
	    bijschrift: string;
	    breedte: number;
	    hoogte: number;
	    merken: Merk[];
	    tabel: string[][];
	}
	export interface Ontbrekend {
	    code: string;
	    veld: string;
	    tekst: string;
	}
	export interface Evaluatiepagina {
	    evaluatie: string;
	    vanaf: string;
	    totEnMet: string;
	    voorstel: string;
	    voorstellen: string[];
	    inVakantie: string;
	    ontbreekt: Ontbrekend[];
	    doelen: Doelverloop[];
	    grafieken: Grafiek[];
	    t: number;
	    n: number;
	    tFout: string;
	    sinds?: Vergelijking;
	}
	export interface Gebeurtenis {
	    op: string;
	    door: string;
	    rol: string;
	    pad: string;
	    label: string;
	    wat: string;
	    waarde: any;
	    leesbaar: string;
	    geldt: boolean;
	}
	export interface GeplandOverleg {
	    dossier: string;
	    titel: string;
	    school: string;
	    mdo: string;
	    soort: string;
	    datum: string;
	    begin: string;
	    plaats: string;
	    stand: string;
	}
	export interface Gevraagde {
	    betrokkene: string;
	    naam: string;
	    rol: string;
	    antwoord: string;
	    datum: string;
	    vorm: string;
	    verouderd: boolean;
	    instemming: string;
	    gevraagdOp: string;
	    meegegevenOp: string;
	    herinnerd: string;
	    opgeheven: string;
	    ingetrokkenOp: string;
	    wacht: string;
	}
	
	
	export interface Voorkeuren {
	    thema: string;
	    weergave: string;
	    vergrendelNaMinuten: number;
	    sneltoetsen: boolean;
	    hand: string;
	}
	export interface Ik {
	    naam: string;
	    rol: string;
	    rolNaam: string;
	    organisatie: string;
	    oefenen: boolean;
	    voorkeuren: Voorkeuren;
	}
	export interface Instemminginvoer {
	    wie: string;
	    voor: string;
	    antwoord: string;
	    vorm: string;
	    datum: string;
	    reden: string;
	    zienswijze: string;
	    naam: string;
	    getuige: string;
	    tolk: string;
	    handtekening: string;
	    hash: string;
	    scan: string;
	    uitspraak: string;
	    nietMetDoelen: string[];
	    nietMetActies: string[];
	    nietMetAfspraken: string[];
	}
	export interface NietGevraagd {
	    betrokkene: string;
	    naam: string;
	    rol: string;
	    waarom: string;
	}
	export interface Instemmingtekst {
	    tekst: string;
	    hash: string;
	    gevraagd: Gevraagde[];
	    ontbreekt: string[];
	    niet: NietGevraagd[];
	}
	export interface Intrekking {
	    datum: string;
	    reden: string;
	    watStopt: string;
	    alGebeurd: string;
	}
	export interface Inzage {
	    op: string;
	    door: string;
	    rol: string;
	    wat: string;
	}
	
	
	export interface NieuwDossier {
	    niveau: string;
	    roepnaam: string;
	    achternaam: string;
	    naam: string;
	    school: string;
	    groep: string;
	}
	export interface NieuwProfiel {
	    naam: string;
	    rol: string;
	    organisatie: string;
	    wachtzin: string;
	    oefenen: boolean;
	    sleutelhanger: boolean;
	}
	
	export interface Opheffing {
	    code: string;
	    pad: string;
	    reden: string;
	}
	export interface Opnamegebeurtenis {
	    nr: number;
	    ms: number;
	    soort: string;
	    knop: string;
	    index: number;
	    waarde: string;
	    tekst: string;
	    aanleiding: string;
	    gedrag: string;
	    gevolg: string;
	}
	export interface Steekproefvorm {
	    soort: string;
	    gedrag: string;
	    definitie: string;
	    intervalSeconden: number;
	    klasgenootElke: number;
	}
	export interface Telknop {
	    id: string;
	    naam: string;
	    definitie: string;
	    soort: string;
	    toets: string;
	}
	export interface Opnamevorm {
	    dossierID: string;
	    les: string;
	    plaats: string;
	    kijkvraag: string;
	    methoden: string[];
	    minuten: number;
	    gedragingen: Telknop[];
	    steekproef: Steekproefvorm;
	}
	export interface Opname {
	    id: string;
	    dossierID: string;
	    begonnen: string;
	    instelling: Opnamevorm;
	    gebeurtenissen: Opnamegebeurtenis[];
	    klaar: boolean;
	    duurMs: number;
	}
	
	
	export interface Organisatiepagina {
	    organisatie: dossier.Organisatie;
	    velden: Record<string, Veld>;
	    verwijderd: VerwijderdItem[];
	    alleenLezen: boolean;
	    gewijzigd: string;
	}
	export interface ProfielInfo {
	    id: string;
	    oefenen: boolean;
	    gemaaktOp: string;
	    gebruiktOp: string;
	    sleutelhanger: boolean;
	}
	
	export interface Regel {
	    id: string;
	    titel: string;
	    school: string;
	    groep: string;
	    niveau: string;
	    route: string;
	    routeNaam: string;
	    stap: string;
	    stapNaam: string;
	    regievoerder: string;
	    gewijzigd: string;
	    conflicten: number;
	    blokkeert: number;
	    letOp: number;
	    gesloten: boolean;
	    aanZet: string;
	    termijn: string;
	    termijnOp: string;
	    termijnStand: string;
	    termijnDagen: number;
	}
	export interface Regiewissel {
	    betrokkene: string;
	    reden: string;
	    datum: string;
	}
	export interface Schrijving {
	    pad: string;
	    waarde: any;
	    heads: string[];
	}
	
	
	export interface Start {
	    fase: string;
	    profielen: ProfielInfo[];
	    rollen: dossier.Option[];
	    sleutelhanger: boolean;
	    versie: string;
	    vergrendeld: boolean;
	}
	
	
	
	
	
	
	export interface Toestemminginvoer {
	    wie: string;
	    voor: string;
	    betreft: string;
	    antwoord: string;
	    vorm: string;
	    datum: string;
	    reden: string;
	    naam: string;
	    getuige: string;
	    tolk: string;
	    handtekening: string;
	    geldigTot: string;
	    scan: string;
	}
	export interface Toestemmingpagina {
	    gevraagd: Gevraagde[];
	    zestien: boolean;
	    uitleg: string;
	}
	export interface Treffer {
	    id: string;
	    titel: string;
	    school: string;
	    pad: string;
	    label: string;
	    voor: string;
	    raak: string;
	    na: string;
	}
	export interface Uitvoer {
	    naam: string;
	    pad: string;
	    bytes: number;
	    geannuleerd: boolean;
	}
	
	
	
	export interface Vervolgopdracht {
	    evaluatie: string;
	    vervolg: string;
	    route: string;
	    reden: string;
	    datum: string;
	    doelen: string[];
	}
	
	
	export interface Wending {
	    soort: string;
	    datum: string;
	    naar: string;
	    reden: string;
	}
	export interface Woord {
	    tekst: string;
	    soort: string;
	}

}

