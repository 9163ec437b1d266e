package dev.runlens.ui.answers;

import dev.runlens.analyze.answers.vote.Ballot;
import dev.runlens.analyze.answers.vote.VoteResult;
import dev.runlens.analyze.answers.vote.VoteStatements;
import dev.runlens.analyze.answers.vote.Voting;
import dev.runlens.analyze.wording.VisibleText;
import dev.runlens.run.evaluation.Vote;
import dev.runlens.run.evaluation.Vote.Choice;
import dev.runlens.text.Bundle;
import dev.runlens.ui.form.CardRoom;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Two answers side by side, the names hidden: ← left, → right, = tie, B both bad, space to skip, N a note, U back, ↑ ↓
/// to scroll both answers, Page up and down the question. Names are
/// shown on request, which ends the blindness, and at the end.
public final class VoteCard extends VBox {
    private static final double ASKED_HEIGHT = 150;
    private static final double LEAST_ASKED = 90;
    private static final double USUAL = 300;
    private static final double BESIDES = 330;
    private static final double STEP = 60;

    /// The buttons that are of use when everything is decided.
    private static final Set<String> LASTING = Set.of("vote-undo", "vote-close");

    private final Bundle texts;
    private final Voting voting;
    private final Keeper keeper;
    private final Label progress = new Label();
    private final VBox asked = new VBox(6);
    private final HBox sides = new HBox(12);
    private final VoteNote note;
    private final ToggleButton names;
    private final FlowPane choices = new FlowPane(8, 8);
    private final ObservableValue<Double> height;

    /// Keeps votes.
    @FunctionalInterface
    public interface Keeper {
        /// Keeps a vote, or that it is taken back.
        void keep(Vote vote, boolean retracted);
    }

    /// @param closed told that the card is done with
    public VoteCard(Bundle texts, Voting voting, Keeper keeper, Runnable closed) {
        this.texts = texts;
        this.voting = voting;
        this.keeper = keeper;
        this.note = new VoteNote(texts);
        this.names = new ToggleButton(texts.get("vote.names"));
        double longest = AnswerSide.longest(voting.ballots());
        this.height = CardRoom.height(this, USUAL, BESIDES).map(most -> Math.min(most, longest));
        setId("vote-card");
        getStyleClass().addAll("dialog-card", "answers-card");
        CardRoom.widen(this, AnswersCard.WIDTH, AnswersCard.WIDEST);
        setFocusTraversable(true);
        progress.setId("vote-progress");
        progress.getStyleClass().add("dialog-title");
        names.setId("vote-names");
        names.setOnAction(event -> reveal());
        buttons(closed);
        getChildren().addAll(progress, scrolled(asked), sides, note, choices);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        show();
    }

    /// A long question must not push the answers out of the card.
    private static ScrollPane scrolled(VBox asked) {
        ScrollPane scroll = new ScrollPane(asked);
        scroll.setId("vote-asked");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(ASKED_HEIGHT);
        scroll.setMinHeight(LEAST_ASKED);
        scroll.visibleProperty().bind(Bindings.isNotEmpty(asked.getChildren()));
        scroll.managedProperty().bind(scroll.visibleProperty());
        return scroll;
    }

    private void buttons(Runnable closed) {
        Button close = new Button(texts.get("vote.close"));
        close.setId("vote-close");
        close.setCancelButton(true);
        close.setOnAction(event -> closed.run());
        for (Choice choice : Choice.values()) {
            choices.getChildren().add(button(choice));
        }
        Button back = new Button(texts.get("vote.undo"));
        back.setId("vote-undo");
        back.setOnAction(event -> undo());
        choices.getChildren().addAll(back, names, close);
        choices.setAlignment(Pos.CENTER_RIGHT);
    }

    /// Puts the focus where the keys of the vote act.
    public void focusFirst() {
        requestFocus();
    }

    private Button button(Choice choice) {
        Button button = new Button(words(choice));
        button.setId("vote-" + choice.word());
        button.setOnAction(event -> vote(choice));
        return button;
    }

    private String words(Choice choice) {
        return switch (choice) {
            case LEFT -> texts.get("vote.left");
            case RIGHT -> texts.get("vote.right");
            case TIE -> texts.get("vote.tie");
            case BOTH_BAD -> texts.get("vote.bothBad");
            case SKIP -> texts.get("vote.skip");
        };
    }

    private void pressed(KeyEvent event) {
        if (note.isFocused()) {
            if (event.getCode() == KeyCode.ENTER) {
                requestFocus();
                event.consume();
            }
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case LEFT -> vote(Choice.LEFT);
            case RIGHT -> vote(Choice.RIGHT);
            case EQUALS -> vote(Choice.TIE);
            case B -> vote(Choice.BOTH_BAD);
            case SPACE -> vote(Choice.SKIP);
            case U -> undo();
            case N -> note.enter();
            case UP -> scroll(".vote-answer", -STEP);
            case DOWN -> scroll(".vote-answer", STEP);
            case PAGE_UP -> scroll("#vote-asked", -STEP);
            case PAGE_DOWN -> scroll("#vote-asked", STEP);
            default -> known = event.getText().equals("=");
        }
        if (known) {
            if (event.getText().equals("=") && event.getCode() != KeyCode.EQUALS) {
                vote(Choice.TIE);
            }
            event.consume();
        }
    }

    /// Both answers at once, so that the eye stays in the same place of both.
    private void scroll(String what, double by) {
        lookupAll(what).forEach(node -> {
            if (node instanceof ScrollPane pane) {
                double beyond = pane.getContent().getBoundsInLocal().getHeight() - pane.getViewportBounds().getHeight();
                pane.setVvalue(beyond <= 0 ? 0 : Math.clamp(pane.getVvalue() + by / beyond, 0, 1));
            }
        });
    }

    private void vote(Choice choice) {
        if (voting.current().isPresent()) {
            keeper.keep(voting.vote(choice, note.getText()), false);
            note.clear();
            show();
        }
    }

    private void undo() {
        voting.undo().ifPresent(vote -> keeper.keep(vote, true));
        show();
    }

    private void reveal() {
        voting.reveal();
        names.setSelected(true);
        names.setDisable(true);
        requestFocus();
        show();
    }

    private void show() {
        progress.setText(texts.get("vote.progress", voting.done(), voting.size()));
        asked.getChildren().clear();
        sides.getChildren().clear();
        boolean open = voting.current().isPresent();
        setShown(note, open);
        choices.getChildren().stream().filter(button -> !LASTING.contains(String.valueOf(button.getId())))
                .forEach(button -> setShown(button, open));
        voting.current().ifPresentOrElse(this::show, this::showResult);
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void show(Ballot ballot) {
        asked.getChildren().add(AnswersCard.wrapped(ballot.example().prompt()));
        String reference = ballot.example().reference();
        if (reference != null) {
            asked.getChildren().add(AnswersCard.wrapped(texts.get("vote.reference", reference)));
        }
        sides.getChildren().addAll(
                new AnswerSide("vote-answer-left", heading("vote.side.left", ballot.leftSubject()), ballot.left(),
                        height),
                new AnswerSide("vote-answer-right", heading("vote.side.right", ballot.rightSubject()), ballot.right(),
                        height));
    }

    private String heading(String side, String subject) {
        return voting.revealed() ? texts.get(side) + ": " + VisibleText.of(subject) : texts.get(side);
    }

    private void showResult() {
        VBox said = new VBox(6);
        said.setId("vote-result");
        VoteStatements.of(VoteResult.of(voting.votes()))
                .forEach(statement -> said.getChildren().add(AnswersCard.wrapped(statement.text())));
        sides.getChildren().add(said);
    }
}
