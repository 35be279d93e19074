//! The cost model from outside: identities over random scenarios, corners of every range, worked examples, headings;
//! and that what goes out as a link or a file comes back as it was.

mod command_line;
mod contract;
mod corners;
mod examples;
mod fuzz;
mod headings;
mod identities;
mod random;
mod round_trips;
mod trace;
mod uncertainty;
