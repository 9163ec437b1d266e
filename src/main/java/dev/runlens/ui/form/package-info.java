/// What the forms of the window share. Knows no feature.
@NullMarked
package dev.runlens.ui.form;

import org.jspecify.annotations.NullMarked;
