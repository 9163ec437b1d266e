/// Measures what a person at the window waits for: `runlens benchmark chart` and `runlens benchmark window`, and the windows that
/// `runlens benchmark start` opens.
///
/// Runs on the toolkit's headless platform, painting with the processor, so that it measures the same on a server. It
/// may use everything that the window is made of.
@NullMarked
package dev.runlens.benchmark.window;

import org.jspecify.annotations.NullMarked;
