package dev.runlens.ui.text;

import dev.runlens.analyze.sweep.FilterReason;
import dev.runlens.analyze.wording.VisibleText;
import dev.runlens.plot.ShortNames;
import dev.runlens.text.Bundle;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/// Stands where runs would be while the search finds none, and says why as far as that is known.
public final class NothingFound extends Label {
    private static final int LONGEST = 40;

    private final Bundle texts;

    /// Words that follow the search.
    ///
    /// @param found what the search finds
    /// @param search what is searched for
    /// @param reason why nothing is found, where that is known
    public NothingFound(
            Bundle texts, ObservableValue<? extends List<?>> found, ObservableValue<String> search,
            Supplier<Optional<FilterReason>> reason) {
        this.texts = texts;
        getStyleClass().add("muted");
        setWrapText(true);
        Runnable say = () -> setText(found.getValue().isEmpty()
                ? reason.get().map(this::words).orElseGet(() -> texts.get("runs.nothingFound"))
                : "");
        search.subscribe(words -> say.run());
        found.subscribe(listed -> say.run());
    }

    private String words(FilterReason reason) {
        return switch (reason) {
            case FilterReason.Unknown unknown -> texts.get("runs.noField", shown(unknown.field()));
            case FilterReason.NoNumber none -> texts.get("runs.noNumber", shown(none.words()));
        };
    }

    /// What was typed, as it is repeated in a sentence.
    public static String shown(String typed) {
        return ShortNames.middle(VisibleText.of(typed), LONGEST);
    }
}
