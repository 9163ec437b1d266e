/// TensorBoard's event files (`events.out.tfevents.…`), whoever wrote them: TensorFlow, Keras, PyTorch, Lightning,
/// Hugging Face.
///
/// How they are read stands in `docs/formats/tensorboard.md`. Knows no other family.
@NullMarked
package dev.runlens.read.tensorboard;

import org.jspecify.annotations.NullMarked;
