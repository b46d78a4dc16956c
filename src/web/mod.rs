//! The browser's edge: figures on canvases (page thread) and sessions on a device (worker). Thin by rule.

mod page;
