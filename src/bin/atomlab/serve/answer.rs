//! One request, one file: negotiated compression, caching, and nothing beside the site.

use axum::body::{Body, Bytes};
use axum::http::header::{self, HeaderMap, HeaderValue};
use axum::http::{Method, Response, StatusCode};

use super::site::{File, Site};

/// The browser keeps a copy but asks every time whether it is the newest.
const CACHE: &str = "no-cache";

/// The answer to a request.
pub fn answer(site: &Site, method: &Method, path: &str, headers: &HeaderMap) -> Response<Body> {
    if method != Method::GET && method != Method::HEAD {
        let mut refused = says(StatusCode::METHOD_NOT_ALLOWED, "Only GET and HEAD are answered.");
        refused.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        return refused;
    }
    let Some(file) = site.get(path) else { return says(StatusCode::NOT_FOUND, "There is no such file.") };
    let known = headers
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .any(|tags| tags.split(',').any(|tag| tag.trim().trim_start_matches("W/") == file.tag));
    let (bytes, encoding) = chosen(file, headers);
    let mut response = Response::builder()
        .status(if known { StatusCode::NOT_MODIFIED } else { StatusCode::OK })
        .header(header::CONTENT_TYPE, &file.kind)
        .header(header::ETAG, &file.tag)
        .header(header::VARY, "Accept-Encoding")
        .header(header::CACHE_CONTROL, CACHE)
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    if let Some(encoding) = encoding {
        response = response.header(header::CONTENT_ENCODING, encoding);
    }
    if !known {
        response = response.header(header::CONTENT_LENGTH, bytes.len());
    }
    let body = if known || method == Method::HEAD { Body::empty() } else { Body::from(bytes) };
    response.body(body).unwrap_or_else(|_| says(StatusCode::INTERNAL_SERVER_ERROR, "The answer could not be written."))
}

/// The smallest form that the browser takes.
fn chosen(file: &File, headers: &HeaderMap) -> (Bytes, Option<&'static str>) {
    let forms = [(&file.brotli, "br"), (&file.gzip, "gzip")];
    let compressed = forms.into_iter().find_map(|(bytes, name)| Some((bytes.as_ref().filter(|_| accepts(headers, name))?, Some(name))));
    let (bytes, encoding) = compressed.unwrap_or((&file.plain, None));
    (bytes.clone(), encoding)
}

/// Whether `Accept-Encoding` names it, and not with `q=0`.
fn accepts(headers: &HeaderMap, name: &str) -> bool {
    headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok()).flat_map(|list| list.split(',')).any(|one| {
        let (encoding, parameters) = one.split_once(';').unwrap_or((one, ""));
        let weight = parameters.trim().strip_prefix("q=").map_or(1.0, |q| q.trim().parse().unwrap_or(0.0));
        encoding.trim().eq_ignore_ascii_case(name) && weight > 0.0
    })
}

fn says(status: StatusCode, sentence: &'static str) -> Response<Body> {
    let mut response = Response::new(Body::from(sentence));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    response
}
