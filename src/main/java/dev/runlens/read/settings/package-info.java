/// What formats of every family need to read settings: JSON objects and YAML mappings as settings under dotted names,
/// and the names of widespread tools. Knows no format.
@NullMarked
package dev.runlens.read.settings;

import org.jspecify.annotations.NullMarked;
