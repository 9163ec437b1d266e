package dev.runlens.ui;

import dev.runlens.ask.Target;
import dev.runlens.ui.answers.AskingCard;
import dev.runlens.ui.state.DashboardModel;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// An asking that goes on: a card that may be hidden, a phrase in the status bar, a way to stop.
final class AskingView {
    private final DashboardSetup setup;
    private final DashboardModel model;
    private final ModalLayer modal;
    private final AskingCard card;
    private final AtomicReference<AskingCard.@Nullable State> newest = new AtomicReference<>();
    private volatile boolean stopped;
    private volatile Runnable stop = () -> {};
    private volatile boolean answered;
    private int failed;
    private String lastFailure = "";

    AskingView(DashboardSetup setup, DashboardModel model, ModalLayer modal) {
        this.setup = setup;
        this.model = model;
        this.modal = modal;
        this.card = new AskingCard(setup.texts(), this::stop, modal::close);
    }

    /// Shows the card.
    void open() {
        modal.open(card, card::focusFirst);
    }

    /// Whether its card is before the eyes of the person, who may have put it away.
    boolean isSeen() {
        return modal.shows(card);
    }

    /// Takes away whatever there is to be seen of it.
    void close() {
        model.activityProperty().set("");
        modal.close(card);
    }

    /// Ends asking; what is answered stays.
    void stop() {
        stopped = true;
        stop.run();
    }

    /// Whether a person wants it to stop.
    boolean isStopped() {
        return stopped;
    }

    /// What ends the request in flight.
    void stoppedBy(Runnable end) {
        stop = end;
        if (stopped) {
            end.run();
        }
    }

    /// Whether there is anything to be read.
    boolean anyAnswer() {
        return answered;
    }

    /// An answer came, on the thread that asks. States that were overtaken before they were shown are dropped.
    void advanced(int done, int of, Target target, @Nullable String failure) {
        answered |= failure == null;
        if (failure != null) {
            failed++;
            lastFailure = failure;
        }
        AskingCard.State state = new AskingCard.State(done, of, failed, target.subject(), lastFailure);
        if (newest.getAndSet(state) == null) {
            setup.threads().screen().execute(this::refresh);
        }
    }

    private void refresh() {
        AskingCard.State state = newest.getAndSet(null);
        if (state != null) {
            card.show(state);
            model.activityProperty().set(setup.texts().get("ask.now", state.model(), state.done(), state.of()));
        }
    }
}
