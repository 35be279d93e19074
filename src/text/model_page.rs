//! The whole model on a page, for those who want to check it: sections of prose, each with its formulas.
//!
//! Numbers that the model sets stand in braces; [`filled_in`] puts them in.

use super::number::{keep_numbers, short};
use super::{Lang, Text, filled, text};
use crate::lang::same;
use crate::model::{DRAWS, EQUAL_OUTCOMES, HOLDERS, Outcome, Param, UNCERTAIN};

/// One section of the page.
#[derive(Clone, Copy, Debug)]
pub struct ModelSection {
    /// The name in links.
    pub id: &'static str,
    /// What it is about.
    pub heading: Text,
    /// What there is to know, from the plainest to the finest.
    pub paragraphs: &'static [Text],
    /// The same in symbols, a line each; they stand after the paragraphs.
    pub formulas: &'static [Text],
}

/// The page's heading.
pub const HEADING: Text = text("Så har vi räknat", "How we counted");

/// A text of the page with the numbers that the model sets; `usual` is the default case in its own scenario.
pub fn filled_in(lang: Lang, text: Text, usual: &Outcome) -> String {
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

/// The page, in order.
pub const SECTIONS: &[ModelSection] = &[
    ModelSection {
        id: "compared",
        heading: text("Vad vi jämför", "What we compare"),
        paragraphs: &[
            text(
                "Vi jämför insatsen med vanligt arbetssätt, för samma familjer. Resultatet är skillnaden mellan de två. Det som hade hänt ändå räknas inte som vinst.",
                "We compare the programme with ordinary practice, for the same families. The result is the difference between the two. What would have happened anyway is not counted as a gain.",
            ),
            text(
                "En familj lever på något: stöd, lön, studiebidrag eller annat. Med insatsen byter några försörjning tidigare eller oftare än annars. Varje sätt att försörja sig flyttar pengar till eller från offentliga budgetar. Själva insatsen kostar pengar i en av dem.",
                "A family lives on something: support, pay, a study grant or something else. With the programme, some change livelihood earlier or more often than otherwise. Each livelihood moves money into or out of public budgets. The programme itself costs money in one of them.",
            ),
            text(
                "Vi räknar hela hushåll och skriver familj. I flera exempel är det en person eller ett barn. En familj klarar sig utan stöd, eller så gör den det inte. Något däremellan finns inte i modellen.",
                "We count whole households and call them families. In several examples they are persons or children. A family manages without support, or it does not. The model has nothing in between.",
            ),
        ],
        formulas: &[text(
            "resultat = budgetar med insatsen − budgetar med vanligt arbetssätt",
            "result = budgets with the programme − budgets in ordinary practice",
        )],
    },
    ModelSection {
        id: "time-and-prices",
        heading: text("Tid och priser", "Time and prices"),
        paragraphs: &[
            text(
                "Tiden räknas i år från insatsens start. Varje budgetår är ett helt år därifrån. Kalenderåren i bilderna är bara namn.",
                "Time is counted in years from the start of the programme. Each budget year is a whole year from there. The calendar years in the pictures are only names.",
            ),
            text(
                "Alla belopp är i fasta priser, normalt {price_year} års. Fasta priser betyder att inflationen är borträknad. Löner och stöd ändras inte heller i förhållande till varandra. Plus betyder att det går bättre för budgeten.",
                "All amounts are in fixed prices, normally those of {price_year}. Fixed prices leave inflation out. Nor do pay and support change relative to each other. A plus means that the budget is better off.",
            ),
            text(
                "Ett nuvärde säger vad framtida pengar är värda i dag. Kalkylräntan säger hur mycket en krona tappar i värde för varje år man väntar. Vi räknar som om varje års pengar kom mitt i året.",
                "A present value says what future money is worth today. The discount rate says how much value a krona loses for each year of waiting. We count as if each year’s money came in the middle of the year.",
            ),
        ],
        formulas: &[text(
            "nuvärde = summan av netto(t) / (1 + i)^(t + 0,5) för t = 0, 1, 2 …; i är kalkylräntan",
            "present value = the sum of net(t) / (1 + i)^(t + 0.5) for t = 0, 1, 2 …; i is the discount rate",
        )],
    },
    ModelSection {
        id: "budgets",
        heading: text("Elva budgetar i fem grupper", "Eleven budgets in five groups"),
        paragraphs: &[
            text(
                "Varje krona som flyttas hamnar i någon av {budgets} budgetar. Kommunen har fem: socialtjänsten, försörjningsstödet, arbetsmarknadsinsatserna, förskolan och skolan, och skatteintäkterna. Försörjningsstöd är kommunens bidrag till den som inget annat har att leva på.",
                "Every krona that moves lands in one of {budgets} budgets. The municipality has five: social services, income support, employment measures, preschool and school, and tax revenue. Income support is what the municipality pays those with nothing else to live on.",
            ),
            text(
                "Regionen har två: vården och skatteintäkterna. Staten har två: bidrag och lönestöd, samt skatter och avgifter. Den fjärde gruppen är andra kommuner och regioner. Den femte är familjerna själva.",
                "The region has two: health care and tax revenue. The state has two: benefits and wage subsidies, and taxes and contributions. The fourth group is other municipalities and regions. The fifth is the families themselves.",
            ),
            text(
                "Personalen och försörjningsstödet är med flit två budgetar. I Malmö hade budgeten för stödet flyttats när pengarna skulle betalas tillbaka. Det står i ett partis yttrande från 2016.",
                "Staff and income support are deliberately two budgets. In Malmö the budget for the support had moved when the money was to be repaid. A party’s statement of 2016 says so.",
            ),
            text(
                "Familjernas pengar räknas aldrig in i de offentliga summorna. Om en investerare betalar blir den en tolfte budget, vid sidan av de andra.",
                "The families’ money is never part of the public sums. Where an investor pays, it is a twelfth budget, kept apart.",
            ),
        ],
        formulas: &[],
    },
    ModelSection {
        id: "people",
        heading: text("Familjerna över tid", "The families over time"),
        paragraphs: &[
            text(
                "Modellen har två lägen: familjen klarar sig, eller inte. Familjer går åt båda hållen hela tiden. Takten framåt, h, säger hur fort de lämnar stödet. Takten tillbaka, r, säger hur fort de faller tillbaka. I början klarar sig ingen.",
                "The model has two states: the family manages, or it does not. Families move both ways all the time. The rate of progress, h, says how fast they leave support. The rate of falling back, r, says how fast they return to it. At the start nobody manages.",
            ),
            text(
                "Insatsen höjer takten framåt, från h till h + k. Höjningen börjar efter en väntetid och slutar när insatsen slutar. Takten tillbaka är densamma med och utan insatsen.",
                "The programme raises the rate of progress, from h to h + k. The rise begins after a delay and ends when the programme ends. The rate of falling back is the same with and without it.",
            ),
            text(
                "Ingen känner till takterna, men andelar går att ange. Hur många som faller tillbaka inom ett år ger r. Hur många som klarar sig ändå ger h. Effekten ger k. Vi räknar baklänges, så att andelarna stämmer vid den tid som anges.",
                "Nobody knows the rates, but shares can be stated. How many fall back within a year gives r. How many manage anyway gives h. The effect gives k. We work backwards, so that the shares hold at the time stated.",
            ),
            text(
                "Effekten växer medan insatsen pågår. Sedan krymper den av sig själv. Några faller tillbaka, och andra kommer ikapp. I vårt första exempel krymper den med {fade} procent om året. Ur en översikt av 46 amerikanska program (Smedslund med flera, 2006) får vi omkring 21 procent. Underlaget är osäkert.",
                "The effect grows while the programme runs. Then it shrinks by itself. Some fall back, and others catch up. In our first example it shrinks by {fade} per cent a year. Out of a review of 46 American programmes (Smedslund and others, 2006) we get about 21 per cent. The evidence is uncertain.",
            ),
        ],
        formulas: &[
            text(
                "dx/dt = h·(1 − x) − r·x, x(0) = 0; x är andelen som klarar sig",
                "dx/dt = h·(1 − x) − r·x, x(0) = 0; x is the share that manages",
            ),
            text(
                "x(t) = h/(h + r)·(1 − e^(−(h + r)·t)) med vanligt arbetssätt",
                "x(t) = h/(h + r)·(1 − e^(−(h + r)·t)) in ordinary practice",
            ),
            text(
                "r = −ln(1 − andelen som faller tillbaka inom ett år)",
                "r = −ln(1 − the share that falls back within a year)",
            ),
            text(
                "efter insatsen: skillnad(t) = skillnad vid slutet · e^(−(h + r)·tid sedan slutet)",
                "after the programme: difference(t) = difference at its end · e^(−(h + r)·time since its end)",
            ),
        ],
    },
    ModelSection {
        id: "caseload",
        heading: text("Från ärenden till effekt", "From caseload to effect"),
        paragraphs: &[
            text(
                "Effekten anges för ett visst antal ärenden per handläggare. För andra antal utgår vi från tiden för varje familj. Vi kallar den extra tiden per familj för d. Den är 0 med vanligt arbetssätt och 1 där effekten anges.",
                "The effect is stated for a certain number of cases per caseworker. For other numbers we start from the time for each family. We call the extra time per family d. It is 0 in ordinary practice and 1 where the effect is stated.",
            ),
            text(
                "Vi antar att mer tid hjälper mer: halva den extra tiden ger halva den extra takten. Talet s kan göra att varje steg ger mindre än det förra. Det kallas avtagande nytta. Kurvans form är vårt eget antagande.",
                "We assume that more time helps more: half the extra time gives half the extra rate. The number s can make each step give less than the last. That is called diminishing returns. The shape of the curve is our own assumption.",
            ),
            text(
                "I Malmö prövades 25 ärenden, mot 70–90 normalt. För alla andra tal skriver vi ”vår gissning”. Studierna tyder mest på att färre ärenden hjälper. Några fann ingen skillnad. SBU, som granskar forskning åt staten, bedömer att säkerheten är låg.",
                "Malmö tried 25 cases, against 70 to 90 normally. For all other numbers we write “our guess”. The studies mostly suggest that fewer cases help. Some found no difference. SBU, which reviews research for the state, rates the certainty as low.",
            ),
            text(
                "Fler ärenden än vanligt följer samma kurva åt andra hållet. Ingen har mätt en sådan neddragning. Om insatsen skadar blir det inte bättre av färre anställda. Då räknar vi inte med någon effekt.",
                "More cases than usual follow the same curve the other way. Nobody has measured such a cut. If the programme does harm, fewer staff do not mend it. Then we assume no effect.",
            ),
        ],
        formulas: &[
            text(
                "d = (1/C − 1/C0) / (1/C1 − 1/C0); C ärenden nu, C0 vanligt, C1 där effekten anges",
                "d = (1/C − 1/C0) / (1/C1 − 1/C0); C cases now, C0 ordinary, C1 where the effect is stated",
            ),
            text(
                "k(C) = k(C1)·(1 − e^(−s·d)) / (1 − e^(−s)); när s = 0: k(C) = k(C1)·d",
                "k(C) = k(C1)·(1 − e^(−s·d)) / (1 − e^(−s)); where s = 0: k(C) = k(C1)·d",
            ),
        ],
    },
    ModelSection {
        id: "early-and-lasting",
        heading: text("Till en början och på sikt", "At first and in the long run"),
        paragraphs: &[
            text(
                "Vi räknar vinsten i familjeår. Ett familjeår är en familj som klarar sig ett år, tack vare insatsen. Halva tiden räknas som ett halvt.",
                "We count the gain in family-years. A family-year is one family managing for one year, thanks to the programme. Half the time counts as half.",
            ),
            text(
                "Vi antar att de flesta inte börjar med ett vanligt jobb. Därför finns två fördelningar. Den ena gäller till en början. Den andra gäller på sikt, för den som klarat sig en viss tid utan avbrott. Familjeåren kallas då nya och varaktiga. Fördelningarna är våra antaganden.",
                "We assume that most do not begin with an ordinary job. So there are two mixes. One holds at first. The other holds in the long run, for those who have managed for some time without a break. The family-years are then called recent and lasting. Both mixes are our assumptions.",
            ),
            text(
                "De nya familjeåren kan bli färre än utan insatsen. Det händer när de andra kommer ikapp, för då är det de som är nya.",
                "Recent family-years may become fewer than without the programme. That happens while the others catch up, as they are then the recent ones.",
            ),
        ],
        formulas: &[
            text(
                "familjeår under ett år = familjer · skillnaden i x, i genomsnitt över året",
                "family-years in a year = families · the difference in x, averaged over the year",
            ),
            text(
                "andel på sikt(t) = x(t − T)·e^(−r·T); T är tiden utan avbrott",
                "long-run share(t) = x(t − T)·e^(−r·T); T is the time without a break",
            ),
        ],
    },
    ModelSection {
        id: "livelihoods",
        heading: text("Vad varje försörjning flyttar", "What each livelihood moves"),
        paragraphs: &[
            text(
                "Varje sätt att försörja sig flyttar vissa belopp per familj och år. Ett familjeår är värt skillnaden mot det familjen levde på förut. I några exempel sparas något annat, som nätter på akutboende. Då anges beloppen direkt, budget för budget.",
                "Each livelihood moves certain amounts per family and year. A family-year is worth the difference from what the family lived on before. In some examples something else is saved, such as nights in emergency housing. Then the amounts are stated directly, budget by budget.",
            ),
            text(
                "Försörjningsstöd kostar kommunen själva stödet och en del administration. En aktivitetsplats kan tillkomma. Administrationen sparas först när insatsen är slut. Till dess är personalen kvar.",
                "Income support costs the municipality the support itself and some administration. An activity place may be added. Administration is saved only once the programme has ended. Until then its staff stay.",
            ),
            text(
                "Arbete ger kommunalskatt, regionskatt och arbetsgivaravgifter. Staten betalar jobbskatteavdraget, som sänker skatten på lön. En del bostadsbidrag försvinner, och det sparar staten. Med lönestöd betalar staten också en del av lönekostnaden.",
                "Work brings in municipal tax, regional tax and employer contributions. The state pays the in-work tax credit, which lowers tax on pay. Some housing allowance ends, which saves the state money. In subsidised work the state also pays part of the labour cost.",
            ),
            text(
                "Studier kostar staten studiebidraget. Lånet räknas inte, eftersom det ska betalas igen. Annan ersättning kostar staten, men den beskattas. Den som har flyttat eller försörjs av någon annan ger ingen ny inkomstskatt.",
                "Studies cost the state the study grant. The loan is not counted, as it is to be repaid. Another benefit costs the state, but it is taxed. Those who have moved or are supported by someone else bring in no new income tax.",
            ),
            text(
                "Några av jobben hade någon annan annars fått. Det kallas undanträngning. Den personen antas i stället leva på annan ersättning. Familjerna köper för det de har kvar. En del av det är moms till staten.",
                "Some of the jobs would have gone to someone else. That is called displacement. That person is assumed to live on another benefit instead. Families spend what they have left. Part of that is VAT to the state.",
            ),
        ],
        formulas: &[
            text(
                "värde av ett familjeår = summan av andel · ny försörjning − det som var förut",
                "value of a family-year = the sum of share · new livelihood − what was before",
            ),
            text(
                "arbete, för staten: avgifter − jobbskatteavdrag + bostadsbidrag som upphör + moms",
                "work, for the state: contributions − in-work tax credit + housing allowance that ends + VAT",
            ),
            text(
                "undanträngning = andel i arbete, med eller utan lönestöd · u · (annan ersättning − arbete); u är delen någon annan hade fått",
                "displacement = share in work, subsidised or not · u · (another benefit − work); u is the part that someone else would have had",
            ),
        ],
    },
    ModelSection {
        id: "tax",
        heading: text("Skatt och utjämning", "Tax and equalisation"),
        paragraphs: &[
            text(
                "Skatten följer 2026 års regler för den som är under 66 år. Vi räknar med grundavdraget, alltså den inkomst som är skattefri, och med jobbskatteavdraget. Båda bygger på prisbasbeloppet, som följer priserna.",
                "Tax follows the rules of 2026 for those under 66. We count the basic allowance, which is income free of tax, and the in-work tax credit. Both are based on the price base amount, which follows prices.",
            ),
            text(
                "Kommuner delar ny skatt med varandra. Det kallas inkomstutjämning. Mer skatt ger mindre bidrag i utjämningen. Kvar blir bara den del som ligger över länets skattesats. Är den egna lägre blir inget kvar. Samma sak gäller regioner.",
                "Municipalities share new tax with one another. That is called income equalisation. More tax means a smaller equalisation grant. What is left is only the part by which the own rate exceeds the county’s. Where it is lower, nothing is left. The same holds for regions.",
            ),
            text(
                "Resten går till andra kommuner och regioner. I exemplet Hela familjen är kommunens vinst därför mest försörjningsstöd som inte behövs. Regeln gäller dem som får bidrag i utjämningen, och det är nästan alla. För dem som betalar avgift gäller andra tal.",
                "The rest goes to other municipalities and regions. In the example Hela familjen, the municipality’s gain is therefore mostly income support no longer needed. The rule holds for those that receive a grant, nearly all. Other rates apply to those that pay a fee.",
            ),
            text(
                "Arbetsgivarens avgifter går till staten. Den del som ger pension räknar vi normalt inte som vinst, för pensionen ska betalas ut. Det går att välja.",
                "The employer’s contributions go to the state. Part of them buys a pension, which will be paid out. Normally we do not count that part as a gain. That can be changed.",
            ),
        ],
        formulas: &[
            text(
                "kommunalskatt = kommunens skattesats · (lön − grundavdrag)",
                "municipal tax = the municipality’s rate · (pay − basic allowance)",
            ),
            text(
                "jobbskatteavdrag = (underlag − grundavdrag) · (kommunens + regionens skattesats), högst hela skatten",
                "in-work tax credit = (base − basic allowance) · (municipal + regional rate), at most the whole tax",
            ),
            text(
                "kommunen behåller = (egen skattesats − länets) / egen skattesats, minst 0",
                "the municipality keeps = (own rate − the county’s) / own rate, at least 0",
            ),
        ],
    },
    ModelSection {
        id: "cost",
        heading: text("Vad insatsen kostar", "What the programme costs"),
        paragraphs: &[
            text(
                "Kostnaden är de extra tjänsterna, inte alla. Vi drar av den personal som familjerna hade haft ändå. Blir tjänsterna färre än vanligt är det en besparing, med minus.",
                "The cost is the extra posts, not all of them. We subtract the staff that the families would have had anyway. Fewer posts than usual count as a saving, with a minus.",
            ),
            text(
                "Till det kommer övriga kostnader per familj och en startkostnad, om de anges. Personalen är kvar hela tiden, också när familjer lämnar i förtid. Flera grupper kan följa på varandra. Den budget som har valts att betala bär kostnaden.",
                "Other costs per family, and a start-up cost, are added where stated. The staff stay throughout, even when families leave early. Several groups may follow one another. The budget chosen to pay bears the cost.",
            ),
        ],
        formulas: &[
            text("extra tjänster = familjer/C − familjer/C0", "extra posts = families/C − families/C0"),
            text(
                "kostnad per år = extra tjänster · kostnad per tjänst + familjer · övriga kostnader",
                "cost per year = extra posts · cost per post + families · other costs",
            ),
        ],
    },
    ModelSection {
        id: "ledger",
        heading: text("Så läggs allt ihop", "Adding it all up"),
        paragraphs: &[
            text(
                "Varje budget har tre tal per år: kostnad, besparing och överföring. En överföring är pengar som flyttas mellan budgetar, till exempel från en fond. Nettot är alla tre tillsammans.",
                "Each budget has three numbers a year: cost, savings and transfers. A transfer is money moved between budgets, such as from a fund. The net is all three together.",
            ),
            text(
                "Vi lägger ihop nettot år för år. Den som betalar har fått igen pengarna när summan har nått noll och sedan aldrig är under. Om det inte sker under de år vi räknar på säger vi det. Inom ett år fördelas pengarna jämnt.",
                "We add up the net year by year. The payer has its money back when the sum has reached zero and is never below it again. If this does not happen in the years we count, we say so. Within a year, money is spread evenly.",
            ),
            text(
                "Hundralappen visar var besparingen hamnar, före kostnad och överföring. Vi tar nuvärdet för den som betalar, för resten av samma grupp och för varje annan grupp. De som vinner delar på hundra kronor. De som förlorar får noll.",
                "The hundred kronor show where the savings land, before cost and transfers. We take the present value for the payer, the rest of its group and each other group. Those that gain share a hundred kronor. Those that lose get nothing.",
            ),
            text(
                "Modellen kan också räkna ut vad den som betalar behöver få för att inte förlora. Sidan visar inte det talet.",
                "The model can also work out what the payer needs in order not to lose. The page does not show that number.",
            ),
            text(
                "Lagen kräver att hela kostnaden bokförs samma år. Bara sådant som kommunen äger får skrivas av, alltså delas på flera år. Modellen kan också räkna på en avskriven insats. Den kan pröva om ett underskott tas igen inom tre år. Balanskravet säger det om hela kommunens resultat. Sidan visar inte de talen.",
                "The law requires the whole cost to be booked in the same year. Only what the municipality owns may be written off, that is, spread over several years. The model can also work out the programme written off. It can test whether a deficit is made good within three years. The law demands that of the municipality’s whole result. The page does not show those numbers.",
            ),
        ],
        formulas: &[
            text("netto = besparing + överföring − kostnad", "net = savings + transfers − cost"),
            text(
                "löpande summa(t) = netto(0) + netto(1) + … + netto(t)",
                "running sum(t) = net(0) + net(1) + … + net(t)",
            ),
            text(
                "besparing = nya familjeår · deras värde + varaktiga familjeår · deras värde",
                "savings = recent family-years · their value + lasting family-years · their value",
            ),
        ],
    },
    ModelSection {
        id: "funding",
        heading: text("Vem bär kostnaden så länge?", "Who carries the cost meanwhile?"),
        paragraphs: &[
            text(
                "Det finns fem sätt att betala. De flyttar pengar mellan budgetar, och summan är noll varje år. Effekten antas vara lika stor med alla fem. Om insatsen sparar personal behåller den som betalar de pengarna.",
                "There are five ways to pay. They move money between budgets, and the sum is zero each year. The effect is assumed to be the same with all five. Where the programme saves staff, the payer keeps that money.",
            ),
            text(
                "Egen budget: den som betalar bär allt. Kommunens fond: fonden betalar, och får tillbaka ur det som stödet och socialtjänsten sparar. Delad kostnad: kommun, region och stat betalar var sin del varje år.",
                "Own budget: the payer bears it all. The municipality’s fund: the fund pays, and is repaid from what income support and social services save. Shared cost: municipality, region and state each pay a part every year.",
            ),
            text(
                "Statlig utfallsfond: staten betalar för varje familjeår, året efter och upp till ett tak. Avtal med investerare: investeraren lägger ut pengarna. Kommunen betalar tillbaka en garanterad del och en del av det den sparar.",
                "State outcomes fund: the state pays for each family-year, the year after and up to a cap. Contract with an investor: the investor puts up the money. The municipality repays a guaranteed part and a part of what it saves.",
            ),
            text(
                "Risken är vad var och en förlorar om effekten blir liten. Därför räknar vi på varje sätt flera gånger, också helt utan effekt.",
                "The risk is what each one loses if the effect turns out small. So we work out each way several times, one of them with no effect at all.",
            ),
        ],
        formulas: &[
            text(
                "fond, varje år: tillbaka = andel · årets besparing, högst den skuld som är kvar",
                "fund, each year: repaid = share · the year’s saving, at most the debt that is left",
            ),
            text(
                "avtal, varje år: garanterad del · utlagt / avtalets år + andel · årets besparing, i allt högst (1 + avkastning) · utlagt",
                "contract, each year: guaranteed part · outlay / contract years + share · the year’s saving, in all at most (1 + return) · outlay",
            ),
        ],
    },
    ModelSection {
        id: "uncertainty",
        heading: text("Hur säkert det är", "How certain it is"),
        paragraphs: &[
            text(
                "{uncertain} av talen får variera. Vart och ett har ett lägsta, ett troligaste och ett högsta värde. Det troligaste är det som gäller på sidan. Värden nära det är vanligare än värden långt bort. Fördelningen heter PERT.",
                "{uncertain} of the numbers may vary. Each has a lowest, a most likely and a highest value. The most likely is the one in force on the page. Values near it are more common than values far away. The distribution is called PERT.",
            ),
            text(
                "Vi räknar om allt {draws} gånger, med nya värden varje gång. Värdena dras så att hela fördelningen täcks jämnt. Metoden heter latinsk hyperkub. Samma dragning används hela tiden. När ett reglage ändras är det alltså inte slumpen som ändrar bilden.",
                "We work everything out again {draws} times, with new values each time. They are drawn so that the whole distribution is covered evenly. The method is called a Latin hypercube. The same draws are kept throughout. So when a slider moves, it is not chance that changes the picture.",
            ),
            text(
                "De {outcomes} prickarna är valda på jämna avstånd, från sämst till bäst. De är lika troliga, om våra antaganden stämmer. En tänd prick betyder att den som betalar får igen pengarna.",
                "The {outcomes} dots are picked at equal distances, from worst to best. They are equally likely, if our assumptions hold. A lit dot means that the payer gets its money back.",
            ),
            text(
                "Modellen kan också pröva ett tal i taget, lägst och högst, med resten oförändrat. Den bilden finns inte på sidan.",
                "The model can also try one number at a time, lowest and highest, with the rest held fixed. That picture is not on the page.",
            ),
            text(
                "Mycket varieras inte. Dit hör skatt, utjämning och kalkylränta. Dit hör också hur länge det dröjer till ”på sikt”. Talen dras var för sig, fast några hänger ihop. Den verkliga osäkerheten kan alltså vara större.",
                "Much is not varied. That includes tax, equalisation and the discount rate. It also includes the time until “in the long run”. Each number is drawn on its own, though some go together. So the real uncertainty may be larger.",
            ),
        ],
        formulas: &[
            same("PERT: Beta(1 + 4·(m − a)/(b − a), 1 + 4·(b − m)/(b − a)), a … m … b"),
            text("a är lägst, m troligast och b högst", "a is the lowest, m the most likely and b the highest"),
        ],
    },
    ModelSection {
        id: "break-even",
        heading: text("Vad som krävs", "What it takes"),
        paragraphs: &[
            text(
                "Gränsen är det värde där den löpande summan är noll efter ett visst antal år. Allt annat är oförändrat. Vi söker den för effekten, ärendena, tiden, återfallen, stödet, kostnaden per tjänst och kostnadsutjämningen.",
                "Break-even is the value at which the running sum is zero after a certain number of years. All else is held fixed. We look for it in effect, caseload, length, falling back, support, cost per post and cost equalisation.",
            ),
            text(
                "Vi söker bland alla tillåtna värden. Finns flera gränser tar vi den närmaste. Finns ingen säger vi det. Gränsen säger vad som krävs. Den säger inte att det blir så.",
                "We search all the values allowed. Where there are several such values, we take the nearest. Where there is none, we say so. Break-even says what it takes. It does not say that it will happen.",
            ),
        ],
        formulas: &[],
    },
    ModelSection {
        id: "control",
        heading: text("Kontroll och gränser", "Checks and limits"),
        paragraphs: &[
            text(
                "Budgetarna blir tillsammans hela summan, varje år. Överföringarna blir noll, varje år. Det prövas automatiskt på slumpvis valda värden. Modellen är också jämförd med räkneexempel som andra har publicerat.",
                "The budgets add up to the whole, every year. The transfers add up to zero, every year. That is tested automatically on randomly chosen values. The model is also compared with worked examples that others have published.",
            ),
            text(
                "Skatten är jämförd med Skatteverkets tabell 32 för 2026. För fem löner mellan 22 000 och 33 000 kronor stämmer den på kronan. Då är de små avgifterna som vi annars utelämnar medräknade.",
                "Tax is compared with the tax agency’s table 32 for 2026. For five wages between 22,000 and 33,000 kronor it agrees to the krona. That includes the small fees that we otherwise leave out.",
            ),
            text(
                "Mycket av det som sparas byter bara ficka. Formeln nedan visar vad som blir nytt värde, när alla räknas ihop, också familjerna. Resten är pengar som flyttar från en budget till en annan.",
                "Much of what is saved only moves from one pocket to another. The formula below shows what is new value when all are added up, the families too. The rest is money that moves from one budget to another.",
            ),
            text(
                "Modellen är enkel. Den har två lägen och samma takter för alla, i goda och dåliga tider. Den visar vad som följer av antagandena. Om insatsen fungerar kan den inte säga.",
                "The model is simple. It has two states and the same rates for all, in good times and bad. It shows what follows from the assumptions. Whether the programme works, it cannot say.",
            ),
        ],
        formulas: &[text(
            "nytt värde = administration + aktivitetsplats + andel i arbete · (1 − u) · (lön + avgifter) − lönestöd + stöd till den som flyttat",
            "new value = administration + activity place + share in work · (1 − u) · (pay + contributions) − wage subsidy + support to those who moved",
        )],
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

    fn everything() -> impl Iterator<Item = Text> {
        let sections = SECTIONS.iter().flat_map(|section| {
            [section.heading]
                .into_iter()
                .chain(section.paragraphs.iter().copied())
                .chain(section.formulas.iter().copied())
        });
        [HEADING].into_iter().chain(sections)
    }

    #[test]
    fn every_section_has_its_place_and_a_few_paragraphs_in_both_languages() {
        for (index, section) in SECTIONS.iter().enumerate() {
            assert!((1..=5).contains(&section.paragraphs.len()), "{}", section.id);
            assert!(SECTIONS[..index].iter().all(|before| before.id != section.id), "{}", section.id);
            for text in [&[section.heading], section.paragraphs].concat() {
                assert_ne!(text.sv, text.en, "{}", section.id);
            }
        }
    }

    #[test]
    fn no_brace_is_left_and_numbers_are_the_models() {
        let usual = usual();
        for lang in [Lang::Sv, Lang::En] {
            for text in everything() {
                let said = filled_in(lang, text, &usual);
                assert!(!said.is_empty() && !said.contains(['{', '}']) && !said.contains("  "), "{said}");
            }
        }
        let page: Vec<String> =
            everything().map(|text| filled_in(Lang::Sv, text, &usual).replace('\u{a0}', " ")).collect();
        for words in [
            "någon av 11 budgetar",
            "normalt 2026 års",
            "krymper den med 24 procent om året",
            "17 av talen får variera",
            "allt 10 000 gånger",
            "De 50 prickarna",
        ] {
            assert!(page.iter().any(|text| text.contains(words)), "{words}");
        }
        // What stands in so many words.
        assert_eq!(HOLDERS - 1, 11);
        assert_eq!((crate::model::Group::ALL.len(), crate::model::Financing::ALL.len()), (5, 5));
        assert_eq!(crate::model::BREAK_EVEN.len(), 7);
    }

    #[test]
    fn no_sentence_of_the_page_has_more_than_eighteen_words() {
        let usual = usual();
        let paragraphs = || SECTIONS.iter().flat_map(|section| section.paragraphs);
        let of = |lang| paragraphs().flat_map(|text| sentences(&filled_in(lang, *text, &usual))).collect::<Vec<_>>();
        let too_long = [of(Lang::Sv), of(Lang::En)].concat().into_iter().filter(|sentence| sentence.len() > 18);
        let too_long: Vec<String> = too_long.map(|words| format!("{}: {}", words.len(), words.join(" "))).collect();
        assert!(too_long.is_empty(), "{too_long:#?}");
    }

    #[test]
    fn the_swedish_is_easy_to_read() {
        let usual = usual();
        let texts = SECTIONS.iter().flat_map(|section| section.paragraphs);
        let all: Vec<_> = texts.flat_map(|text| sentences(&filled_in(Lang::Sv, *text, &usual))).collect();
        let lix = lix(&all);
        assert!(lix <= 40.0, "LIX {lix:.1}");
    }
}
