//! What a built browser module has to be, whatever the compiler and linker did: see the two functions.

use std::collections::HashMap;

use anyhow::{Result, bail};
use wasmparser::{ExternalKind, KnownCustom, Name, Operator, Parser, Payload, TypeRef};

/// The function that runs all static constructors.
const CONSTRUCTORS: &str = "__wasm_call_ctors";

/// Checks that no export is wrapped in the static constructors.
///
/// A module that never names them gets every export wrapped by the linker, and then each call runs all of them: two seconds of every
/// WebGPU training step. At most one export, the start function, may call them.
pub fn exports_are_not_wrapped(wasm: &[u8]) -> Result<()> {
    let module = Module::read(wasm)?;
    if module.names.is_empty() {
        bail!("The module does not name its functions, so nothing can be said of them; the profile `web` must not strip it.");
    }
    if let Some(name) = module.names.values().find(|name| name.ends_with(".command_export")) {
        bail!("The export {name} is wrapped in the static constructors; src/web/mod.rs has to call {CONSTRUCTORS} in its start function.");
    }
    let callers: Vec<&String> = module
        .exports
        .iter()
        .filter(|(_, function)| module.calls.get(function).is_some_and(|called| called.iter().any(|c| module.is(*c, CONSTRUCTORS))))
        .map(|(name, _)| name)
        .collect();
    if callers.len() > 1 {
        bail!("{} exports run the static constructors, among them {} and {}; only the start function may.", callers.len(), callers[0], callers[1]);
    }
    Ok(())
}

/// Checks that a kernel of matrix multiplication multiplies four numbers at once.
///
/// Without burn's `simd` feature or the compiler's `simd128`, `gemm` falls back to single numbers without a word: a text step then takes 2.4 times as long.
pub fn matmul_is_vectorised(wasm: &[u8]) -> Result<()> {
    let module = Module::read(wasm)?;
    let kernels: Vec<u32> = module.names.iter().filter(|(_, name)| name.contains("gemm")).map(|(function, _)| *function).collect();
    if kernels.is_empty() {
        bail!("No function of the module is called gemm; its name section is missing or burn's matrix multiplication has another name now.");
    }
    if !kernels.iter().any(|kernel| module.vector_products.get(kernel).is_some_and(|count| *count > 0)) {
        bail!("None of {} gemm functions multiplies with simd128; build with `-C target-feature=+simd128` and burn's feature `simd`.", kernels.len());
    }
    Ok(())
}

/// What the checks need to know of a module; functions are numbered with the imported ones first.
struct Module {
    names: HashMap<u32, String>,
    exports: Vec<(String, u32)>,
    calls: HashMap<u32, Vec<u32>>,
    vector_products: HashMap<u32, usize>,
}

impl Module {
    fn read(wasm: &[u8]) -> Result<Self> {
        let mut module = Self { names: HashMap::new(), exports: Vec::new(), calls: HashMap::new(), vector_products: HashMap::new() };
        let mut function = 0;
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        function += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::ExportSection(exports) => {
                    for export in exports {
                        let export = export?;
                        if export.kind == ExternalKind::Func {
                            module.exports.push((export.name.to_owned(), export.index));
                        }
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    for operator in body.get_operators_reader()? {
                        match operator? {
                            Operator::Call { function_index } => module.calls.entry(function).or_default().push(function_index),
                            Operator::F32x4Mul => *module.vector_products.entry(function).or_default() += 1,
                            _ => {}
                        }
                    }
                    function += 1;
                }
                Payload::CustomSection(section) => {
                    if let KnownCustom::Name(names) = section.as_known() {
                        for name in names {
                            if let Name::Function(functions) = name? {
                                for naming in functions {
                                    let naming = naming?;
                                    module.names.insert(naming.index, naming.name.to_owned());
                                }
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(module)
    }

    fn is(&self, function: u32, name: &str) -> bool {
        self.names.get(&function).is_some_and(|n| n == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wasm(text: &str) -> Vec<u8> {
        wat::parse_str(text).unwrap()
    }

    #[test]
    fn wrapped_exports_are_found() {
        let fine = wasm(
            r#"(module (import "a" "b" (func)) (func $__wasm_call_ctors) (func $start call $__wasm_call_ctors) (func $step) (export "start" (func $start)) (export "step" (func $step)))"#,
        );
        exports_are_not_wrapped(&fine).unwrap();
        let two = wasm(
            r#"(module (import "a" "b" (func)) (func $__wasm_call_ctors) (func $start call $__wasm_call_ctors) (func $step call $__wasm_call_ctors) (export "start" (func $start)) (export "step" (func $step)))"#,
        );
        assert!(exports_are_not_wrapped(&two).unwrap_err().to_string().contains("2 exports"));
        let named = wasm(r#"(module (func $step.command_export) (export "step" (func $step.command_export)))"#);
        let nameless = wasm("(module (func))");
        assert!(exports_are_not_wrapped(&nameless).unwrap_err().to_string().contains("does not name"));
        assert!(exports_are_not_wrapped(&named).unwrap_err().to_string().contains("step.command_export"));
    }

    #[test]
    fn scalar_kernels_are_found() {
        let kernel = |name: &str, body: &str| wasm(&format!("(module (func ${name} (result v128) {body}))"));
        let zero = "v128.const f32x4 0 0 0 0";
        matmul_is_vectorised(&kernel("gemm_f32_kernel", &format!("{zero} {zero} f32x4.mul"))).unwrap();
        assert!(matmul_is_vectorised(&kernel("gemm_f32_kernel", zero)).unwrap_err().to_string().contains("None of 1"));
        assert!(matmul_is_vectorised(&kernel("other", zero)).unwrap_err().to_string().contains("is called gemm"));
    }
}
