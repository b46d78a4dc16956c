//! `atomlab serve`: the page for a class, from one program on the local network.

mod address;
mod answer;
mod site;
#[cfg(test)]
mod tests;

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use tokio::net::TcpListener;

use crate::Result;
use site::Site;

/// Files that the process may have open: a connection is one.
const OPEN_FILES: u64 = 4096;

#[derive(clap::Args)]
pub struct Arguments {
    /// The port
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Only for this machine, not for the local network
    #[arg(long)]
    local: bool,
    /// A folder that `cargo xtask dist` made, in place of the page that travels in this program
    #[arg(long, value_name = "FOLDER")]
    site: Option<PathBuf>,
}

/// Serves until interrupted.
pub fn run(arguments: &Arguments) -> Result<()> {
    let site = match &arguments.site {
        Some(folder) => Site::read(folder)?,
        None => Site::embedded()?,
    };
    // More is better and not needed: a system that refuses still serves a few hundred.
    let _ = rlimit::increase_nofile_limit(OPEN_FILES);
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(serve(arguments, site))
}

async fn serve(arguments: &Arguments, site: Site) -> Result<()> {
    let host = if arguments.local { Ipv4Addr::LOCALHOST } else { Ipv4Addr::UNSPECIFIED };
    let other = arguments.port.wrapping_add(1).max(1024);
    let listener = TcpListener::bind((host, arguments.port))
        .await
        .map_err(|e| format!("Port {} cannot be used ({e}); name another by `--port {other}`.", arguments.port))?;
    let bound = listener.local_addr()?;
    announce(bound, &site);
    tokio::select! {
        served = axum::serve(listener, router(site)) => served?,
        _ = tokio::signal::ctrl_c() => println!("\nClosed."),
    }
    Ok(())
}

/// Says where the page is, and draws the address that pupils are to open.
fn announce(bound: SocketAddr, site: &Site) {
    let port = bound.port();
    println!("{} files, {:.1} MB. Ctrl+C ends it.\n", site.len(), site.bytes() as f64 / 1e6);
    println!("This machine:  http://127.0.0.1:{port}/");
    let reachable: Vec<IpAddr> = if bound.ip().is_unspecified() { address::of_this_machine() } else { Vec::new() };
    for ip in &reachable {
        println!("Local network: {}", address::url(*ip, port));
    }
    if let Some(drawn) = reachable.first().and_then(|ip| address::code(&address::url(*ip, port))) {
        println!("\n{drawn}");
        println!("WebGPU wants https or this machine itself: over the local network the page trains on the CPU.");
    } else if bound.ip().is_unspecified() {
        println!("This machine is in no local network at the moment.");
    }
}

/// Every address is looked up among the files of the site, and nowhere else.
fn router(site: Site) -> Router {
    let site = Arc::new(site);
    Router::new().fallback(move |request: axum::extract::Request| {
        let site = Arc::clone(&site);
        async move { answer::answer(&site, request.method(), request.uri().path(), request.headers()) }
    })
}
