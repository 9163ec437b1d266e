/// The window: an application, a dashboard that wires the features, and the one hop to the FX thread.
///
/// One sub-package per feature; a feature knows `text`, `state` and `theme`, and no other feature. Nothing is read,
/// computed or written on the FX thread.
@NullMarked
package dev.runlens.ui;

import org.jspecify.annotations.NullMarked;
