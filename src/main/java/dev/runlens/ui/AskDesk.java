package dev.runlens.ui;

import dev.runlens.analyze.wording.VisibleText;
import dev.runlens.ask.AnswerFile;
import dev.runlens.ask.Asker;
import dev.runlens.ask.Asking;
import dev.runlens.ask.Endpoint;
import dev.runlens.ask.ModelServer;
import dev.runlens.ask.Sending;
import dev.runlens.ask.Target;
import dev.runlens.read.evaluation.QuestionReader;
import dev.runlens.run.Finding;
import dev.runlens.run.Run;
import dev.runlens.run.evaluation.Question;
import dev.runlens.text.Bundle;
import dev.runlens.text.FailureWords;
import dev.runlens.ui.answers.AskForm;
import dev.runlens.ui.answers.AskWish;
import dev.runlens.ui.answers.SendCard;
import dev.runlens.ui.notice.Notices;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.write.StagedAdapters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Asks a server for answers of models: what and where is asked of the person before, and whether it may leave this machine.
final class AskDesk {
    private final DashboardSetup setup;
    private final DashboardModel model;
    private final ModalLayer modal;
    private final Notices notices;
    private final Consumer<Path> answered;
    private @Nullable AskingView going;
    private boolean looking;
    private boolean closed;

    /// @param answered given the file once there are answers in it
    AskDesk(DashboardSetup setup, DashboardModel model, ModalLayer modal, Notices notices, Consumer<Path> answered) {
        this.setup = setup;
        this.model = model;
        this.modal = modal;
        this.notices = notices;
        this.answered = answered;
    }

    /// What is asked, once it is known.
    ///
    /// @param file where the questions are
    /// @param key null for none
    private record Prepared(AskWish wish, Path file, List<Question> questions, @Nullable String key) {
        Asking asking() {
            return new Asking(file.toAbsolutePath().normalize().toString(), 0, wish.extent().maxTokens(),
                    Endpoint.fitting(questions));
        }

        /// What leaves this machine: nothing without an address, for then only this machine is asked.
        Optional<Sending> sending() throws IOException {
            return wish.server().isEmpty() ? Optional.empty()
                    : Optional.of(new Sending(ModelServer.address(wish.server()), wish.plan().names(), questions,
                            wish.extent().maxTokens(), key != null)).filter(one -> !one.leaving().isEmpty());
        }

        ModelServer found(Bundle texts) throws IOException {
            return wish.server().isEmpty()
                    ? ModelServer.local().stream().findFirst()
                            .orElseThrow(() -> new IOException(texts.get("ask.noServer")))
                    : ModelServer.at(wish.server(), key);
        }
    }

    /// Stops asking, for the window closes: what is answered is kept, and nothing is said of it any more.
    void close() {
        closed = true;
        AskingView view = going;
        if (view != null) {
            view.stop();
        }
    }

    /// Shows the form, or how far asking is while it goes on.
    void begin() {
        AskingView view = going;
        if (view != null) {
            view.open();
            return;
        }
        List<Run> runs = model.visibleProperty().get().stream().map(ShownRun::run).toList();
        AskForm form = new AskForm(setup.texts(), setup.dialogs(), runs, this::prepare, modal::close);
        modal.open(form, form::focusFirst);
    }

    /// The form stays until all is known that asking needs, and says what is missing; one that was left asks nothing.
    private void prepare(AskForm form, AskWish wish, String typed, String variable) {
        if (looking) {
            return;
        }
        looking = true;
        model.activityProperty().set(setup.texts().get("ask.looking"));
        setup.threads().slow().execute(() -> {
            try {
                Prepared prepared = prepared(wish, key(wish, typed, variable));
                Optional<Sending> sending = prepared.sending();
                back(form, () -> sending.ifPresentOrElse(
                        leaving -> confirm(form, leaving, prepared), () -> ask(form, prepared)));
            } catch (IOException trouble) {
                back(form, () -> form.refuse(VisibleText.of(FailureWords.of(trouble))));
            }
        });
    }

    private void back(AskForm form, Runnable then) {
        setup.threads().screen().execute(() -> {
            model.activityProperty().set("");
            looking = false;
            if (modal.shows(form)) {
                then.run();
            }
        });
    }

    /// A key goes to a server that a person named, and to no other.
    private @Nullable String key(AskWish wish, String typed, String variable) {
        if (wish.server().isEmpty()) {
            return null;
        }
        String key = typed.isBlank() ? setup.surroundings().environment(variable) : typed.strip();
        return key == null || key.isBlank() ? null : key;
    }

    private Prepared prepared(AskWish wish, @Nullable String key) throws IOException {
        Bundle texts = setup.texts();
        Path file = Optional.ofNullable(wish.questions()).or(wish.plan()::data)
                .orElseThrow(() -> new IOException(texts.get("ask.noQuestions")));
        if (wish.plan().owns(wish.output())) {
            throw new IOException(texts.get("ask.ownsOutput", wish.output()));
        }
        List<Finding> findings = new ArrayList<>();
        List<Question> questions = QuestionReader.read(file, wish.extent().limit(), 0, findings);
        if (questions.isEmpty()) {
            throw new IOException(findings.isEmpty() ? texts.get("ask.holdsNone", file)
                    : file.getFileName() + ": " + findings.getFirst().message());
        }
        return new Prepared(wish, file, questions, key);
    }

    /// Nothing was sent yet, and nothing is where the person says no.
    private void confirm(AskForm form, Sending sending, Prepared prepared) {
        SendCard card = new SendCard(
                setup.texts(), sending, () -> ask(form, prepared), left -> modal.open(form, form::focusFirst));
        modal.open(card, card::focusFirst);
    }

    private void ask(AskForm form, Prepared prepared) {
        AskingView view = new AskingView(setup, model, modal);
        going = view;
        view.open();
        setup.threads().slow().execute(() -> {
            String trouble = "";
            try (StagedAdapters staged = new StagedAdapters()) {
                ModelServer server = prepared.found(setup.texts());
                List<Target> targets = prepared.wish().plan().targets(server, staged::folder);
                try (AnswerFile file = AnswerFile.of(prepared.wish().output());
                        Asker asker = new Asker(server, prepared.key(), view::isStopped)) {
                    view.stoppedBy(asker::close);
                    asker.ask(targets, prepared.questions(), prepared.asking(), file, view::advanced);
                }
            } catch (CancellationException stopped) {
                trouble = setup.texts().get("ask.stopped");
            } catch (IOException failed) {
                trouble = FailureWords.of(failed);
            }
            end(form, view, prepared.wish().output(), trouble);
        });
    }

    private void end(AskForm form, AskingView view, Path output, String trouble) {
        setup.threads().screen().execute(() -> {
            going = null;
            boolean awaited = view.isSeen() && !view.isStopped();
            view.close();
            if (closed) {
                return;
            }
            if (!trouble.isEmpty()) {
                notices.news(VisibleText.of(trouble));
                if (awaited && !view.anyAnswer()) {
                    // What was typed is not typed again because a server was not up yet.
                    form.refuse(VisibleText.of(trouble));
                    modal.open(form, form::focusFirst);
                }
            }
            if (view.anyAnswer()) {
                answered.accept(output);
            }
        });
    }
}
