//! Page-thread exports of the laboratory of forces: two atoms, the theorem, and a crowd that moves.

use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::prelude::*;

use crate::forces::{Atom, Crowd, CrowdSpec, Pair, Particle, Rules, Theorem, crowd::WALL};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** A component of a sample: charge −1 to 1, position in the plane. */
export interface Particle { charge: number; at: [number, number] }
/** What the paper leaves open. */
export interface AtomRules { p: 1 | 2; nucleus: "literal" | "mass-normalised"; radius: "literal" | "electrons" }
export interface AtomStructure { charges: number[]; masses: number[]; nucleus: [number, number]; radius: number; plus: number; minus: number; net: number }
/** Theorem 3.1: what follows from the energy and what the paper prints; null where there is no balance. */
export interface BalanceTheorem { balance: number | null; balanceEnergy: number | null; printed: number | null; printedEnergy: number | null }
export interface PairTerm { a: number; b: number; product: number; class: "like" | "unlike" | "none"; distance: number; energy: number }
/** k is infinite without repulsion and NaN without any force; the energy is infinite where the nuclei meet. */
export interface AtomPair { distance: number; meanRadius: number; scale: number; c1: number; c2: number; k: number; energy: number; theorem: BalanceTheorem; terms: PairTerm[] }
export interface CrowdSpec { seed: number; kinds: { charges: number[]; count: number }[]; drawn?: boolean; radius: number }
"#;

fn read<T: DeserializeOwned>(value: JsValue, what: &str) -> Result<T, JsError> {
    serde_wasm_bindgen::from_value(value).map_err(|e| JsError::new(&format!("{what} could not be read: {e}.")))
}

fn written(value: &impl Serialize) -> Result<JsValue, JsError> {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true);
    value.serialize(&serializer).map_err(|e| JsError::new(&format!("The numbers of the atoms could not be handed over: {e}.")))
}

/// Two atoms of the given particles, and their energy.
///
/// # Errors
/// An `Error` with one sentence if the particles or the rules cannot be read.
#[wasm_bindgen(js_name = atomPair, unchecked_return_type = "{atoms: [AtomStructure, AtomStructure], pair: AtomPair}")]
pub fn atom_pair(
    #[wasm_bindgen(unchecked_param_type = "[Particle[], Particle[]]")] atoms: JsValue,
    #[wasm_bindgen(unchecked_param_type = "AtomRules")] rules: JsValue,
) -> Result<JsValue, JsError> {
    #[derive(Serialize)]
    struct Both {
        atoms: [Atom; 2],
        pair: Pair,
    }
    let rules: Rules = read(rules, "The rules")?;
    let atoms = read::<[Vec<Particle>; 2]>(atoms, "The two atoms")?.map(|particles| Atom::new(&particles, &rules));
    let pair = Pair::new(&atoms[0], &atoms[1], &rules);
    written(&Both { atoms, pair })
}

/// Where two atoms of ratio k = c2 / c1 and c1 = 1 balance.
///
/// # Errors
/// None in practice; the signature is that of its neighbours.
#[wasm_bindgen(js_name = balanceTheorem, unchecked_return_type = "BalanceTheorem")]
pub fn balance_theorem(k: f64, mean_radius: f64) -> Result<JsValue, JsError> {
    written(&Theorem::of(1.0, k, mean_radius))
}

/// Many atoms that move down their energy's gradient.
#[wasm_bindgen(js_name = AtomCrowd)]
pub struct WebCrowd(Crowd);

#[wasm_bindgen(js_class = AtomCrowd)]
impl WebCrowd {
    /// Draws the start.
    ///
    /// # Errors
    /// One sentence that says what is accepted.
    #[wasm_bindgen(constructor)]
    pub fn new(#[wasm_bindgen(unchecked_param_type = "CrowdSpec")] spec: JsValue) -> Result<WebCrowd, JsError> {
        let spec: CrowdSpec = read(spec, "The crowd of atoms")?;
        Crowd::new(&spec).map(Self).map_err(|e| JsError::new(&e.to_string()))
    }

    /// Takes up to `times` steps of at most `size`, and gives the energy after each: fewer where the atoms come to rest.
    pub fn step(&mut self, times: u32, size: f64) -> Vec<f64> {
        (0..times).map_while(|_| self.0.step(size).then(|| self.0.energy())).collect()
    }

    /// Puts an atom elsewhere, within the walls.
    pub fn put(&mut self, atom: usize, x: f64, y: f64) {
        self.0.put(atom, [x, y]);
    }

    /// Holds an atom in its place; none: lets it go.
    pub fn hold(&mut self, atom: Option<usize>) {
        self.0.held = atom;
    }

    /// x and y of every nucleus, in turns.
    pub fn nuclei(&self) -> Vec<f64> {
        self.0.nuclei.concat()
    }

    /// x and y of the force on every nucleus, in turns: down the energy's gradient.
    pub fn forces(&self) -> Vec<f64> {
        self.0.gradient().concat().iter().map(|g| -g).collect()
    }

    /// The charges of every atom's particles.
    ///
    /// # Errors
    /// None in practice; the signature is that of its neighbours.
    #[wasm_bindgen(unchecked_return_type = "number[][]")]
    pub fn charges(&self) -> Result<JsValue, JsError> {
        written(&self.0.charges)
    }

    /// Σ L_f over all pairs of atoms.
    #[wasm_bindgen(getter)]
    pub fn energy(&self) -> f64 {
        self.0.energy()
    }

    /// Steps since the start.
    #[wasm_bindgen(getter)]
    pub fn steps(&self) -> u32 {
        self.0.steps
    }

    /// Whether no step lowers the energy any more.
    #[wasm_bindgen(getter)]
    pub fn resting(&self) -> bool {
        self.0.resting
    }

    /// Half the side of the square in which the nuclei stay.
    #[wasm_bindgen(getter)]
    pub fn wall(&self) -> f64 {
        WALL
    }
}
