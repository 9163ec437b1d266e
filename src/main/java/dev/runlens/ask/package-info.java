/// Asks servers for answers and keeps them. The only room that speaks to a network: to the machine itself, unless a person
/// named another one.
@NullMarked
package dev.runlens.ask;

import org.jspecify.annotations.NullMarked;
