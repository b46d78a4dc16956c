//! Page-thread exports: figures on canvases.
