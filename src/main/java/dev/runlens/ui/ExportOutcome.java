package dev.runlens.ui;

import dev.runlens.text.Bundle;
import dev.runlens.ui.export.Exporter;
import dev.runlens.ui.notice.FailureCard;
import dev.runlens.ui.notice.Notices;
import dev.runlens.ui.state.DashboardModel;
import java.nio.file.Path;

/// Tells the user how an export went: a line in the status bar, then a notice or a card with the reason.
final class ExportOutcome implements Exporter.Outcome {
    private final Bundle texts;
    private final DashboardModel model;
    private final Notices notices;
    private final ModalLayer modal;
    private final Surroundings surroundings;

    ExportOutcome(Bundle texts, DashboardModel model, Notices notices, ModalLayer modal, Surroundings surroundings) {
        this.texts = texts;
        this.model = model;
        this.notices = notices;
        this.modal = modal;
        this.surroundings = surroundings;
    }

    @Override
    public void started(Path file) {
        model.activityProperty().set(texts.get("export.writing", name(file)));
    }

    /// Nothing is being written any more.
    void finished() {
        model.activityProperty().set("");
    }

    @Override
    public void written(Path file) {
        finished();
        int shown = model.visibleProperty().get().size();
        int all = model.runs().size();
        String message = shown == all
                ? texts.get("export.written", name(file))
                : texts.get("export.writtenTicked", name(file), shown, all);
        notices.success(message, texts.get("export.reveal"), () -> surroundings.reveal(file));
    }

    @Override
    public void copied() {
        notices.say(texts.get("export.chartCopied"));
    }

    @Override
    public void failed(Path file, String reason) {
        model.activityProperty().set("");
        FailureCard card = new FailureCard(texts, texts.get("export.failed", name(file)), reason, modal::close);
        modal.open(card, card::focusFirst);
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
