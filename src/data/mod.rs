//! Samples on the host: text with its tokenizer, splits and batches. No tensors here.
