//! Figures by plotters, generic over the drawing backend: canvas in the page, SVG and PNG natively.
