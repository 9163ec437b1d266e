package dev.runlens.ui;

import dev.runlens.analyze.answers.vote.Ballot;
import dev.runlens.analyze.answers.vote.Voting;
import dev.runlens.read.evaluation.VoteReader;
import dev.runlens.run.evaluation.Vote;
import dev.runlens.text.FailureWords;
import dev.runlens.ui.answers.VoteCard;
import dev.runlens.ui.answers.VoterForm;
import dev.runlens.ui.notice.Notices;
import dev.runlens.write.VoteFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Lets a person vote blindly. Votes are kept where the person wants them, each at once; what is there is gone on with.
final class VoteDesk {
    private static final String VOTES = "votes.jsonl";

    private final DashboardSetup setup;
    private final ModalLayer modal;
    private final Notices notices;
    private final StringProperty voter = new SimpleStringProperty("");

    VoteDesk(DashboardSetup setup, ModalLayer modal, Notices notices) {
        this.setup = setup;
        this.modal = modal;
        this.notices = notices;
    }

    /// The name under which votes are kept; empty for none.
    StringProperty voterProperty() {
        return voter;
    }

    /// Asks who votes and where votes are kept, and begins.
    void begin(List<Ballot> ballots) {
        VoterForm form = new VoterForm(setup.texts(), voter.get(), name -> {
            voter.set(name);
            begin(ballots, name);
        }, modal::close);
        modal.open(form, form::focusFirst);
    }

    private void begin(List<Ballot> ballots, String name) {
        setup.dialogs().chooseTarget(VOTES).ifPresent(file -> setup.threads().slow().execute(() -> {
            if (!isVotes(file)) {
                return;
            }
            List<Vote> earlier = VoteReader.read(List.of(file), new ArrayList<>());
            setup.threads().screen().execute(() -> {
                Voting voting = new Voting(ballots, name, earlier);
                VoteCard card = new VoteCard(setup.texts(), voting, (vote, retracted) -> keep(file, vote, retracted),
                        modal::close);
                modal.open(card, card::focusFirst);
            });
        }));
    }

    /// Whether votes can be kept in a file, which is made where it is not there; where they cannot, that is said.
    private boolean isVotes(Path file) {
        try {
            VoteFile.of(file).close();
            return true;
        } catch (IOException trouble) {
            sayNotKept(trouble);
            return false;
        }
    }

    private void keep(Path file, Vote vote, boolean retracted) {
        setup.threads().work().execute(() -> {
            try (VoteFile kept = VoteFile.of(file)) {
                kept.add(vote, retracted);
            } catch (IOException trouble) {
                sayNotKept(trouble);
            }
        });
    }

    private void sayNotKept(IOException trouble) {
        String words = setup.texts().get("vote.failed", FailureWords.of(trouble));
        setup.threads().screen().execute(() -> notices.news(words));
    }
}
