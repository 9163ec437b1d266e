/// What the window remembers: which runs were open and how they were shown, what a person called them and wrote of them,
/// and what they like. Plain JSON in the user's own configuration folder; nothing is ever written into a run.
@NullMarked
package dev.runlens.session;

import org.jspecify.annotations.NullMarked;
