//! Who holds a budget: eleven holders in five groups, and an investor.

/// Holders with a row in the ledger, the investor among them.
pub const HOLDERS: usize = 12;

/// Everyone who can pay or gain, in the order used everywhere: ledger rows, colours, legends, tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(usize)]
pub enum Budget {
    /// Socialtjänsten: the staff who run the effort.
    SocialServices,
    /// Försörjningsstödet: the benefit budget.
    IncomeSupport,
    /// Arbetsmarknad: activity places, municipal jobs.
    Employment,
    /// Förskola och skola.
    School,
    /// Finansförvaltningen: tax revenue, a social investment fund.
    MunicipalFinance,
    /// Hälso- och sjukvård.
    Health,
    /// Regionskatt.
    RegionalFinance,
    /// Försäkringskassan, Arbetsförmedlingen, a-kassa, CSN.
    StateBenefits,
    /// Taxes and social contributions.
    StateTaxes,
    /// The other municipalities and regions, through income equalisation.
    Equalisation,
    /// The families themselves.
    Household,
    /// Whoever lends the money in a social outcomes contract.
    Investor,
}

impl Budget {
    /// All holders in their fixed order.
    pub const ALL: [Self; HOLDERS] = [
        Self::SocialServices,
        Self::IncomeSupport,
        Self::Employment,
        Self::School,
        Self::MunicipalFinance,
        Self::Health,
        Self::RegionalFinance,
        Self::StateBenefits,
        Self::StateTaxes,
        Self::Equalisation,
        Self::Household,
        Self::Investor,
    ];

    /// The ten public budgets: neither household nor investor.
    pub const PUBLIC: &'static [Self] = Self::ALL.split_at(10).0;

    /// Those that can run an effort: the municipality's five, the region's two and the state's benefits.
    pub const PAYERS: &'static [Self] = Self::ALL.split_at(8).0;

    /// The name in files, links and on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::SocialServices => "municipality.social_services",
            Self::IncomeSupport => "municipality.income_support",
            Self::Employment => "municipality.employment",
            Self::School => "municipality.school",
            Self::MunicipalFinance => "municipality.finance",
            Self::Health => "region.health",
            Self::RegionalFinance => "region.finance",
            Self::StateBenefits => "state.benefits",
            Self::StateTaxes => "state.taxes",
            Self::Equalisation => "equalisation",
            Self::Household => "household",
            Self::Investor => "investor",
        }
    }

    /// The group the budget belongs to; the investor stands outside them all.
    pub const fn group(self) -> Option<Group> {
        match self {
            Self::SocialServices | Self::IncomeSupport | Self::Employment | Self::School | Self::MunicipalFinance => {
                Some(Group::Municipality)
            }
            Self::Health | Self::RegionalFinance => Some(Group::Region),
            Self::StateBenefits | Self::StateTaxes => Some(Group::State),
            Self::Equalisation => Some(Group::Equalisation),
            Self::Household => Some(Group::Household),
            Self::Investor => None,
        }
    }
}

/// A purse that people mean when they say "the municipality" or "the state".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(usize)]
pub enum Group {
    /// The municipality that runs the effort.
    Municipality,
    /// Its region.
    Region,
    /// The state.
    State,
    /// Other municipalities and regions.
    Equalisation,
    /// The families; never part of a public sum.
    Household,
}

impl Group {
    /// All groups in their fixed order.
    pub const ALL: [Self; 5] = [Self::Municipality, Self::Region, Self::State, Self::Equalisation, Self::Household];

    /// The groups that are public purses.
    pub const PUBLIC: &'static [Self] = Self::ALL.split_at(4).0;

    /// The name in files and on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::Region => "region",
            Self::State => "state",
            Self::Equalisation => "equalisation",
            Self::Household => "household",
        }
    }

    /// The budgets in the group, in order.
    pub const fn budgets(self) -> &'static [Budget] {
        let (municipality, others) = Budget::ALL.split_at(5);
        let (region, others) = others.split_at(2);
        let (state, others) = others.split_at(2);
        let (equalisation, others) = others.split_at(1);
        match self {
            Self::Municipality => municipality,
            Self::Region => region,
            Self::State => state,
            Self::Equalisation => equalisation,
            Self::Household => others.split_at(1).0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_is_the_index_and_groups_agree_with_their_budgets() {
        for (index, budget) in Budget::ALL.into_iter().enumerate() {
            assert_eq!(budget as usize, index);
        }
        let mut seen = Vec::new();
        for group in Group::ALL {
            for budget in group.budgets() {
                assert_eq!(budget.group(), Some(group), "{}", budget.id());
                seen.push(*budget);
            }
        }
        assert_eq!(seen.len(), 11);
        assert_eq!(Budget::PUBLIC.len(), 10);
        assert_eq!(Budget::PAYERS.last(), Some(&Budget::StateBenefits));
    }
}
