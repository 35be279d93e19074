//! `ledger`: the model on the command line.

use std::io::{ErrorKind, Read as _, Write as _};
use std::process::ExitCode;

use who_pays::headless;

fn main() -> ExitCode {
    let arguments: Result<Vec<String>, _> = std::env::args_os().skip(1).map(std::ffi::OsString::into_string).collect();
    let result = match arguments {
        Ok(arguments) => headless::run(arguments, read_file),
        Err(argument) => Err(format!("`{}` is not text", argument.to_string_lossy())),
    };
    match result {
        Ok(text) => match std::io::stdout().write_all(text.as_bytes()) {
            // Whoever reads may have seen enough.
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                eprintln!("ledger: {error}");
                ExitCode::FAILURE
            }
            _ => ExitCode::SUCCESS,
        },
        Err(message) => {
            eprintln!("ledger: {message}");
            ExitCode::from(2)
        }
    }
}

/// The text of a file, unless it is far too large to be a scenario.
fn read_file(path: &str) -> Result<String, String> {
    let file = std::fs::File::open(path).map_err(|error| error.to_string())?;
    let mut bytes = Vec::new();
    file.take(headless::MAX_FILE_BYTES + 1).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    if bytes.len() as u64 > headless::MAX_FILE_BYTES {
        return Err("too large to be a scenario file".to_owned());
    }
    String::from_utf8(bytes).map_err(|_| "not a text file".to_owned())
}
