//! The cost model from outside: identities over random scenarios, corners of every range, worked examples.

mod command_line;
mod corners;
mod examples;
mod identities;
mod random;
