//! The whole model on a page, for those who want to check it: sections of prose, each with its formulas.
//!
//! Numbers that the model sets stand in braces; [`said`] puts them in.

use super::number::{keep_numbers, short};
use super::{Lang, filled};
use crate::cases::far::{Far, far, same};
use crate::model::{DRAWS, EQUAL_OUTCOMES, HOLDERS, Outcome, Param, UNCERTAIN};

/// One section of the page.
#[derive(Clone, Copy, Debug)]
pub struct Section {
    /// The name in links.
    pub id: &'static str,
    /// What it is about.
    pub heading: Far,
    /// What there is to know, from the plainest to the finest.
    pub paragraphs: &'static [Far],
    /// The same in symbols, a line each; they stand after the paragraphs.
    pub formulas: &'static [Far],
}

/// The page's heading.
pub const HEADING: Far = far(("Så har vi räknat", "How we counted"));

/// A text of the page with the numbers that the model sets; `usual` is the default case in its own scenario.
pub fn said(lang: Lang, text: Far, usual: &Outcome) -> String {
    let year = usual.scenario.get(Param::LengthYears).ceil() as usize;
    let apart = |year: usize| usual.people.programme[year] - usual.people.comparison[year];
    let numbers = [
        ("budgets", (HOLDERS - 1).to_string()),
        ("uncertain", UNCERTAIN.len().to_string()),
        ("draws", short(lang, DRAWS as f64, 0)),
        ("outcomes", EQUAL_OUTCOMES.to_string()),
        ("fade", short(lang, (1.0 - apart(year) / apart(year - 1)) * 100.0, 0)),
        ("price_year", short_year(usual)),
    ];
    keep_numbers(&filled(lang, text, &numbers))
}

/// The year of the prices: a name and not an amount.
fn short_year(usual: &Outcome) -> String {
    (usual.scenario.get(Param::PriceYear) as usize).to_string()
}

/// Every text of the page.
pub fn far_words() -> impl Iterator<Item = Far> {
    let sections = SECTIONS.iter().flat_map(|section| {
        [section.heading].into_iter().chain(section.paragraphs.iter().copied()).chain(section.formulas.iter().copied())
    });
    [HEADING].into_iter().chain(sections)
}

/// The page, in order.
pub const SECTIONS: &[Section] = &[
    Section {
        id: "compared",
        heading: far(("Vad vi jämför", "What is compared")),
        paragraphs: &[
            far((
                "Vi jämför insatsen med vanligt arbetssätt, för samma familjer. Resultatet är skillnaden mellan de två. Det som hade hänt ändå räknas inte som vinst.",
                "We compare the programme with ordinary practice, for the same families. The result is the difference between the two. What would have happened anyway is not counted as a gain.",
            )),
            far((
                "En familj lever på något: stöd, lön, studiebidrag eller annat. Med insatsen byter några försörjning tidigare eller oftare än annars. Varje sätt att leva flyttar pengar till eller från offentliga budgetar. Insatsen själv kostar pengar i en av dem.",
                "A family lives on something: support, pay, a study grant or something else. With the programme, some change livelihood earlier or more often than otherwise. Each way of living moves money into or out of public budgets. The programme itself costs money in one of them.",
            )),
            far((
                "Vi räknar hela hushåll och skriver familj. I några exempel är det en person eller ett barn. En familj klarar sig utan stöd, eller gör det inte. Något däremellan finns inte i modellen.",
                "We count whole households and write family. In some examples it is a person or a child. A family manages without support, or it does not. The model has nothing in between.",
            )),
        ],
        formulas: &[far((
            "resultat = budgetar med insatsen − budgetar med vanligt arbetssätt",
            "result = budgets with the programme − budgets in ordinary practice",
        ))],
    },
    Section {
        id: "time-and-prices",
        heading: far(("Tid och priser", "Time and prices")),
        paragraphs: &[
            far((
                "Tiden räknas i år från insatsens start. Varje budgetår är ett helt år därifrån. Kalenderåren i bilderna är bara namn.",
                "Time is counted in years from the start of the programme. Each budget year is a whole year from there. The calendar years in the pictures are only names.",
            )),
            far((
                "Alla belopp är i fasta priser, normalt {price_year} års. Fasta priser betyder att inflationen är borträknad. Löner och stöd ändras inte heller mot varandra. Plus betyder att det går bättre för budgeten.",
                "All amounts are in fixed prices, normally those of {price_year}. Fixed prices leave inflation out. Nor do pay and support change against each other. Plus means that the budget is better off.",
            )),
            far((
                "Ett nuvärde säger vad framtida pengar är värda i dag. Kalkylräntan är det som en krona tappar i värde per år av väntan. Vi räknar som om varje års pengar kom mitt i året.",
                "A present value says what future money is worth today. The discount rate is what a krona loses for each year of waiting. We count as if each year’s money came in the middle of the year.",
            )),
        ],
        formulas: &[far((
            "nuvärde = summan av netto(t) / (1 + i)^(t + 0,5) för t = 0, 1, 2 …; i är kalkylräntan",
            "present value = the sum of net(t) / (1 + i)^(t + 0.5) for t = 0, 1, 2 …; i is the discount rate",
        ))],
    },
    Section {
        id: "budgets",
        heading: far(("Elva budgetar i fem grupper", "Eleven budgets in five groups")),
        paragraphs: &[
            far((
                "Varje krona som flyttas hamnar i någon av {budgets} budgetar. Kommunen har fem: socialtjänsten, försörjningsstödet, arbetsmarknadsinsatserna, förskolan och skolan, och skatteintäkterna. Försörjningsstöd är kommunens bidrag till den som inget annat har att leva på.",
                "Every krona that moves lands in one of {budgets} budgets. The municipality has five: social services, income support, employment measures, preschool and school, and tax revenue. Income support is what the municipality pays those with nothing else to live on.",
            )),
            far((
                "Regionen har två: vården och skatteintäkterna. Staten har två: bidrag och lönestöd, samt skatter och avgifter. Den fjärde gruppen är andra kommuner och regioner. Den femte är familjerna själva.",
                "The region has two: health care and tax revenue. The state has two: benefits and wage subsidies, and taxes and contributions. The fourth group is other municipalities and regions. The fifth is the families themselves.",
            )),
            far((
                "Personalen och försörjningsstödet är två budgetar med flit. I Malmö hade budgeten för stödet flyttat när pengarna skulle betalas igen. Det står i ett partis yttrande från 2016.",
                "Staff and income support are two budgets on purpose. In Malmö the budget for the support had moved when the money was to be repaid. So says a party’s statement of 2016.",
            )),
            far((
                "Familjernas pengar räknas aldrig in i de offentliga summorna. Betalar en investerare är den en tolfte kassa, vid sidan av.",
                "The families’ money is never part of the public sums. Where an investor pays, it is a twelfth purse, kept apart.",
            )),
        ],
        formulas: &[],
    },
    Section {
        id: "people",
        heading: far(("Familjerna över tid", "The families over time")),
        paragraphs: &[
            far((
                "Modellen har två lägen: klarar sig, eller inte. Familjer går åt båda hållen hela tiden. Takten h säger hur fort de lämnar stödet. Takten r säger hur fort de kommer tillbaka. I början klarar sig ingen.",
                "The model has two states: managing, or not. Families move both ways all the time. The rate h says how fast they leave support. The rate r says how fast they return. At the start nobody manages.",
            )),
            far((
                "Insatsen höjer takten ut, från h till h + k. Höjningen börjar efter en väntetid och slutar när insatsen slutar. Takten tillbaka är lika med och utan insats.",
                "The programme raises the rate out, from h to h + k. The rise begins after a delay and ends when the programme ends. The rate of return is the same with and without it.",
            )),
            far((
                "Ingen känner takterna, men andelar går att säga. Hur många som faller tillbaka inom ett år ger r. Hur många som klarar sig ändå ger h. Effekten ger k. Vi räknar baklänges, så att andelarna stämmer vid den tid som anges.",
                "Nobody knows the rates, but shares can be stated. How many fall back within a year gives r. How many manage anyway gives h. The effect gives k. We work backwards, so that the shares hold at the time stated.",
            )),
            far((
                "Effekten växer medan insatsen pågår. Sedan krymper den av sig själv. Några faller tillbaka, och andra kommer ikapp. I vårt första exempel krymper den med {fade} procent om året. En översikt av 46 amerikanska program ger omkring 21 procent, på osäkert underlag.",
                "The effect grows while the programme runs. Then it shrinks by itself. Some fall back, and others catch up. In our first example it shrinks by {fade} per cent a year. A review of 46 American programmes gives about 21 per cent, on weak evidence.",
            )),
        ],
        formulas: &[
            far((
                "dx/dt = h·(1 − x) − r·x, x(0) = 0; x är andelen som klarar sig",
                "dx/dt = h·(1 − x) − r·x, x(0) = 0; x is the share that manages",
            )),
            far((
                "x(t) = h/(h + r)·(1 − e^(−(h + r)·t)) med vanligt arbetssätt",
                "x(t) = h/(h + r)·(1 − e^(−(h + r)·t)) in ordinary practice",
            )),
            far((
                "r = −ln(1 − andelen som faller tillbaka inom ett år)",
                "r = −ln(1 − the share that falls back within a year)",
            )),
            far((
                "efter insatsen: skillnad(t) = skillnad vid slutet · e^(−(h + r)·tid sedan slutet)",
                "after the programme: difference(t) = difference at its end · e^(−(h + r)·time since its end)",
            )),
        ],
    },
    Section {
        id: "caseload",
        heading: far(("Från ärenden till effekt", "From caseload to effect")),
        paragraphs: &[
            far((
                "Effekten anges för ett visst antal ärenden per handläggare. För andra antal utgår vi från tiden. Vi kallar den extra tiden per familj för d. Den är 0 med vanligt arbetssätt och 1 där effekten anges.",
                "The effect is stated for a certain number of cases per caseworker. For other numbers we start from time. We call the extra time per family d. It is 0 in ordinary practice and 1 where the effect is stated.",
            )),
            far((
                "Mer tid hjälper mer, men varje steg ger mindre än det förra. Det kallas avtagande nytta och styrs av talet s. Kurvans form är vårt eget antagande.",
                "More time helps more, but each step gives less than the last. That is called diminishing returns, set by the number s. The shape of the curve is our own assumption.",
            )),
            far((
                "I Malmö prövades 25 ärenden, mot 70–90 normalt. För alla andra tal skriver vi ”vår gissning”. Studierna pekar mest mot att färre ärenden hjälper. Några fann ingen skillnad. SBU, som granskar forskning åt staten, kallar säkerheten låg.",
                "Malmö tried 25 cases, against 70 to 90 normally. For all other numbers we write “our guess”. The studies mostly suggest that fewer cases help. Some found no difference. SBU, which reviews research for the state, calls the certainty low.",
            )),
            far((
                "Fler ärenden än vanligt följer samma kurva åt andra hållet. Ingen har mätt en sådan neddragning. Gör insatsen skada, blir det inte bättre av färre anställda: då räknar vi med ingen effekt.",
                "More cases than usual follow the same curve the other way. Nobody has measured such a cut. If the programme does harm, fewer staff do not mend it: we then count no effect.",
            )),
        ],
        formulas: &[
            far((
                "d = (1/C − 1/C0) / (1/C1 − 1/C0); C ärenden nu, C0 vanligt, C1 där effekten anges",
                "d = (1/C − 1/C0) / (1/C1 − 1/C0); C cases now, C0 ordinary, C1 where the effect is stated",
            )),
            far((
                "k(C) = k(C1)·(1 − e^(−s·d)) / (1 − e^(−s)); när s = 0: k(C) = k(C1)·d",
                "k(C) = k(C1)·(1 − e^(−s·d)) / (1 − e^(−s)); where s = 0: k(C) = k(C1)·d",
            )),
        ],
    },
    Section {
        id: "early-and-lasting",
        heading: far(("Till en början och på sikt", "At first and in the long run")),
        paragraphs: &[
            far((
                "Vi räknar vinsten i familjeår. Ett familjeår är en familj som klarar sig ett år, tack vare insatsen. Halva tiden räknas som ett halvt.",
                "We count the gain in family-years. A family-year is one family managing for one year, thanks to the programme. Half the time counts as half.",
            )),
            far((
                "De flesta börjar inte med ett vanligt jobb. Därför finns två fördelningar. Den ena gäller till en början. Den andra gäller på sikt, för den som klarat sig en viss tid utan avbrott. Fördelningarna är våra antaganden.",
                "Most do not begin with an ordinary job. So there are two mixes. One holds at first. The other holds in the long run, for those who have managed for some time without a break. Both are our assumptions.",
            )),
            far((
                "Åren till en början kan bli färre än utan insats. Det sker när de andra kommer ikapp, för då är det de som är nya.",
                "The years at first may become fewer than without the programme. That happens while the others catch up, for then they are the new ones.",
            )),
        ],
        formulas: &[
            far((
                "familjeår under ett år = familjer · skillnaden i x, i snitt över året",
                "family-years in a year = families · the difference in x, averaged over the year",
            )),
            far((
                "andel på sikt(t) = x(t − T)·e^(−r·T); T är tiden utan avbrott",
                "long-run share(t) = x(t − T)·e^(−r·T); T is the time without a break",
            )),
        ],
    },
    Section {
        id: "livelihoods",
        heading: far(("Vad varje försörjning flyttar", "What each livelihood moves")),
        paragraphs: &[
            far((
                "Varje sätt att leva flyttar vissa belopp per familj och år. Ett familjeår är värt skillnaden mot det familjen levde på förut. I några exempel sparas något annat, som nätter på akutboende. Då anges beloppen direkt, budget för budget.",
                "Each way of living moves certain amounts per family and year. A family-year is worth the difference from what the family lived on before. In some examples something else is saved, such as nights in emergency housing. Then the amounts are stated directly, budget by budget.",
            )),
            far((
                "Försörjningsstöd kostar kommunen själva stödet och en del administration. En aktivitetsplats kan tillkomma. Administrationen sparas först när insatsen är slut. Till dess är personalen kvar.",
                "Income support costs the municipality the support itself and some administration. An activity place may be added. Administration is saved only once the programme has ended. Until then its staff stay.",
            )),
            far((
                "Arbete ger kommunalskatt, regionskatt och arbetsgivaravgifter. Staten betalar jobbskatteavdraget, som sänker skatten på lön. Bostadsbidrag försvinner, vilket staten sparar. Med lönestöd betalar staten också en del av lönekostnaden.",
                "Work brings municipal tax, regional tax and employer contributions. The state pays the in-work credit, which lowers tax on pay. Housing allowance ends, which the state saves. In subsidised work the state also pays part of the labour cost.",
            )),
            far((
                "Studier kostar staten studiebidraget. Lånet räknas inte, eftersom det ska betalas igen. Annan ersättning kostar staten, men den beskattas. Den som har flyttat, eller försörjs av någon annan, ger ingen ny inkomstskatt.",
                "Studies cost the state the study grant. The loan is not counted, as it is to be repaid. Another benefit costs the state, but it is taxed. Those who have moved, or are supported by someone else, bring in no new income tax.",
            )),
            far((
                "Några av jobben hade någon annan annars fått. Det kallas undanträngning. Den personen antas i stället leva på annan ersättning. Familjerna köper för det de har kvar. En del av det är moms till staten.",
                "Some of the jobs would have gone to someone else. That is called displacement. That person is assumed to live on another benefit instead. Families spend what they have left. Part of that is VAT to the state.",
            )),
        ],
        formulas: &[
            far((
                "värde av ett familjeår = summan av andel · försörjning − det som var förut",
                "value of a family-year = the sum of share · livelihood − what was before",
            )),
            far((
                "arbete, för staten: avgifter − jobbskatteavdrag + bostadsbidrag som upphör + moms",
                "work, for the state: contributions − in-work credit + housing allowance that ends + VAT",
            )),
            far((
                "undanträngning = andel i arbete · u · (annan ersättning − arbete); u är delen någon annan hade fått",
                "displacement = share in work · u · (another benefit − work); u is the part that someone else would have had",
            )),
        ],
    },
    Section {
        id: "tax",
        heading: far(("Skatt och utjämning", "Tax and equalisation")),
        paragraphs: &[
            far((
                "Skatten följer reglerna för 2026 och den som är under 66 år. Vi räknar grundavdrag, alltså inkomst utan skatt, och jobbskatteavdrag. Båda bygger på prisbasbeloppet, som följer priserna.",
                "Tax follows the rules of 2026 for those under 66. We count the basic allowance, which is income free of tax, and the in-work credit. Both are built on the price base amount, which follows prices.",
            )),
            far((
                "Kommuner delar ny skatt med varandra. Det kallas inkomstutjämning. Mer skatt ger mindre bidrag i utjämningen. Kvar blir bara den del som ligger över länets skattesats. Är den egna lägre blir inget kvar. Samma sak gäller regioner.",
                "Municipalities share new tax with one another. That is called income equalisation. More tax means a smaller equalisation grant. What is left is only the part by which the own rate exceeds the county’s. Where it is lower, nothing is left. The same holds for regions.",
            )),
            far((
                "Resten går till andra kommuner och regioner. I exemplet Hela familjen är kommunens vinst därför mest försörjningsstöd som inte behövs. Regeln gäller dem som får bidrag i utjämningen, nästan alla. För dem som betalar avgift gäller andra tal.",
                "The rest goes to other municipalities and regions. In the example Hela familjen, the municipality’s gain is therefore mostly income support no longer needed. The rule holds for those that receive a grant, nearly all. Other rates apply to those that pay a fee.",
            )),
            far((
                "Arbetsgivarens avgifter går till staten. Den del som ger pension räknar vi normalt inte som vinst, för pensionen ska betalas ut. Det går att välja.",
                "The employer’s contributions go to the state. Part of them buys a pension, which will be paid out. Normally we do not count that part as a gain. That can be changed.",
            )),
        ],
        formulas: &[
            far((
                "kommunalskatt = kommunens skattesats · (lön − grundavdrag)",
                "municipal tax = the municipality’s rate · (pay − basic allowance)",
            )),
            far((
                "jobbskatteavdrag = (underlag − grundavdrag) · (kommunens + regionens skattesats), högst hela skatten",
                "in-work credit = (base − basic allowance) · (municipal + regional rate), at most the whole tax",
            )),
            far((
                "kommunen behåller = (egen skattesats − länets) / egen skattesats, minst 0",
                "the municipality keeps = (own rate − the county’s) / own rate, at least 0",
            )),
        ],
    },
    Section {
        id: "cost",
        heading: far(("Vad insatsen kostar", "What the programme costs")),
        paragraphs: &[
            far((
                "Kostnaden är de extra tjänsterna, inte alla. Vi drar ifrån den personal som familjerna hade haft ändå. Blir tjänsterna färre än vanligt är det en besparing, med minus.",
                "The cost is the extra posts, not all of them. We take away the staff that the families would have had anyway. Fewer posts than usual is a saving, with a minus.",
            )),
            far((
                "Till det kommer andra kostnader per familj, och en startkostnad, om de anges. Personalen är kvar hela tiden, också när familjer lämnar i förtid. Flera grupper kan följa på varandra. Den som är vald att betala bär kostnaden.",
                "Other costs per family, and a start-up cost, are added where stated. The staff stay throughout, even when families leave early. Several groups may follow one another. The budget chosen to pay bears the cost.",
            )),
        ],
        formulas: &[
            far(("extra tjänster = familjer/C − familjer/C0", "extra posts = families/C − families/C0")),
            far((
                "kostnad per år = extra tjänster · kostnad per tjänst + familjer · annan kostnad",
                "cost a year = extra posts · cost per post + families · other cost",
            )),
        ],
    },
    Section {
        id: "ledger",
        heading: far(("Räkenskapen", "The ledger")),
        paragraphs: &[
            far((
                "Varje budget har tre tal per år: kostnad, besparing och överföring. En överföring är pengar mellan budgetar, till exempel från en fond. Nettot är alla tre tillsammans.",
                "Each budget has three numbers a year: cost, savings and transfers. A transfer is money between budgets, such as from a fund. The net is all three together.",
            )),
            far((
                "Vi lägger ihop nettot år för år. Pengarna är igen när summan har kommit upp till noll, och sedan aldrig är under. Inom ett år fördelas pengarna jämnt. Sker det inte på åren vi räknar, så säger vi det.",
                "We add up the net year by year. The money is back when the sum has reached zero and is never below it again. Within a year, money is spread evenly. If it does not happen in the years we count, we say so.",
            )),
            far((
                "Hundralappen visar var besparingen hamnar, före kostnad och överföring. Vi tar nuvärdet för den som betalar, för resten av dess grupp och för varje annan grupp. De som vinner delar på hundra kronor. De som förlorar får noll.",
                "The hundred kronor show where the savings land, before cost and transfers. We take the present value for the payer, the rest of its group and each other group. Those that gain share a hundred kronor. Those that lose have zero.",
            )),
            far((
                "Vi räknar också vad den som betalar behöver få för att inte förlora. Det jämförs med vad andra offentliga budgetar vinner.",
                "We also count what the payer needs in order not to lose. That is compared with what other public budgets gain.",
            )),
            far((
                "Lagen kräver att hela kostnaden bokförs samma år. Bara sådant som kommunen äger får skrivas av, alltså delas på flera år. Till jämförelse visar vi insatsen avskriven. Vi visar också om ett underskott tas igen inom tre år, som balanskravet säger.",
                "The law has the whole cost booked in the same year. Only what the municipality owns may be written off, that is, spread over years. For comparison we show the programme written off. We also show whether a deficit is made good within three years, as the balanced-budget rule demands.",
            )),
        ],
        formulas: &[
            far(("netto = besparing + överföring − kostnad", "net = savings + transfers − cost")),
            far((
                "löpande summa(t) = netto(0) + netto(1) + … + netto(t)",
                "running sum(t) = net(0) + net(1) + … + net(t)",
            )),
            far((
                "besparing = tidiga familjeår · deras värde + varaktiga familjeår · deras värde",
                "savings = early family-years · their value + lasting family-years · their value",
            )),
        ],
    },
    Section {
        id: "funding",
        heading: far(("Vem bär kostnaden så länge?", "Who carries the cost meanwhile?")),
        paragraphs: &[
            far((
                "Det finns fem sätt att betala. De flyttar pengar mellan budgetar, och summan är noll varje år. Effekten antas vara lika stor i alla. Sparar insatsen personal behåller den som betalar de pengarna.",
                "There are five ways to pay. They move money between budgets, and the sum is zero each year. The effect is assumed to be the same in all. Where the programme saves staff, the payer keeps that money.",
            )),
            far((
                "Egen budget: den som betalar får bära allt. Kommunens fond: fonden betalar, och får tillbaka ur det som stödet och socialtjänsten sparar. Delad kostnad: kommun, region och stat betalar var sin del varje år.",
                "Own budget: the payer bears it all. The municipality’s fund: the fund pays, and is repaid from what income support and social services save. Shared cost: municipality, region and state each pay a part every year.",
            )),
            far((
                "Statlig utfallsfond: staten betalar för varje familjeår, året efter och upp till ett tak. Avtal med investerare: investeraren lägger ut pengarna. Kommunen betalar tillbaka en säker del, och en del av det den sparar.",
                "State outcomes fund: the state pays for each family-year, the year after and up to a cap. Contract with an investor: the investor puts up the money. The municipality repays a guaranteed part, and a part of what it saves.",
            )),
            far((
                "Risken är vad var och en förlorar om effekten blir liten. Därför räknar vi varje sätt flera gånger, också helt utan effekt.",
                "The risk is what each one loses if the effect turns out small. So we count each way several times, also with no effect at all.",
            )),
        ],
        formulas: &[
            far((
                "fond, varje år: tillbaka = andel · årets besparing, högst det som är kvar",
                "fund, each year: repaid = share · the year’s saving, at most what is outstanding",
            )),
            far((
                "avtal, varje år: säker del · utlagt / avtalets år + andel · årets besparing, i allt högst (1 + avkastning) · utlagt",
                "contract, each year: guaranteed part · outlay / contract years + share · the year’s saving, in all at most (1 + return) · outlay",
            )),
        ],
    },
    Section {
        id: "uncertainty",
        heading: far(("Hur säkert det är", "How sure it is")),
        paragraphs: &[
            far((
                "{uncertain} av talen får variera. Vart och ett har ett lägsta, ett troligaste och ett högsta värde. Det troligaste är det som gäller på sidan. Värden nära det är vanligare än värden långt bort. Fördelningen heter PERT.",
                "{uncertain} of the numbers may vary. Each has a lowest, a most likely and a highest value. The most likely is the one in force on the page. Values near it are more common than values far away. The distribution is called PERT.",
            )),
            far((
                "Vi räknar om allt {draws} gånger, med nya värden varje gång. Värdena dras så att hela fördelningen täcks jämnt. Metoden heter latinsk hyperkub. Samma dragning används hela tiden. När ett reglage ändras är det alltså inte slumpen som rör bilden.",
                "We recompute everything {draws} times, with new values each time. They are drawn so that the whole distribution is covered evenly. The method is called a Latin hypercube. The same draws are kept throughout. So when a slider moves, it is not chance that moves the picture.",
            )),
            far((
                "De {outcomes} prickarna är valda på jämna avstånd, från sämst till bäst. De är lika troliga, om våra antaganden stämmer. En tänd prick betyder att pengarna kommer igen.",
                "The {outcomes} dots are picked at equal distances, from worst to best. They are equally likely, if our assumptions hold. A lit dot means that the money comes back.",
            )),
            far((
                "En annan bild prövar ett tal i taget, lägst och högst. Resten ligger stilla. Så syns vilka tal som betyder mest.",
                "Another picture tries one number at a time, lowest and highest. The rest stand still. That shows which numbers matter most.",
            )),
            far((
                "Mycket varieras inte. Dit hör skatt, utjämning, kalkylränta och kurvans form. Dit hör också hur länge det dröjer till ”på sikt”. Talen dras var för sig, fast några hänger ihop. Den verkliga osäkerheten kan alltså vara större.",
                "Much is not varied. That includes tax, equalisation, the discount rate and the shape of the curve. It also includes the time until “in the long run”. Each number is drawn on its own, though some go together. So the real uncertainty may be larger.",
            )),
        ],
        formulas: &[
            same("PERT: Beta(1 + 4·(m − a)/(b − a), 1 + 4·(b − m)/(b − a)), a … m … b"),
            far(("a är lägst, m troligast och b högst", "a is the lowest, m the most likely and b the highest")),
        ],
    },
    Section {
        id: "break-even",
        heading: far(("Vad som måste vara sant", "What must be true")),
        paragraphs: &[
            far((
                "Gränsen är det värde där den löpande summan är noll efter ett visst antal år. Allt annat ligger stilla. Vi söker den för effekten, ärendena, tiden, återfallen, stödet och kostnaden per tjänst.",
                "Break-even is the value at which the running sum is zero after a certain number of years. All else stands still. We look for it in effect, caseload, length, returns, support and cost per post.",
            )),
            far((
                "Vi letar i hela det tillåtna intervallet. Finns flera gränser tar vi den närmaste. Finns ingen säger vi det. Gränsen säger vad som krävs. Den säger inte att det blir så.",
                "We search the whole range allowed. Where there are several, we take the nearest. Where there is none, we say so. Break-even says what it takes. It does not say that it will happen.",
            )),
        ],
        formulas: &[],
    },
    Section {
        id: "control",
        heading: far(("Kontroll och gränser", "Checks and limits")),
        paragraphs: &[
            far((
                "Budgetarna blir tillsammans hela summan, varje år. Överföringarna blir noll, varje år. Det prövas automatiskt på slumpvis valda värden. Modellen är också jämförd med räkneexempel som andra har tryckt.",
                "The budgets add up to the whole, every year. The transfers add up to zero, every year. That is tested automatically on randomly chosen values. The model is also compared with worked examples that others have printed.",
            )),
            far((
                "Skatten är jämförd med Skatteverkets tabell 32 för 2026. För fem löner mellan 22 000 och 33 000 kronor stämmer den på kronan. Då är de små avgifter som vi utelämnar inräknade.",
                "Tax is compared with the tax agency’s table 32 for 2026. For five wages between 22,000 and 33,000 kronor it agrees to the krona. That is with the small fees that we leave out added.",
            )),
            far((
                "Mycket av det som sparas byter bara ficka. Formeln nedan visar vad som blir nytt värde, när alla räknas ihop, också familjerna. Resten är pengar som flyttar från en budget till en annan.",
                "Much of what is saved only changes pockets. The formula below shows what is new value when all are added up, the families too. The rest is money that moves from one budget to another.",
            )),
            far((
                "Modellen är enkel. Den har två lägen och samma takter för alla, i goda och dåliga tider. Den visar vad som följer av antagandena. Om insatsen fungerar kan den inte säga.",
                "The model is simple. It has two states and the same rates for all, in good times and bad. It shows what follows from the assumptions. Whether the programme works, it cannot say.",
            )),
        ],
        formulas: &[far((
            "nytt värde = administration + aktivitetsplats + andel i arbete · (1 − u) · (lön + avgifter) − lönestöd + stöd till den som flyttat",
            "new value = administration + activity place + share in work · (1 − u) · (pay + contributions) − wage subsidy + support to those who moved",
        ))],
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::DEFAULT;
    use crate::text::story::tests::{lix, sentences};

    fn usual() -> Outcome {
        Outcome::of(&DEFAULT.scenario()).unwrap_or_else(|error| unreachable!("{error}"))
    }

    #[test]
    fn every_section_has_its_place_and_a_few_paragraphs_in_both_languages() {
        for (index, section) in SECTIONS.iter().enumerate() {
            assert!((1..=5).contains(&section.paragraphs.len()), "{}", section.id);
            assert!(SECTIONS[..index].iter().all(|before| before.id != section.id), "{}", section.id);
            for text in [&[section.heading], section.paragraphs].concat() {
                assert_ne!(text.get(0), text.get(1), "{}", section.id);
            }
        }
    }

    #[test]
    fn no_brace_is_left_and_numbers_are_the_models() {
        let usual = usual();
        for lang in [Lang::Sv, Lang::En] {
            for text in far_words() {
                let said = said(lang, text, &usual);
                assert!(!said.is_empty() && !said.contains(['{', '}']) && !said.contains("  "), "{said}");
            }
        }
        let page: Vec<String> = far_words().map(|text| said(Lang::Sv, text, &usual).replace('\u{a0}', " ")).collect();
        for words in [
            "någon av 11 budgetar",
            "normalt 2026 års",
            "krymper den med 22 procent om året",
            "16 av talen får variera",
            "allt 10 000 gånger",
            "De 50 prickarna",
        ] {
            assert!(page.iter().any(|text| text.contains(words)), "{words}");
        }
        // What stands in so many words.
        assert_eq!(HOLDERS - 1, 11);
        assert_eq!((crate::model::Group::ALL.len(), crate::model::Financing::ALL.len()), (5, 5));
        assert_eq!(crate::model::BREAK_EVEN.len(), 6);
    }

    #[test]
    fn no_sentence_of_the_page_has_more_than_eighteen_words() {
        let usual = usual();
        let paragraphs = || SECTIONS.iter().flat_map(|section| section.paragraphs);
        let of = |lang| paragraphs().flat_map(|text| sentences(&said(lang, *text, &usual))).collect::<Vec<_>>();
        let too_long = [of(Lang::Sv), of(Lang::En)].concat().into_iter().filter(|sentence| sentence.len() > 18);
        let too_long: Vec<String> = too_long.map(|words| format!("{}: {}", words.len(), words.join(" "))).collect();
        assert!(too_long.is_empty(), "{too_long:#?}");
    }

    #[test]
    fn the_swedish_is_easy_to_read() {
        let usual = usual();
        let texts = SECTIONS.iter().flat_map(|section| section.paragraphs);
        let all: Vec<_> = texts.flat_map(|text| sentences(&said(Lang::Sv, *text, &usual))).collect();
        let lix = lix(&all);
        assert!(lix <= 40.0, "LIX {lix:.1}");
    }
}
