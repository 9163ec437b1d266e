package dev.runlens.read.series;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which columns of a table a person wants taken for what, by their exact names. A table that has no such column is
/// read as without the choice.
///
/// @param step the column of steps; null for the one that is known by its name
/// @param train the train loss; null for the one that is known by its name
/// @param validation the validation loss; null for the one that is known by its name
public record ColumnChoice(
        @Nullable String step,
        @Nullable String train,
        @Nullable String validation) {
    /// Nothing was chosen.
    public static final ColumnChoice NONE = new ColumnChoice(null, null, null);

    /// The chosen column of steps where it is among some names.
    public Optional<String> step(Collection<String> names) {
        return Optional.ofNullable(step).filter(names::contains);
    }

    /// The chosen columns that are not among some names.
    public List<String> missing(Collection<String> names) {
        return Stream.of(step, train, validation)
                .filter(name -> name != null && !names.contains(name))
                .map(String::valueOf)
                .toList();
    }

    /// Whether a chosen loss is among some names.
    public boolean hasLoss(Collection<String> names) {
        return train != null && names.contains(train) || validation != null && names.contains(validation);
    }
}
