//! The built page as a browser fetches it.

use anyhow::{Context as _, Result};
use dingyin_tests::{Client, Flags, Server};

/// The script that the entry names first.
fn first_script(anyone: &Client) -> Result<String> {
    let entry = anyone.outside("/")?.is(200).text;
    let (_, after) = entry.split_once("src=\"./").context("no script")?;
    let (script, _) = after.split_once('"').context("no end")?;
    Ok(format!("/{script}"))
}

#[test]
fn a_script_is_sent_packed_to_who_can_open_it_and_kept_for_ever() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let anyone = server.anonymous();
    let script = first_script(&anyone)?;
    let plain = anyone.with("accept-encoding", "identity").outside(&script)?.is(200);
    assert_eq!(plain.header("content-encoding"), "");
    assert!(plain.text.contains("import"), "a script reads as text");
    let packed = anyone.with("accept-encoding", "gzip, deflate, br").outside(&script)?.is(200);
    assert_eq!(packed.header("content-encoding"), "br");
    assert_eq!(packed.header("vary"), "accept-encoding");
    assert_eq!(packed.header("content-type"), plain.header("content-type"));
    assert!(packed.header("cache-control").contains("immutable"), "a hashed file never changes");
    assert_ne!(packed.header("etag"), plain.header("etag"), "each form has its own tag");
    let refusing = anyone.with("accept-encoding", "br;q=0").outside(&script)?.is(200);
    assert_eq!(refusing.text, plain.text);
    Ok(())
}

#[test]
fn the_entry_is_asked_for_again_and_only_sent_when_it_changed() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let anyone = server.anonymous();
    let entry = anyone.outside("/projects")?.is(200);
    assert_eq!(entry.header("cache-control"), "no-cache");
    let again = anyone.with("if-none-match", entry.header("etag")).outside("/projects")?.is(304);
    assert_eq!(again.text, "");
    Ok(())
}
