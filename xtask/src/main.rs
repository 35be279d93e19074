//! Every chore of the project: `cargo xtask NAME`.

mod chores;
mod command;
mod split;
mod tools;

use std::process::ExitCode;

const HELP: &str = "\
Usage: cargo xtask NAME

  serve [--port N]   prepare the machine, build the page, serve it on 127.0.0.1 (port 8080) and rebuild on change
  test               prepare the machine and run every check: format, lints, tests, page, real browser
  build              the release page, in dist/
  bench              measure the model and the page in Chromium, and print the ratios
  screenshots        the page at many widths, themes and languages, in target/screenshots; renews README's picture
  goldens            renew the stored pictures in tests/goldens
  fonts              renew the fonts in public/fonts from their npm packages
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match words.as_slice() {
        ["serve"] => chores::serve(8080),
        ["serve", "--port", port] => match port.parse() {
            Ok(port) => chores::serve(port),
            Err(_) => Err(format!("--port {port}: give a number from 1 to 65535")),
        },
        ["test"] => chores::test(),
        ["build"] => chores::build(),
        ["bench"] => chores::bench(),
        ["screenshots"] => chores::screenshots(),
        ["goldens"] => chores::goldens(),
        ["fonts"] => chores::fonts(),
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        other => Err(format!("there is no `{}`\n\n{HELP}", other.join(" "))),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\nxtask: {message}");
            ExitCode::FAILURE
        }
    }
}
