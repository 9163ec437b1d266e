/// The list of formats: the one place that knows every family. Adding a format is its class and a line here.
@NullMarked
package dev.runlens.read.catalog;

import org.jspecify.annotations.NullMarked;
