//! What each published case comes to, kept for each version of formulas and defaults: whatever leaves the page with numbers names
//! their version. A difference here asks for a new `VERSION`, and `cargo xtask goldens` then writes its file.

use std::fmt::Write as _;

use expect_test::expect_file;
use who_pays::cases::CASES;
use who_pays::model::{Group, Outcome, Total, VERSION};

#[test]
fn the_published_cases_come_to_what_their_version_says() {
    let mut said = String::new();
    for case in CASES {
        let outcome = Outcome::of(&case.scenario()).unwrap_or_else(|error| unreachable!("{error}"));
        write!(said, "{}:", case.id).unwrap_or_default();
        for group in Group::ALL {
            let kronor = outcome.summary(Total::Group(group)).sum.round() + 0.0;
            write!(said, " {} {kronor}", group.id()).unwrap_or_default();
        }
        said.push('\n');
    }
    let file = format!("versions/{VERSION}.txt");
    // What is published stays: no renewing of goldens writes over it.
    let published = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/goldens/").to_owned() + &file);
    if let Ok(published) = published {
        assert!(published == said, "the cases of version {VERSION} come to something else now: raise VERSION\n{said}");
    }
    expect_file![file].assert_eq(&said);
}
