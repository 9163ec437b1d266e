/// What the Hugging Face trainers and those built on them leave behind: the trainer's state, summaries, adapter
/// configurations, and what they print.
///
/// How each is understood stands in `docs/formats/huggingface.md`. Pickles (`training_args.bin`, `optimizer.pt`) are
/// never opened.
@NullMarked
package dev.runlens.read.huggingface;

import org.jspecify.annotations.NullMarked;
