//! index.html as the site has it: the bundled scripts and styles in place of the many, with hashes that the browser checks.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest as _, Sha384};

use super::bundle::{Bundled, PAGE, script};
use crate::build::Module;

/// The styles that index.html names, below `www/`, in order.
pub fn styles(source: &str) -> Vec<String> {
    source.lines().filter_map(|line| line.strip_prefix("<link rel=\"stylesheet\" href=\"www/")?.strip_suffix("\">")).map(str::to_owned).collect()
}

/// Rewrites index.html; `www` is the site's. All addresses stay relative, so that the site may lie anywhere.
pub fn of_site(source: &str, bundled: &Bundled, www: &Path) -> Result<String> {
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
            lines.push(with_names(line, bundled)?);
        }
    }
    ensure!(scripts == 1, "index.html has to have the line `{page_script}` once.");
    lines.push(String::new());
    Ok(lines.join("\n"))
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
        let page = of_site(SOURCE, &bundled(), site.path()).unwrap();
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
    fn an_address_of_nothing_is_refused() {
        assert!(with_names("<a href=\"www/none.md\">", &bundled()).is_err());
        assert!(of_site("<head></head>", &bundled(), Path::new("none")).is_err());
    }
}
