/// What W&B leaves on disk: the history of a run (`run-<id>.wandb`), its configuration (`files/config.yaml`) and its
/// last values (`files/wandb-summary.json`).
///
/// How they are read stands in `docs/formats/wandb.md`. Knows no other family.
@NullMarked
package dev.runlens.read.wandb;

import org.jspecify.annotations.NullMarked;
