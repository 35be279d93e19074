//! The rows of the main picture in words: whose it is, why it looks as it does, and what it is made of.

use super::explained::Explained;
use super::number::{kronor, short, years_of};
use super::picture::Unit;
use super::run::Sentence;
use super::{Lang, NounsIn, Text, Voice, budget, group, group_in_all, lower_first, text, texts};
use crate::chart::rows::{RowOf, Rows, parts};
use crate::model::trace::{Level, Quantity};
use crate::model::{Baseline, Budget, Financing, Group, NOTHING, Outcome, Param, Total, Verdict, tax_kept};

/// Whose row it is.
pub fn name(voice: Voice, row: RowOf) -> String {
    voice.fill(match row {
        RowOf::Group(Group::Household) | RowOf::Single(Budget::Household) => super::HOUSEHOLD,
        RowOf::Payer(one) | RowOf::Single(one) => budget(one),
        RowOf::Committee => super::COMMITTEE,
        RowOf::RestOf(Group::Municipality) => text("Kommunens andra budgetar", "Other municipal budgets"),
        RowOf::RestOf(Group::Region) => text("Regionens andra budgetar", "Other regional budgets"),
        RowOf::RestOf(_) => text("Statens andra budgetar", "Other state budgets"),
        RowOf::NetOf(own) => group_in_all(own),
        RowOf::Group(other) => group(other),
        RowOf::Investor => budget(Budget::Investor),
    })
}

fn untouched(outcome: &Outcome, budgets: &[Budget]) -> bool {
    budgets.iter().all(|budget| outcome.row(*budget).net.iter().all(|net| net.abs() <= NOTHING))
}

const NO_CHANGE: Text = text("ändras inte", "no change");

/// Why the row looks as it does, in a few words that hold for this outcome.
pub fn reason(voice: Voice, row: RowOf, rows: &Rows, outcome: &Outcome) -> String {
    let lang = voice.lang;
    let sum = |budget: Budget| outcome.summary(Total::Budget(budget)).sum;
    let text = match row {
        RowOf::Single(_) => text("", ""),
        RowOf::Payer(_) | RowOf::Committee if outcome.paying().all(|one| untouched(outcome, &[one])) => NO_CHANGE,
        RowOf::Payer(_) | RowOf::Committee if let Some(parts) = pays_and_saves(lang, rows, outcome) => return parts,
        RowOf::Payer(_) | RowOf::Committee if 2.0 * received(outcome) > outcome.effort_cost().max(NOTHING) => {
            funded(outcome.scenario.financing())
        }
        RowOf::Payer(_) | RowOf::Committee if outcome.effort_cost() > 0.0 => {
            let NounsIn { the_workers, .. } = voice.nouns();
            return match lang {
                Lang::Sv => format!("betalar {the_workers}"),
                Lang::En => format!("paying for {the_workers}"),
            };
        }
        RowOf::Payer(_) | RowOf::Committee => text("sparar på personal", "saving on staff"),
        RowOf::RestOf(_) | RowOf::Group(_) if moves(row, outcome) => funds(outcome.scenario.financing()),
        RowOf::Investor => text("lägger ut och får tillbaka", "puts up money and is repaid"),
        RowOf::RestOf(Group::Municipality) => {
            let others = parts(outcome, row);
            let amount = |budget: Budget| if others.contains(&budget) { sum(budget).abs() } else { 0.0 };
            let support = amount(Budget::IncomeSupport);
            let rest: f64 = others.iter().map(|budget| sum(*budget).abs()).sum();
            if rest <= NOTHING {
                NO_CHANGE
            } else if support <= NOTHING {
                text("skatt och annat", "tax and other")
            } else if support > rest / 2.0 {
                text("mest försörjningsstöd", "mostly income support")
            } else {
                text("försörjningsstöd och skatt", "income support and tax")
            }
        }
        RowOf::RestOf(_) if untouched(outcome, &parts(outcome, row)) => NO_CHANGE,
        RowOf::RestOf(Group::Region) => text("regionskatt", "regional tax"),
        RowOf::RestOf(_) => text("skatter och avgifter", "taxes and contributions"),
        RowOf::NetOf(own) => return net_reason(lang, own, rows, outcome),
        RowOf::Group(other) if untouched(outcome, other.budgets()) => NO_CHANGE,
        RowOf::Group(Group::Region) if sum(Budget::Health).abs() > NOTHING => {
            text("vård och skatt", "health care and tax")
        }
        RowOf::Group(Group::Region) => text("regionskatt", "regional tax"),
        RowOf::Group(Group::State) if sum(Budget::StateBenefits) > 0.0 && sum(Budget::StateTaxes) > 0.0 => {
            text("betalar ut mindre, får in mer skatt", "pays out less, takes in more tax")
        }
        RowOf::Group(Group::State) if sum(Budget::StateBenefits) < 0.0 && sum(Budget::StateTaxes) > 0.0 => {
            text("betalar bidrag och lönestöd, får in skatt", "pays out benefits, takes in tax")
        }
        RowOf::Group(Group::State) => text("skatter, bidrag och lönestöd", "taxes, benefits, wage subsidies"),
        RowOf::Group(Group::Municipality) if sum(Budget::IncomeSupport).abs() <= NOTHING => {
            text("skatt och annat", "tax and other")
        }
        RowOf::Group(Group::Municipality) => text("försörjningsstöd och skatt", "income support and tax"),
        RowOf::Group(Group::Equalisation) => text("via utjämning", "via equalisation"),
        RowOf::Group(Group::Household) if sum(Budget::Household) >= 0.0 => text("mer att leva på", "more to live on"),
        RowOf::Group(Group::Household) => text("mindre att leva på", "less to live on"),
    };
    text.get(lang).to_owned()
}

/// "betalar 5,1, sparar 0,2 senare", "betalar 769 000, sparar 10 000 senare": joins the cost in the answer and the sum in
/// the row, where the parts as shown add up to the sum as shown.
fn pays_and_saves(lang: Lang, rows: &Rows, outcome: &Outcome) -> Option<String> {
    let cost = outcome.effort_cost();
    let saved: f64 = outcome.paying().flat_map(|budget| outcome.row(budget).savings).sum();
    let unit = Unit::of(rows);
    let shown = |kronor: f64| unit.rounded(kronor);
    let adds_up = (shown(saved) - shown(cost) - shown(saved - cost)).abs() < 1e-6;
    let mut transfers = outcome.paying().flat_map(|budget| outcome.row(budget).transfers);
    let untransferred = transfers.all(|kronor| kronor.abs() <= NOTHING);
    if !(shown(cost) > 0.0 && shown(saved) > 0.0 && adds_up && untransferred) {
        return None;
    }
    let (cost, saved) = (unit.amount(lang, cost), unit.amount(lang, saved));
    let at_once = outcome.purse_payback_years() == Some(0.0);
    Some(match (lang, at_once) {
        (Lang::Sv, true) => format!("betalar {cost}, sparar {saved}"),
        (Lang::Sv, false) => format!("betalar {cost}, sparar {saved} senare"),
        (Lang::En, true) => format!("paying {cost}, saving {saved}"),
        (Lang::En, false) => format!("paying {cost}, saving {saved} later"),
    })
}

fn net_reason(lang: Lang, own: Group, rows: &Rows, outcome: &Outcome) -> String {
    if untouched(outcome, own.budgets()) {
        return NO_CHANGE.get(lang).to_owned();
    }
    let within = years_of(lang, outcome.horizon_years as f64);
    match (lang, Verdict::of(outcome), rows.payback_year()) {
        (Lang::Sv, Verdict::LostAfter(..1.0), _) => "förlorar mer än den sparar".to_owned(),
        (Lang::En, Verdict::LostAfter(..1.0), _) => "loses more than it saves".to_owned(),
        (Lang::Sv, Verdict::LostAfter(_), _) => "sparar först, förlorar sedan".to_owned(),
        (Lang::En, Verdict::LostAfter(_), _) => "saves first, loses later".to_owned(),
        (Lang::Sv, Verdict::StillSaved, _) => format!("har sparat efter {within}"),
        (Lang::En, Verdict::StillSaved, _) => format!("has saved after {within}"),
        (Lang::Sv, Verdict::NotBack, _) => format!("får inte igen pengarna inom {within}"),
        (Lang::En, Verdict::NotBack, _) => format!("no payback in {within}"),
        (Lang::Sv, _, Some(year)) => format!("har fått igen pengarna {year}"),
        (Lang::En, _, Some(year)) => format!("gets its money back in {year}"),
        (Lang::Sv, _, None) => "på plus hela tiden".to_owned(),
        (Lang::En, _, None) => "never out of pocket".to_owned(),
    }
}

texts! {
    LIVES_ON = "Så mycket mer eller mindre har {the_units} att leva på efter skatt.", "This is how much more or less {the_units} have to live on after tax.";
    HOUSEHOLD_APART = "Deras pengar räknas inte in i någon offentlig summa.", "Their money is not part of any public sum.";
    COMES = "Hit kommer {amount} från andra.", "{amount} comes here from others.";
    GOES = "Härifrån går {amount} till andra.", "{amount} goes from here to others.";
    INVESTOR = "Investeraren lägger ut {out} och får tillbaka {back}. Staplarna visar skillnaden varje år, när en del redan betalas tillbaka.", "The investor puts up {out} and is repaid {back}. The bars show the difference each year, when some is already repaid.";
    INVESTOR_APART = "De pengarna räknas inte in i någon offentlig summa.", "That money is not part of any public sum.";
    UNTOUCHED = "Här räknar vi inte med någon ändring.", "We assume no change here.";
    COSTS = "Insatsen kostar {amount} extra.", "The programme costs an extra {amount}.";
    FEWER_WORKERS = "Med färre {workers} sparas {amount}.", "Having fewer {workers} saves {amount}.";
    WHO_REACH_SAVE = "När {who} {reach} sparar den här budgeten {amount}.", "When {who} {units} {reach}, this budget saves {amount}.";
    WHO_REACH_COST = "När {who} {reach} kostar det den här budgeten {amount}.", "When {who} {units} {reach}, this budget loses {amount}.";
    LESS_TO_ADMINISTER = "När insatsen är slut och fler klarar sig utan försörjningsstöd blir det mindre att administrera. Det sparar {amount}.", "Once the programme is over and more people manage without income support, there is less to administer. That saves {amount}.";
    MORE_TO_ADMINISTER = "När fler behöver försörjningsstöd blir det mer att administrera. Det kostar {amount}.", "When more people need income support, there is more to administer. That costs {amount}.";
    EFFECT_GIVES = "Effekten ger den här budgeten {amount} tillbaka.", "The effect gives this budget {amount} back.";
    EFFECT_COSTS = "Effekten kostar den här budgeten {amount}.", "The effect costs this budget {amount}.";
    TOTAL = "Summan blir {sum}.", "The total is {sum}.";
    ROWS_ABOVE = "De två raderna ovanför tillsammans: {all} som helhet.", "The two rows above together: {all} as a whole.";
    DIAMOND = "Romben visar när {all} har fått igen pengarna.", "The diamond shows when {all} gets its money back.";
    SOCIAL_SAVES = "Socialtjänsten sparar {amount}.", "Social services save {amount}.";
    SOCIAL_COSTS = "Det kostar socialtjänsten {amount}.", "It costs social services {amount}.";
    SUPPORT_FALLS = "Försörjningsstödet minskar med {amount} när fler klarar sig utan.", "Income support falls by {amount} as more people manage without it.";
    SUPPORT_RISES = "Försörjningsstödet ökar med {amount} när färre klarar sig utan.", "Income support rises by {amount} as fewer people manage without it.";
    MUNICIPALITY_KEEPS = "Av varje extra skattekrona behåller kommunen {kept} öre. Resten hamnar via skatteutjämningen hos andra kommuner.", "Of each extra krona of tax the municipality keeps {kept} öre. Through tax equalisation, the rest goes to other municipalities.";
    MUNICIPALITY_BEARS = "Av varje förlorad skattekrona bär kommunen {kept} öre. Andra kommuner bär resten.", "Of each krona of tax lost, the municipality bears {kept} öre. Other municipalities bear the rest.";
    NO_OTHER_MUNICIPAL = "Vi räknar inte med någon ändring i arbetsmarknadsinsatser, förskola eller skola.", "We assume no change in employment measures, preschool or school.";
    REGION_GAINS = "Regionen får in mer skatt när fler arbetar.", "The region gets more tax when more people work.";
    REGION_LOSES = "Regionen får in mindre skatt när färre arbetar.", "The region gets less tax when fewer people work.";
    REGION_KEEPS = "Av varje extra skattekrona behåller den {kept} öre.", "Of each extra krona of tax it keeps {kept} öre.";
    REGION_BEARS = "Av varje förlorad skattekrona bär den {kept} öre.", "Of each krona of tax lost it bears {kept} öre.";
    NO_HEALTH = "Någon ändring i hälso- och sjukvården räknar vi inte med.", "We assume no change in the health service.";
    BENEFITS_COST = "Bidrag, ersättningar och lönestöd kostar staten sammanlagt {amount} mer.", "Benefits, grants and wage subsidies together cost the state {amount} more.";
    LEAVERS_COST = "Inte alla som lämnar försörjningsstödet får ett vanligt arbete. Lönestöd, studiebidrag och andra ersättningar kostar staten {amount} mer.", "Not everyone who leaves income support finds ordinary work. Wage subsidies, study grants and other benefits cost the state {amount} more.";
    BENEFITS_SAVE = "Bidrag, ersättningar och lönestöd kostar staten sammanlagt {amount} mindre.", "Benefits, grants and wage subsidies together cost the state {amount} less.";
    STATE_GAINS = "Staten får in {amount} mer i skatter och avgifter.", "The state takes in {amount} more in taxes and contributions.";
    STATE_LOSES = "Staten får in {amount} mindre i skatter och avgifter.", "The state takes in {amount} less in taxes and contributions.";
    EQUALISATION_GAINS = "När invånarna tjänar mer får kommunen och regionen mindre ur skatteutjämningen. Det mesta av den nya skatten hamnar därför hos andra kommuner och regioner.", "When residents earn more, their municipality and region get less out of tax equalisation. So most of the new tax ends up with other municipalities and regions.";
    EQUALISATION_LOSES = "När invånarna tjänar mindre får kommunen och regionen mer ur skatteutjämningen. Det mesta av skatten som försvinner tas därför från andra kommuner och regioner.", "When residents earn less, their municipality and region get more out of tax equalisation. So most of the lost tax is borne by other municipalities and regions.";
}

/// What an open row says, a sentence at a time: each a text, with the amount or number that it names.
struct Note {
    lang: Lang,
    sentences: Vec<Sentence>,
}

impl Note {
    const fn of(lang: Lang) -> Self {
        Self { lang, sentences: Vec::new() }
    }

    fn say(&mut self, text: Text, named: &[(&str, Sentence)]) {
        self.sentences.push(Sentence::fill(text.get(self.lang), named));
    }

    /// An amount without its sign, and what it opens.
    fn amount(&self, amount: f64, explained: Explained) -> Sentence {
        Sentence::number(kronor(self.lang, amount.abs()), explained)
    }

    /// A sentence on an amount by its sign, which says only how much; none where it is nothing.
    fn say_amount(&mut self, amount: f64, gained: Text, lost: Text, explained: Explained) {
        if amount.abs() > NOTHING {
            let text = if amount > 0.0 { gained } else { lost };
            self.say(text, &[("amount", self.amount(amount, explained))]);
        }
    }
}

/// What an open row says: what it is made of, and why; each sentence holds for this outcome.
pub fn note(voice: Voice, row: RowOf, outcome: &Outcome) -> Sentence {
    let mut note = Note::of(voice.lang);
    if matches!(row, RowOf::RestOf(_) | RowOf::Group(_)) {
        note.say_amount(moved_in(row, outcome), COMES, GOES, Explained::moved(row));
    }
    match row {
        RowOf::Payer(payer) => payer_note(voice, payer, outcome, 0.0, &mut note),
        RowOf::Committee => committee_note(voice, outcome, &mut note),
        RowOf::NetOf(own) => net_note(own, outcome, &mut note),
        RowOf::RestOf(_) if untouched(outcome, &parts(outcome, row)) => note.say(UNTOUCHED, &[]),
        RowOf::Group(own) if untouched(outcome, own.budgets()) => note.say(UNTOUCHED, &[]),
        RowOf::RestOf(Group::Municipality) | RowOf::Group(Group::Municipality) => {
            municipality_note(row, outcome, &mut note);
        }
        RowOf::RestOf(Group::Region) | RowOf::Group(Group::Region) => region_note(row, outcome, &mut note),
        RowOf::RestOf(_) | RowOf::Group(Group::State) => state_note(row, outcome, &mut note),
        RowOf::Group(Group::Equalisation) => {
            let gains = outcome.row(Budget::Equalisation).savings.iter().sum::<f64>() > 0.0;
            note.say(if gains { EQUALISATION_GAINS } else { EQUALISATION_LOSES }, &[]);
        }
        RowOf::Group(Group::Household) => {
            note.say(LIVES_ON, &[("the_units", voice.nouns().the_units.into())]);
            note.say(HOUSEHOLD_APART, &[]);
        }
        RowOf::Investor => investor_note(outcome, &mut note),
        RowOf::Single(_) => {}
    }
    Sentence::join(note.sentences, " ").keep_numbers()
}

/// What the effect saves in one of a row's budgets, kronor; nothing where it belongs to another row.
fn saved_in(row: RowOf, outcome: &Outcome, budget: Budget) -> f64 {
    let own = parts(outcome, row).contains(&budget);
    if own { outcome.row(budget).savings.iter().sum() } else { 0.0 }
}

/// What the way of funding moves to a row's budgets, kronor.
fn moved_in(row: RowOf, outcome: &Outcome) -> f64 {
    let budgets = match row {
        RowOf::RestOf(group) | RowOf::Group(group) => group.budgets(),
        _ => &[],
    };
    let own = budgets.iter().filter(|budget| !matches!(row, RowOf::RestOf(_)) || !outcome.pays(**budget));
    own.map(|budget| outcome.row(*budget).transfers.iter().sum::<f64>()).sum()
}

/// Whether the way of funding moves more money to or from a row than the effect does.
fn moves(row: RowOf, outcome: &Outcome) -> bool {
    let moved = moved_in(row, outcome);
    let saved: f64 = parts(outcome, row).iter().map(|budget| saved_in(row, outcome, *budget)).sum();
    moved.abs() > NOTHING && moved.abs() > saved.abs()
}

/// What the way of funding gives the payer, kronor.
fn received(outcome: &Outcome) -> f64 {
    outcome.paying().flat_map(|budget| outcome.row(budget).transfers).sum()
}

/// How the payer is relieved.
const fn funded(financing: Financing) -> Text {
    match financing {
        Financing::Own | Financing::Shared => text("delar kostnaden med andra", "sharing the cost with others"),
        Financing::Fund => text("lånar av fonden", "borrowing from the fund"),
        Financing::OutcomeFund => text("får betalt för utfallet", "paid for the outcome"),
        Financing::Contract => text("får pengar av investeraren", "getting money from the investor"),
    }
}

/// What a row does that is moved most by the way of funding.
const fn funds(financing: Financing) -> Text {
    match financing {
        Financing::Own | Financing::Shared => text("delar på kostnaden", "sharing the cost"),
        Financing::Fund => text("fonden lånar ut och får tillbaka", "the fund lends and is repaid"),
        Financing::OutcomeFund => text("betalar för utfallet", "paying for the outcome"),
        Financing::Contract => text("betalar investeraren", "paying the investor"),
    }
}

/// What the investor has put up and what it is left with.
fn investor_note(outcome: &Outcome, note: &mut Note) {
    let cost = outcome.effort_cost();
    if cost <= NOTHING {
        return note.say(UNTOUCHED, &[]);
    }
    let back = cost + outcome.summary(Total::Budget(Budget::Investor)).sum;
    let out = note.amount(cost, Explained::of(Quantity::EffortCost));
    note.say(INVESTOR, &[("out", out), ("back", kronor(note.lang, back).into())]);
    note.say(INVESTOR_APART, &[]);
}

/// The same for a committee: what its staff costs, and what it saves in income support.
fn committee_note(voice: Voice, outcome: &Outcome, note: &mut Note) {
    let support = outcome.row(Budget::IncomeSupport);
    let saved = support.savings.iter().sum::<f64>();
    note.say_amount(saved, SUPPORT_FALLS, SUPPORT_RISES, Explained::saved(Budget::IncomeSupport));
    let moved = support.transfers.iter().sum::<f64>();
    payer_note(voice, Budget::SocialServices, outcome, saved + moved, note);
}

/// Cost and what comes back to the paying budget itself, so that the two can be told apart; `beside` is what has been said of
/// another budget of the same purse, kronor.
fn payer_note(voice: Voice, payer: Budget, outcome: &Outcome, beside: f64, note: &mut Note) {
    let lang = voice.lang;
    let NounsIn { workers, units, reach, .. } = voice.nouns();
    if untouched(outcome, &[payer]) {
        return note.say(UNTOUCHED, &[]);
    }
    let row = outcome.row(payer);
    let part = |kronor: &[f64]| kronor.iter().sum::<f64>();
    let (cost, saved, moved) = (outcome.effort_cost(), part(&row.savings), part(&row.transfers));
    if cost.abs() > NOTHING {
        let named = [("amount", note.amount(cost, Explained::of(Quantity::EffortCost))), ("workers", workers.into())];
        note.say(if cost > 0.0 { COSTS } else { FEWER_WORKERS }, &named);
    }
    if saved.abs() > NOTHING {
        let who = if outcome.people.effect >= 0.0 { text("fler", "more") } else { text("färre", "fewer") };
        let named = [
            ("amount", note.amount(saved, Explained::saved(payer))),
            ("who", who.get(lang).into()),
            ("units", units.into()),
            ("reach", reach.into()),
        ];
        let on_support = outcome.scenario.baseline() == Baseline::IncomeSupport;
        let (gained, lost) = match payer {
            _ if !on_support => (WHO_REACH_SAVE, WHO_REACH_COST),
            Budget::SocialServices => (LESS_TO_ADMINISTER, MORE_TO_ADMINISTER),
            _ => (EFFECT_GIVES, EFFECT_COSTS),
        };
        note.say(if saved > 0.0 { gained } else { lost }, &named);
    }
    note.say_amount(moved, COMES, GOES, Explained::moved(RowOf::Payer(payer)));
    if note.sentences.len() > 1 {
        let of = if outcome.is_joined() { RowOf::Committee } else { RowOf::Payer(payer) };
        let sum = kronor(lang, saved + moved + beside - cost);
        note.say(TOTAL, &[("sum", Sentence::number(sum, Explained::row(of, None, false)))]);
    }
}

fn net_note(own: Group, outcome: &Outcome, note: &mut Note) {
    let all = [("all", lower_first(group(own).get(note.lang)).into())];
    note.say(ROWS_ABOVE, &all);
    if let Verdict::BackAfter(_) = Verdict::of(outcome) {
        note.say(DIAMOND, &all);
    }
}

/// Öre of a krona that a municipality or a region keeps.
fn ore(lang: Lang, part: f64, of: Level) -> [(&'static str, Sentence); 1] {
    [("kept", Sentence::number(short(lang, part * 100.0, 0), Explained::kept(of)))]
}

fn municipality_note(row: RowOf, outcome: &Outcome, note: &mut Note) {
    let scenario = &outcome.scenario;
    if scenario.payer() != Budget::SocialServices {
        note.say_amount(
            saved_in(row, outcome, Budget::SocialServices),
            SOCIAL_SAVES,
            SOCIAL_COSTS,
            Explained::saved(Budget::SocialServices),
        );
    }
    let key = Explained::saved(Budget::IncomeSupport);
    note.say_amount(saved_in(row, outcome, Budget::IncomeSupport), SUPPORT_FALLS, SUPPORT_RISES, key);
    let tax = saved_in(row, outcome, Budget::MunicipalFinance);
    if tax.abs() > NOTHING && scenario.flag(Param::EqualisationOn) {
        let kept = tax_kept(scenario, Param::MunicipalTax, Param::MunicipalEqualisationRate);
        note.say(
            if tax > 0.0 { MUNICIPALITY_KEEPS } else { MUNICIPALITY_BEARS },
            &ore(note.lang, kept, Level::Municipal),
        );
    }
    if [Budget::Employment, Budget::School].iter().all(|one| *one != scenario.payer() && untouched(outcome, &[*one])) {
        note.say(NO_OTHER_MUNICIPAL, &[]);
    }
}

fn region_note(row: RowOf, outcome: &Outcome, note: &mut Note) {
    let scenario = &outcome.scenario;
    let tax = saved_in(row, outcome, Budget::RegionalFinance);
    if tax.abs() > NOTHING {
        note.say(if tax > 0.0 { REGION_GAINS } else { REGION_LOSES }, &[]);
        if scenario.flag(Param::EqualisationOn) {
            let kept = tax_kept(scenario, Param::RegionalTax, Param::RegionalEqualisationRate);
            note.say(if tax > 0.0 { REGION_KEEPS } else { REGION_BEARS }, &ore(note.lang, kept, Level::Regional));
        }
    }
    if untouched(outcome, &[Budget::Health]) {
        note.say(NO_HEALTH, &[]);
    }
}

fn state_note(row: RowOf, outcome: &Outcome, note: &mut Note) {
    let saved = |budget: Budget| saved_in(row, outcome, budget);
    let on_support = outcome.scenario.baseline() == Baseline::IncomeSupport;
    let cost = if on_support { LEAVERS_COST } else { BENEFITS_COST };
    note.say_amount(saved(Budget::StateBenefits), BENEFITS_SAVE, cost, Explained::saved(Budget::StateBenefits));
    note.say_amount(saved(Budget::StateTaxes), STATE_GAINS, STATE_LOSES, Explained::saved(Budget::StateTaxes));
}
