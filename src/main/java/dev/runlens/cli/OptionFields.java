package dev.runlens.cli;

import org.jspecify.annotations.Nullable;

/// The fields of a class of options by their names. No source implements it: the builds that users run add it to every class
/// whose fields the command line fills, see `docs/decisions/0014-options-spelled-out.md`.
public interface OptionFields {
    /// What a field holds, a number in its box.
    ///
    /// @throws IllegalArgumentException for a name that no annotated field has
    @Nullable
    Object optionField(String name);

    /// Puts a value into a field.
    ///
    /// @throws IllegalArgumentException for a name that no annotated field has
    void setOptionField(String name, @Nullable Object value);
}
