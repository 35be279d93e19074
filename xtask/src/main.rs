//! Every chore of the project: `cargo xtask NAME`.

mod chores;
mod command;
mod fresh;
mod licenses;
mod release;
#[cfg(test)]
mod rules;
mod tools;

use std::ffi::OsString;
use std::process::ExitCode;

use lexopt::Arg::{Long, Short, Value};
use lexopt::ValueExt as _;

use command::Outcome;

const HELP: &str = "\
Usage: cargo xtask NAME

  serve [--port N] [--check]
                     prepare the machine, build the page, serve it on 127.0.0.1 (port 8080) and rebuild on change;
                     with --check stop as soon as it is served
  test               prepare the machine and run every check: format, lints, tests, page, real browser
  build              the release page, in dist/
  bench              measure the model and the page in Chromium, and print the ratios
  screenshots        the page at many widths, themes and languages, in target/screenshots; renews README's picture
  fuzz [--cases N]   random and broken links, files and command lines, a million of each; takes minutes
  goldens            renew the stored pictures in tests/goldens
  fonts              renew the fonts in public/fonts from their npm packages
  fresh NAME         run a chore in a new clone with nothing in cargo's and npm's caches, and print how long it takes
";

/// A chore, with what was said of how to do it.
#[derive(Debug, PartialEq, Eq)]
enum Chore {
    Help,
    Serve { port: u16, check: bool },
    Test,
    Build,
    Bench,
    Screenshots,
    Fuzz { cases: u32 },
    Goldens,
    Fonts,
    Fresh(Vec<OsString>),
}

/// Reads the command line.
fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Chore, lexopt::Error> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let mut chore = match parser.next()? {
        None | Some(Short('h') | Long("help")) => return Ok(Chore::Help),
        Some(Value(name)) => match name.string()?.as_str() {
            "help" => Chore::Help,
            "serve" => Chore::Serve { port: 8080, check: false },
            "test" => Chore::Test,
            "build" => Chore::Build,
            "bench" => Chore::Bench,
            "screenshots" => Chore::Screenshots,
            "fuzz" => Chore::Fuzz { cases: 1_000_000 },
            "goldens" => Chore::Goldens,
            "fonts" => Chore::Fonts,
            "fresh" => return Ok(Chore::Fresh(parser.raw_args()?.collect())),
            name => return Err(format!("there is no `{name}`\n\n{HELP}").into()),
        },
        Some(other) => return Err(other.unexpected()),
    };
    while let Some(argument) = parser.next()? {
        match (&mut chore, argument) {
            (_, Short('h') | Long("help")) => return Ok(Chore::Help),
            (Chore::Serve { port, .. }, Long("port")) => *port = parser.value()?.parse()?,
            (Chore::Fuzz { cases }, Long("cases")) => *cases = parser.value()?.parse()?,
            (Chore::Serve { check, .. }, Long("check")) => *check = true,
            (_, argument) => return Err(argument.unexpected()),
        }
    }
    Ok(chore)
}

fn run(chore: Chore) -> Outcome {
    match chore {
        Chore::Help => {
            println!("{HELP}");
            Ok(())
        }
        Chore::Serve { port, check } => chores::serve(port, check),
        Chore::Test => chores::test(),
        Chore::Build => chores::build(),
        Chore::Bench => chores::bench(),
        Chore::Screenshots => chores::screenshots(),
        Chore::Fuzz { cases } => chores::fuzz(cases),
        Chore::Goldens => chores::goldens(),
        Chore::Fonts => chores::fonts(),
        Chore::Fresh(chore) => fresh::fresh(&chore),
    }
}

fn main() -> ExitCode {
    match parse(std::env::args_os().skip(1)).map_err(|error| error.to_string()).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\nxtask: {message}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: Option<Chore>) {
        assert_eq!(parse(line.split_whitespace().map(OsString::from)).ok(), expected, "{line}");
    }

    #[test]
    fn a_command_line_is_read_or_refused() {
        check("", Some(Chore::Help));
        check("serve", Some(Chore::Serve { port: 8080, check: false }));
        check("serve --port=8081 --check", Some(Chore::Serve { port: 8081, check: true }));
        check("serve --port 70000", None);
        check("serve 8081", None);
        check("test --port 8081", None);
        check("build --help", Some(Chore::Help));
        check("fresh serve --port 8081", Some(Chore::Fresh(vec!["serve".into(), "--port".into(), "8081".into()])));
        check("fuzz --cases 5000", Some(Chore::Fuzz { cases: 5_000 }));
        check("served", None);
    }
}
