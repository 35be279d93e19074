//! Mounts the page.

#[cfg(target_arch = "wasm32")]
fn main() {
    // A release has no words for a panic; the page says that it has stopped (`before.js`).
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    who_pays::view::mount(who_pays::lazy::fetch);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("The page runs in a browser: cargo xtask serve");
}
