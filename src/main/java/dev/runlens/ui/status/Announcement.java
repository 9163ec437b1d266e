package dev.runlens.ui.status;

import dev.runlens.analyze.advice.Advice;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.read.load.LoadItem;
import dev.runlens.text.Bundle;
import dev.runlens.ui.state.Board;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells what has come once nothing is on its way any more: how much is loaded, and the verdict on it. The points of a run
/// that is followed are no news, another verdict is.
final class Announcement {
    private final Bundle texts;
    private final Consumer<String> teller;
    private @Nullable News last;

    /// What would be news if it changed.
    ///
    /// @param rule the rule that the verdict is from; empty where there is none
    /// @param run the run that it speaks for; empty where it speaks for none
    private record News(String loaded, String rule, String run) {}

    /// @param teller given the words
    Announcement(Bundle texts, Consumer<String> teller) {
        this.texts = texts;
        this.teller = teller;
    }

    /// Looks at what is on the screen now.
    void look(@Nullable Board board) {
        if (board == null || !board.isSettled()) {
            return;
        }
        Advice advice = board.comparison().advice();
        Optional<Statement> verdict = Optional.ofNullable(advice.headline());
        News news = new News(
                loaded(board),
                verdict.map(Statement::id).orElse(""),
                Optional.ofNullable(advice.speaksFor()).map(RunCard::name).orElse(""));
        boolean begins = last == null && board.items().isEmpty();
        if (!begins && !news.equals(last)) {
            last = news;
            teller.accept(verdict.map(sentence -> news.loaded() + " " + sentence.text()).orElse(news.loaded()));
        }
    }

    private String loaded(Board board) {
        long rejected = board.items().stream().filter(item -> item.state() instanceof LoadItem.Rejected).count();
        return Stream.of(
                texts.get("status.runs", board.runs().size()),
                rejected == 0 ? "" : texts.get("status.rejected", rejected))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", ", "", "."));
    }
}
