/// What the window tells after the fact: notices that go by themselves, and a card for what went wrong.
@NullMarked
package dev.runlens.ui.notice;

import org.jspecify.annotations.NullMarked;
