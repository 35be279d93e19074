//! The cost model from outside: identities over random scenarios, corners of every range, worked examples, headings.

mod command_line;
mod corners;
mod examples;
mod headings;
mod identities;
mod random;
mod trace;
mod uncertainty;
