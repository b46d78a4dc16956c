//! Where a class finds the page: the machine's addresses in its local network, and one of them as a code to scan.

use std::net::IpAddr;

use fast_qr::QRBuilder;

/// Addresses that other machines may reach, IPv4 first, without those that only this machine knows.
pub fn of_this_machine() -> Vec<IpAddr> {
    let interfaces = if_addrs::get_if_addrs().unwrap_or_default();
    let mut found: Vec<IpAddr> = interfaces.iter().filter(|one| !one.is_loopback() && !one.is_link_local()).map(|one| one.ip()).collect();
    // The server listens to IPv4.
    found.retain(IpAddr::is_ipv4);
    found.sort();
    found.dedup();
    found
}

pub fn url(ip: IpAddr, port: u16) -> String {
    if port == 80 { format!("http://{ip}/") } else { format!("http://{ip}:{port}/") }
}

/// The text as a code of half blocks, for a terminal.
pub fn code(text: &str) -> Option<String> {
    QRBuilder::new(text).build().ok().map(|code| code.to_str())
}
