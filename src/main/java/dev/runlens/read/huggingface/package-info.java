/// What the Hugging Face trainers and those built on them save as JSON: the trainer's state, summaries, adapter
/// configurations, a JSON object for each report (LLaMA-Factory, ms-swift) and their arguments.
///
/// What they print, and pages about a run, are not read here. Pickles (`training_args.bin`, `optimizer.pt`) are never
/// opened.
@NullMarked
package dev.runlens.read.huggingface;

import org.jspecify.annotations.NullMarked;
