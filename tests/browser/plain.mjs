// The draws in plain JavaScript, written straight from src/model/README.md: what the Wasm is measured beside, and checked against.
// One group, own funding, families on income support: the default case over any horizon.

const groups = ['municipality', 'region', 'state', 'equalisation', 'household'];

/** Tax on a yearly income: municipal, regional, in-work credit. */
function taxOn(income, s) {
  const p = s.price_base_amount;
  const parts = income / p;
  let allowance;
  if (parts <= 0.99) allowance = 0.423 * p;
  else if (parts <= 2.72) allowance = 0.423 * p + 0.2 * (income - 0.99 * p);
  else if (parts <= 3.11) allowance = 0.77 * p;
  else if (parts <= 7.88) allowance = 0.77 * p - 0.1 * (income - 3.11 * p);
  else allowance = 0.293 * p;
  allowance = Math.min(Math.ceil(allowance / 100 - 1e-9) * 100, income);
  let base;
  if (parts <= 0.91) base = income;
  else if (parts <= 3.24) base = 0.91 * p + 0.3874 * (income - 0.91 * p);
  else if (parts <= 8.08) base = 1.813 * p + 0.251 * (income - 3.24 * p);
  else base = 3.027 * p;
  const municipal = s.municipal_tax * (income - allowance);
  const regional = s.regional_tax * (income - allowance);
  const credit = Math.max(0, base - allowance) * (s.municipal_tax + s.regional_tax);
  return [municipal, regional, Math.min(credit, municipal + regional)];
}

const kept = (own, county) => Math.max(0, own - county) / own;

/** Value of a family-year, by group, for one set of shares. */
function value(s, admin, set) {
  const sum = [0, 0, 0, 0, 0];
  const spend = (kronor, weight) => {
    sum[4] += weight * kronor * (1 - s.vat_share);
    sum[2] += weight * kronor * s.vat_share;
  };
  const taxIn = (municipal, regional, weight) => {
    const own = kept(s.municipal_tax, s.municipal_equalisation_rate);
    const region = kept(s.regional_tax, s.regional_equalisation_rate);
    sum[0] += weight * municipal * own;
    sum[1] += weight * regional * region;
    sum[3] += weight * (municipal * (1 - own) + regional * (1 - region));
  };
  const [work, subsidised, studies, otherBenefit, other] = ['work', 'subsidised', 'studies', 'other_benefit', 'other']
    .map((name) => s[`${set}_${name}`]);
  const displaced = s.displacement * (work + subsidised);
  const pay = 12 * s.monthly_pay;
  const [municipal, regional, credit] = taxOn(pay, s);
  const working = work + subsidised - displaced;
  taxIn(municipal, regional, working);
  sum[2] += working * ((s.employer_contributions - s.pension_share) * pay - credit + s.housing_allowance_lost);
  spend(pay - municipal - regional + credit - s.housing_allowance_lost, working);
  sum[2] -= subsidised * s.subsidy_share * pay * (1 + s.employer_contributions);
  sum[0] -= subsidised * s.municipal_job_cost_per_year;
  sum[2] -= studies * s.study_support_per_year;
  spend(s.study_support_per_year, studies);
  const [taxed, taxedRegional] = taxOn(s.benefit_per_year, s);
  sum[2] -= (otherBenefit + displaced) * s.benefit_per_year;
  taxIn(taxed, taxedRegional, otherBenefit + displaced);
  spend(s.benefit_per_year - taxed - taxedRegional, otherBenefit + displaced);
  const support = 12 * s.support_per_month * s.support_saved_share;
  sum[0] += support + admin + s.activity_cost_per_year;
  spend(support, other - 1);
  return sum;
}

const share = (from, h, r, years) => {
  const end = h + r === 0 ? 0 : h / (h + r);
  return end + (from - end) * Math.exp(-(h + r) * years);
};

/** The rate that takes a share to a target, by Newton's method from the left. */
function rateReaching(target, from, years, r) {
  if (share(from, 0, r, years) >= target) return 0;
  let h = 0;
  for (let step = 1; Math.abs(step) > 1e-14 * h;) {
    const [sum, decay] = [h + r, Math.exp(-(h + r) * years)];
    const away = from - h / sum;
    step = (target - h / sum - away * decay) / ((r / sum ** 2) * (1 - decay) - years * decay * away);
    h += step;
  }
  return h;
}

/** ∫ share over own time up to `until`, over the stretches of constant rates that `changes` begins. */
function familyYears(changes, r, until) {
  let [from, sum] = [0, 0];
  changes.forEach(([start, h], index) => {
    const end = Math.min(index + 1 < changes.length ? changes[index + 1][0] : Infinity, until);
    if (end <= start) return;
    const [years, rest] = [end - start, h / (h + r)];
    sum += rest * years + ((from - rest) * -Math.expm1(-(h + r) * years)) / (h + r);
    from = share(from, h, r, years);
  });
  return sum;
}

/** Running sums of the five groups and the public at each year's end, [followed][year][draw]. */
export function draws(scenario, values, count) {
  const years = scenario.horizon_years;
  const running = Array.from({ length: 6 }, () => Array.from({ length: years }, () => new Float64Array(count)));
  const s = { ...scenario };
  for (let draw = 0; draw < count; draw += 1) {
    for (const [id, drawn] of Object.entries(values)) s[id] = drawn[draw];
    for (const set of ['share', 'lasting']) {
      const factor = (1 - s[`${set}_work`]) / (1 - scenario[`${set}_work`]);
      for (const name of ['subsidised', 'studies', 'other_benefit', 'other']) s[`${set}_${name}`] = scenario[`${set}_${name}`] * factor;
    }
    const r = -Math.log(1 - s.return_share);
    const lag = s.start_lag_months / 12;
    const ordinary = rateReaching(s.comparison_share, 0, s.reference_years, r);
    const target = Math.min(0.99, Math.max(0, s.comparison_share + s.extra_share));
    const whole = rateReaching(target, share(0, ordinary, r, lag), s.reference_years - lag, r);
    const time = (1 / s.caseload - 1 / s.ordinary_caseload) / (1 / s.reference_caseload - 1 / s.ordinary_caseload);
    const bend = s.diminishing_returns;
    const response = bend === 0 ? time : Math.expm1(-bend * time) / Math.expm1(-bend);
    const extra = Math.max(-ordinary, (whole - ordinary) * response);
    const effort = [[0, ordinary], [lag, ordinary + extra], [s.length_years, ordinary]];
    const gainedBy = (until) => familyYears(effort, r, until) - familyYears([[0, ordinary]], r, until);
    const admin = (s.cost_per_post / s.ordinary_caseload) * s.admin_cashable;
    const [early, lasting] = [value(s, admin, 'share'), value(s, admin, 'lasting')];
    const yearlyCost = s.families * (1 / s.caseload - 1 / s.ordinary_caseload) * s.cost_per_post;
    const stayed = Math.exp(-r * s.settling_years);
    for (let year = 0; year < years; year += 1) {
      const gained = s.families * gainedBy(year + 1);
      const settled = s.families * stayed * gainedBy(year + 1 - s.settling_years);
      const beforeEnd = s.families * gainedBy(Math.min(year + 1, s.length_years));
      const lost = year < 2 ? 0 : s.cost_equalisation_loss_per_family_year * s.families * gainedBy(year - 1);
      let total = 0;
      groups.forEach((group, index) => {
        let sum = (gained - settled) * early[index] + settled * lasting[index];
        if (index === 0) sum -= admin * beforeEnd + Math.min(year + 1, s.length_years) * yearlyCost;
        if (index === 0) sum -= lost;
        if (index === 3) sum += lost;
        if (index < 4) total += sum;
        running[index][year][draw] = sum;
      });
      running[5][year][draw] = total;
    }
  }
  return running;
}

/** The percentiles of each column, by sorting it. */
export function percentiles(running, quantiles) {
  return running.map((years) => years.map((column) => {
    const sorted = Float64Array.from(column).sort();
    return quantiles.map((quantile) => {
      const rank = quantile * (sorted.length - 1);
      const lower = sorted[Math.floor(rank)];
      return lower + (sorted[Math.ceil(rank)] - lower) * (rank - Math.floor(rank));
    });
  }));
}
