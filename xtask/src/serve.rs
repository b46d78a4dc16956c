//! `cargo xtask serve`: the page on this machine, from index.html and www/ and nothing else.

use std::net::Ipv4Addr;
use std::path::Path;

use anyhow::{Context, Result};
use axum::Router;
use axum::http::{HeaderValue, header};
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::{build, data};

/// Serves until interrupted.
pub fn run(root: &Path, port: u16, no_build: bool) -> Result<()> {
    if !no_build {
        build::run(root, false)?;
        if !data::is_here(root)
            && let Err(error) = data::run(root, &[])
        {
            eprintln!("No data sets: {error:#}\nThe page works without them, but cannot train. `cargo xtask data` tries again.");
        }
    }
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(serve(root, port))
}

async fn serve(root: &Path, port: u16) -> Result<()> {
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .await
        .with_context(|| format!("Port {port} cannot be used; name another by `cargo xtask serve --port {}`.", port.wrapping_add(1).max(1024)))?;
    println!("atomlab is at http://{}/ (Ctrl+C ends it)", listener.local_addr()?);
    axum::serve(listener, site(root)).await?;
    Ok(())
}

/// The two things that are served. `no-cache` lets the browser keep a copy but makes it ask every time.
fn site(root: &Path) -> Router {
    Router::new()
        .route_service("/", ServeFile::new(root.join("index.html")))
        .route_service("/index.html", ServeFile::new(root.join("index.html")))
        .nest_service("/www", ServeDir::new(root.join("www")).append_index_html_on_directories(false))
        .layer(SetResponseHeaderLayer::overriding(header::CACHE_CONTROL, HeaderValue::from_static("no-cache")))
}
