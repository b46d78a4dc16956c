use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};

use super::{Site, router};

/// A site of a page, a script with both compressed forms, and a module.
fn site() -> (tempfile::TempDir, Site) {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("dist");
    fs::create_dir_all(site.join("www")).unwrap();
    fs::write(folder.path().join("secret.txt"), "not for the class").unwrap();
    for (name, content) in
        [("index.html", "<!doctype html>"), ("www/page.js", "plain"), ("www/page.js.br", "brotli"), ("www/page.js.gz", "gzip"), ("www/a.wasm", "\0asm")]
    {
        fs::write(site.join(name), content).unwrap();
    }
    let read = Site::read(&site).unwrap();
    (folder, read)
}

/// Serves on a port of the system's choice until the end of the process.
fn serving(site: Site) -> SocketAddr {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap().block_on(async {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
            tell.send(listener.local_addr().unwrap()).unwrap();
            axum::serve(listener, router(site)).await.unwrap();
        });
    });
    told.recv().unwrap()
}

/// The head and the body of an answer to `line` with `headers`.
fn asked(at: SocketAddr, line: &str, headers: &str) -> (String, String) {
    let mut stream = TcpStream::connect(at).unwrap();
    write!(stream, "{line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{headers}\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    (head.to_lowercase(), body.to_owned())
}

#[test]
fn files_have_their_types_and_the_smallest_form_that_is_taken() {
    let at = serving(site().1);
    let (head, body) = asked(at, "GET /", "");
    assert!(head.starts_with("http/1.1 200") && head.contains("content-type: text/html; charset=utf-8"), "{head}");
    assert_eq!(body, "<!doctype html>");
    assert!(asked(at, "GET /www/a.wasm", "").0.contains("content-type: application/wasm"));
    for (accepted, wanted, encoding) in [
        ("", "plain", None),
        ("Accept-Encoding: gzip\r\n", "gzip", Some("gzip")),
        ("Accept-Encoding: gzip, deflate, br\r\n", "brotli", Some("br")),
        ("Accept-Encoding: gzip;q=0.5, br;q=0\r\n", "gzip", Some("gzip")),
    ] {
        let (head, body) = asked(at, "GET /www/page.js", accepted);
        assert_eq!(body, wanted, "{accepted}");
        assert_eq!(head.contains("content-encoding: "), encoding.is_some(), "{head}");
        assert!(encoding.is_none_or(|name| head.contains(&format!("content-encoding: {name}"))), "{head}");
        assert!(head.contains("content-type: text/javascript") && head.contains(&format!("content-length: {}", wanted.len())), "{head}");
    }
    assert_eq!(asked(at, "HEAD /www/page.js", "").1, "");
    assert!(asked(at, "POST /", "").0.starts_with("http/1.1 405"));
}

#[test]
fn what_the_browser_has_is_not_sent_again() {
    let at = serving(site().1);
    let (head, _) = asked(at, "GET /www/page.js", "");
    let tag = head.lines().find_map(|line| line.strip_prefix("etag: ")).unwrap();
    let (head, body) = asked(at, "GET /www/page.js", &format!("If-None-Match: {tag}\r\n"));
    assert!(head.starts_with("http/1.1 304") && body.is_empty(), "{head}");
}

#[test]
fn nothing_beside_the_site_is_reached() {
    let at = serving(site().1);
    for path in [
        "/../secret.txt",
        "/www/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "//etc/passwd",
        "/www/page.js/..",
        "/www",
        "/www/page.js.br",
        "/secret.txt",
    ] {
        let (head, body) = asked(at, &format!("GET {path}"), "");
        assert!(head.starts_with("http/1.1 404"), "{path}: {head}");
        assert!(!body.contains("class"), "{path}");
    }
}

#[test]
fn a_thousand_at_once_are_all_answered() {
    rlimit::increase_nofile_limit(super::OPEN_FILES).unwrap();
    let at = serving(site().1);
    // All are open before the first asks.
    let mut all: Vec<TcpStream> = (0..1000).map(|_| TcpStream::connect(at).unwrap()).collect();
    for stream in &mut all {
        write!(stream, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
    }
    for stream in &mut all {
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("<!doctype html>"), "{answer}");
    }
}

#[test]
fn a_folder_without_a_page_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let error = Site::read(folder.path()).err().unwrap().to_string();
    assert!(error.ends_with("there is no index.html in it; `cargo xtask dist` makes the folder dist."), "{error}");
    assert!(Site::read(&folder.path().join("nowhere")).is_err());
}

#[test]
fn an_address_is_drawn_as_a_code() {
    let url = super::address::url("192.168.1.20".parse().unwrap(), 8080);
    assert_eq!(url, "http://192.168.1.20:8080/");
    let drawn = super::address::code(&url).unwrap();
    assert!(drawn.lines().count() > 10 && drawn.contains('█'), "{drawn}");
}
