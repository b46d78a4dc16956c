//! index.html as the site has it, with the bundled scripts and styles in place of the many and hashes that the browser checks; and as
//! one file, with everything inside and a policy that lets nothing else run.
//!
//! A paragraph with `data-copy="site"` or `data-copy="file"` is for one of them, and hidden elsewhere.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest as _, Sha256, Sha384};

use super::bundle::{Bundled, PAGE, Parts, script};
use crate::build::Module;

/// The styles that index.html names, below `www/`, in order.
pub fn styles(source: &str) -> Vec<String> {
    source.lines().filter_map(|line| line.strip_prefix("<link rel=\"stylesheet\" href=\"www/")?.strip_suffix("\">")).map(str::to_owned).collect()
}

/// Rewrites index.html; `www` is the site's; `single`: the page as one file lies beside it. All addresses stay relative, so that the
/// site may lie anywhere.
pub fn of_site(source: &str, bundled: &Bundled, www: &Path, single: bool) -> Result<String> {
    let checked = |name: &str| -> Result<String> {
        let bytes = fs::read(www.join(name)).with_context(|| format!("{name} could not be read."))?;
        Ok(format!("www/{name}\" integrity=\"sha384-{}", BASE64.encode(Sha384::digest(&bytes))))
    };
    let mut head = vec![format!("<link rel=\"stylesheet\" href=\"{}\">", checked(&bundled.style)?)];
    for name in [bundled.page.as_str()].into_iter().chain(bundled.preload.iter().map(String::as_str)).chain([bundled.name(&script(Module::Page))?]) {
        head.push(format!("<link rel=\"modulepreload\" href=\"{}\">", checked(name)?));
    }
    let page_script = format!("<script type=\"module\" src=\"www/{PAGE}\"></script>");
    let mut lines = Vec::new();
    let mut scripts = 0;
    for line in source.lines() {
        if line.starts_with("<link rel=\"stylesheet\"") || line.starts_with("<link rel=\"modulepreload\"") {
            continue;
        }
        if line == page_script {
            lines.append(&mut head);
            lines.push(format!("<script type=\"module\" src=\"{}\"></script>", checked(&bundled.page)?));
            scripts += 1;
        } else {
            let shown = if single { line.replace(&hidden("site"), "") } else { line.to_owned() };
            lines.push(with_names(&shown, bundled)?);
        }
    }
    ensure!(scripts == 1, "index.html has to have the line `{page_script}` once.");
    lines.push(String::new());
    Ok(lines.join("\n"))
}

/// How a paragraph for a copy of the page begins in index.html.
fn hidden(copy: &str) -> String {
    format!(" data-copy=\"{copy}\" hidden")
}

/// Rewrites index.html as one file; `sources`: of the data; `packs`: elements that hold the rest.
pub fn of_file(source: &str, parts: &Parts, icon: &[u8], sources: &[u8], packs: &[String]) -> Result<String> {
    for inside in [&parts.boot, &parts.style] {
        ensure!(!inside.contains("</"), "What stands in the page itself must not hold `</`.");
    }
    let page_script = format!("<script type=\"module\" src=\"www/{PAGE}\"></script>");
    let mut lines = Vec::new();
    for line in source.lines() {
        if ["stylesheet", "modulepreload", "preload"].iter().any(|kind| line.starts_with(&format!("<link rel=\"{kind}\""))) {
            continue;
        }
        if line == page_script {
            lines.push(format!("<style>{}</style>", parts.style));
            lines.push(format!("<script type=\"module\">{}</script>", parts.boot));
        } else if let Some(policy) = line.strip_prefix(POLICY) {
            lines.push(format!("{POLICY}{}", stricter(policy, parts)?));
        } else if line == "</body>" {
            lines.extend(packs.iter().map(|pack| pack.trim_end().to_owned()));
            lines.push(line.to_owned());
        } else {
            let shown = line.replace(&hidden("file"), "");
            let shown = shown.replace("href=\"www/icon.svg\"", &format!("href=\"data:image/svg+xml;base64,{}\"", BASE64.encode(icon)));
            let text = format!("download=\"ATTRIBUTION.md\" href=\"data:text/markdown;charset=utf-8;base64,{}\"", BASE64.encode(sources));
            lines.push(shown.replace("href=\"www/data/ATTRIBUTION.md\"", &text));
        }
    }
    lines.push(String::new());
    let page = lines.join("\n");
    ensure!(!page.contains("=\"www/"), "The page as one file still names a file below www/.");
    ensure!(page.contains("<style>") && page.contains("'sha256-"), "index.html lacks the line `{page_script}` or its policy.");
    Ok(page)
}

const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

/// The policy with hashes of what stands in the page, and blobs, in place of the page's own host.
fn stricter(policy: &str, parts: &Parts) -> Result<String> {
    let hash = |text: &str| format!("'sha256-{}'", BASE64.encode(Sha256::digest(text.as_bytes())));
    let policy = policy.strip_suffix("\">").context("The policy in index.html has to end its line.")?;
    let directives = policy.split("; ").map(|directive| {
        let instead = match directive.split(' ').next() {
            Some("script-src") => Some(format!("{} blob:", hash(&parts.boot))),
            Some("style-src") => Some(hash(&parts.style)),
            Some("worker-src" | "connect-src") => Some("blob:".to_owned()),
            _ => None,
        };
        let words = directive.split(' ').filter_map(|word| if word == "'self'" { instead.clone() } else { Some(word.to_owned()) });
        words.collect::<Vec<_>>().join(" ")
    });
    Ok(directives.collect::<Vec<_>>().join("; ") + "\">")
}

/// A line with every address below `www/` as the site has it.
fn with_names(line: &str, bundled: &Bundled) -> Result<String> {
    let mut written = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("=\"www/") {
        let (path, after) = after.split_once('"').context("index.html has an address without an end.")?;
        written += &format!("{before}=\"www/{}\"", bundled.name(path)?);
        rest = after;
    }
    Ok(written + rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bundled() -> Bundled {
        let names = [("icon.svg", "icon.1.svg"), ("wasm/atomlab_page.js", "wasm/atomlab_page.2.js"), ("wasm/a.wasm", "wasm/a.3.wasm")];
        Bundled {
            names: names.map(|(path, name)| (path.to_owned(), name.to_owned())).into(),
            page: "page.4.js".into(),
            preload: vec!["tab.5.js".into()],
            style: "style.6.css".into(),
        }
    }

    const SOURCE: &str = "<head>
<link rel=\"icon\" href=\"www/icon.svg\">
<link rel=\"stylesheet\" href=\"www/base.css\">
<link rel=\"stylesheet\" href=\"www/words/a.css\">
<link rel=\"modulepreload\" href=\"www/page.js\">
<link rel=\"preload\" href=\"www/wasm/a.wasm\" as=\"fetch\">
<script type=\"module\" src=\"www/page.js\"></script>
</head>
";

    #[test]
    fn the_head_names_what_the_site_has() {
        let site = tempfile::tempdir().unwrap();
        fs::create_dir(site.path().join("wasm")).unwrap();
        for name in ["page.4.js", "tab.5.js", "style.6.css", "wasm/atomlab_page.2.js"] {
            fs::write(site.path().join(name), "").unwrap();
        }
        assert_eq!(styles(SOURCE), ["base.css", "words/a.css"]);
        let nothing = "integrity=\"sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb\"";
        let page = of_site(SOURCE, &bundled(), site.path(), false).unwrap();
        let wanted = [
            "<head>",
            "<link rel=\"icon\" href=\"www/icon.1.svg\">",
            "<link rel=\"preload\" href=\"www/wasm/a.3.wasm\" as=\"fetch\">",
            &format!("<link rel=\"stylesheet\" href=\"www/style.6.css\" {nothing}>"),
            &format!("<link rel=\"modulepreload\" href=\"www/page.4.js\" {nothing}>"),
            &format!("<link rel=\"modulepreload\" href=\"www/tab.5.js\" {nothing}>"),
            &format!("<link rel=\"modulepreload\" href=\"www/wasm/atomlab_page.2.js\" {nothing}>"),
            &format!("<script type=\"module\" src=\"www/page.4.js\" {nothing}></script>"),
            "</head>",
            "",
        ];
        assert_eq!(page.split('\n').collect::<Vec<_>>(), wanted);
    }

    #[test]
    fn one_file_names_no_other_and_runs_only_what_is_in_it() {
        let parts = Parts { files: [].into(), boot: "boot()".into(), style: "a{}".into() };
        let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; img-src 'self' data:; style-src 'self'\">";
        let source =
            SOURCE.replace("</head>", "</head>\n<body>\n<p data-copy=\"file\" hidden>One file.</p>\n</body>").replace("<head>", &format!("<head>\n{policy}"));
        let page = of_file(&source, &parts, b"<svg/>", b"Sources", &["<script data-files=\"a:1\">x</script>\n".to_owned()]).unwrap();
        let wanted = [
            "<head>",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'sha256-MeZS89WlF0u+o0hCvHTBt4q1WHU+U+sJKgbdRUc36mY=' blob: 'wasm-unsafe-eval'; worker-src blob:; img-src data:; style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='\">",
            "<link rel=\"icon\" href=\"data:image/svg+xml;base64,PHN2Zy8+\">",
            "<style>a{}</style>",
            "<script type=\"module\">boot()</script>",
            "</head>",
            "<body>",
            "<p>One file.</p>",
            "<script data-files=\"a:1\">x</script>",
            "</body>",
            "",
        ];
        assert_eq!(page.split('\n').collect::<Vec<_>>(), wanted);
        let broken = Parts { boot: "'</script>'".into(), ..parts };
        assert!(of_file(&source, &broken, b"", b"", &[]).is_err());
    }

    #[test]
    fn an_address_of_nothing_is_refused() {
        assert!(with_names("<a href=\"www/none.md\">", &bundled()).is_err());
        assert!(of_site("<head></head>", &bundled(), Path::new("none"), false).is_err());
    }
}
