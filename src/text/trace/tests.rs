use super::*;
use crate::cases::DEFAULT;
use crate::model::trace::{Kind, Moment, Post};
use crate::model::{Budget, Group, Scenario, Shown, Total};

#[test]
fn show() {
    use Quantity as Q;
    let shown = Shown::of(&DEFAULT.scenario(), &[]).unwrap_or_else(|error| unreachable!("{error}"));
    let tracer = Tracer::shown(&shown).with_bids([50.0, 20.0, 30.0]);
    let mut todo = vec![
        Q::EffortCost, Q::CostPerFamilyMonth, Q::Payback(Total::Group(Group::Municipality)), Q::BreakEven, Q::BreakEvenEffect,
        Q::Booked(Post::Savings, Total::Budget(Budget::IncomeSupport), 2), Q::Effect(Moment::Length),
        Q::InAll(Post::Net, Total::Public), Q::PurseShare(crate::model::Purse::RestOfGroup), Q::Left(2), Q::Left(0),
        Q::Booked(Post::Savings, Total::Budget(Budget::StateTaxes), 2), Q::Expected(crate::model::trace::Arm::Programme, 36),
    ];
    let mut seen: Vec<Q> = Vec::new();
    while let Some(quantity) = todo.pop() {
        if seen.contains(&quantity) { continue; }
        seen.push(quantity);
        for lang in [Lang::Sv, Lang::En] {
            let Some(told) = told(DEFAULT.voice(lang), &tracer, quantity) else { println!("NONE {quantity:?}"); continue };
            println!("{}: {}\n    = {}\n    {}\n    {}", told.name, told.value, plain(&told.how), told.with_values, told.why.join(" | "));
        }
        todo.extend(tracer.trace(quantity).map(|traced| traced.rule.mentions()).unwrap_or_default());
    }
}
