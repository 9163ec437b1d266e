package dev.runlens.ui.verdict;

import dev.runlens.text.ReadingOrder;
import dev.runlens.ui.theme.HoverTip;
import dev.runlens.ui.theme.LowWindow;
import dev.runlens.chart.StyleClasses;
import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.advice.Topic;
import dev.runlens.analyze.verdict.PairJudgement;
import dev.runlens.analyze.verdict.SettingInfluence;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import dev.runlens.ui.state.Board;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.Judged;
import dev.runlens.ui.state.View;
import java.util.List;
import java.util.stream.Collectors;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The verdict on all runs that are loaded, whatever is ticked: a title, a detail, and what can be asked further.
///
/// While a new one is worked out the old one stays in its place, marked as of before.
final class VerdictBanner extends HBox {
    private static final PseudoClass OUTDATED = PseudoClass.getPseudoClass("outdated");
    private static final int LONGEST_NAME = 32;

    private final Bundle texts;
    private final DashboardModel model;
    private final Actions actions;
    private final FontIcon icon = new FontIcon();
    private final Label title = new Label();
    private final DetailLabel detail = new DetailLabel();
    private final Label answers = new DetailLabel();
    private final Label ship = new Label();
    private final Label judging;
    private final Button paired = chip("verdict-paired", Topic.WHY);
    private final Button tied = chip("verdict-tied", Topic.PLACES);
    private final Button groups = chip("verdict-groups", Topic.PLACES);
    private final Button setting = chip("verdict-setting", this::showSweep);
    private final Button cautions = chip("verdict-cautions", Topic.RISK);
    private final Button copy = new Button();
    private final Button ask = new Button();
    private final Button answered = new Button();
    private VerdictContent content;
    private Judged shown = Judged.NOTHING;

    /// What can be asked further.
    ///
    /// @param files what can be done with the file to ship
    /// @param why opens what is behind the verdict, at a topic
    /// @param answers shows the answers of the runs
    record Actions(VerdictActions files, BiConsumer<VerdictContent, @Nullable Topic> why, Runnable answers) {}

    VerdictBanner(Bundle texts, DashboardModel model, Actions actions) {
        super(12);
        this.texts = texts;
        this.model = model;
        this.actions = actions;
        setId("verdict");
        judging = new Label(texts.get("verdict.judging"));
        layOut();
        content = new VerdictContent(Judged.NOTHING.comparison());
        setVisible(false);
        model.boardProperty().subscribe((before, board) -> markOutdated(board));
        LowWindow.of(this).subscribe((before, low) -> chips());
    }

    /// What it says.
    VerdictContent content() {
        return content;
    }

    /// Whether it says what was found about these runs.
    boolean says(Judged judged) {
        return shown.equals(judged);
    }

    private void layOut() {
        setAlignment(Pos.CENTER_LEFT);
        title.setId("verdict-headline");
        title.getStyleClass().add("verdict-headline");
        detail.setId("verdict-detail");
        answers.setId("verdict-answers");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        tellInFull();
        buttons();
        ship.setId("verdict-ship");
        ship.getStyleClass().add("verdict-detail");
        ship.visibleProperty().bind(ship.textProperty().isNotEmpty());
        ship.managedProperty().bind(ship.visibleProperty());
        VBox words = new VBox(3, title, detail, answers,
                new FactsRow(ship, copy, paired, tied, groups, setting, cautions, answered));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(icon, words, side());
    }

    private VBox side() {
        judging.setId("verdict-judging");
        judging.getStyleClass().add("verdict-detail");
        judging.setVisible(false);
        judging.setMinWidth(USE_PREF_SIZE);
        // It keeps its room, so that nothing moves when it comes.
        VBox side = new VBox(1, ask, judging);
        side.setAlignment(Pos.CENTER_RIGHT);
        return side;
    }

    /// What is shown with shortened names, or counted.
    private void tellInFull() {
        HoverTip.on(title, () -> content.title());
        HoverTip.on(detail, () -> content.detail());
        HoverTip.on(answers, this::ofAnswers);
        HoverTip.on(groups, this::otherGroups);
    }

    private void buttons() {
        HoverTip.on(setting, () -> content.setting()
                .map(most -> texts.get("verdict.settingTip", whole(most)))
                .orElse(""));
        VerdictLink.dress(copy, "verdict-copy", texts.get("verdict.copy"), texts.get("verdict.copyTip"));
        copy.setOnAction(event -> copyCommand());
        VerdictLink.dress(ask, "verdict-why", texts.get("verdict.why"), texts.get("verdict.whyTip"));
        ask.setOnAction(event -> actions.why().accept(content, null));
        VerdictLink.dress(answered, "verdict-answered", texts.get("verdict.answered"),
                texts.get("verdict.answeredTip"));
        answered.setOnAction(event -> actions.answers().run());
    }

    private String ofAnswers() {
        return content.answers().isEmpty() ? "" : texts.get("verdict.answers", content.answers());
    }

    private String otherGroups() {
        return content.otherGroups().stream()
                .map(group -> texts.get("verdict.group", group.runs().size(), group.name()))
                .collect(Collectors.joining("\n"));
    }

    /// A fact that opens what it counts.
    private Button chip(String id, Topic topic) {
        return chip(id, () -> actions.why().accept(content, topic));
    }

    private void showSweep() {
        model.views().look(View.SWEEP, false);
    }

    private static Button chip(String id, Runnable action) {
        Button chip = new Button();
        chip.setId(id);
        chip.getStyleClass().add("verdict-chip");
        // Names have underscores.
        chip.setMnemonicParsing(false);
        chip.setMinWidth(USE_PREF_SIZE);
        chip.visibleProperty().bind(chip.textProperty().isNotEmpty());
        chip.setOnAction(event -> action.run());
        return chip;
    }

    /// Runs that only grew are judged anew twice a second, and said anew a moment later: no mark blinks meanwhile.
    private void markOutdated(@Nullable Board board) {
        boolean outdated = board != null && (board.progress().judging() || !shown.isOf(board.runs()));
        pseudoClassStateChanged(OUTDATED, outdated);
        judging.setVisible(outdated);
    }

    /// Says what is found about other runs.
    void show(Judged judged) {
        shown = judged;
        Comparison comparison = judged.comparison();
        markOutdated(model.boardProperty().get());
        content = new VerdictContent(comparison);
        setVisible(!content.isEmpty());
        if (content.isEmpty()) {
            return;
        }
        ResultKind kind = content.kind();
        StyleClasses.set(this, "verdict", kind.styleClass());
        icon.setIconCode(kind.icon());
        say(title, content.title());
        say(detail, content.detail());
        // What was decided stands with its interval.
        detail.setLowLines(content.decided() ? 2 : 1);
        ship.setText(content.shipped()
                .map(file -> texts.get("verdict.ship", file.path().getFileName()))
                .orElse(""));
        chips();
        copy.setVisible(content.shipped().isPresent());
        say(answers, ofAnswers());
        answered.setVisible(comparison.answers() != null);
        setAccessibleText(String.join(" ", content.word(texts) + ".", content.headline(), content.detail(),
                answers.getText(), ship.getText()).strip());
    }

    /// A sentence with long names shortened.
    private void say(Label label, String sentence) {
        label.setText(ReadingOrder.leftToRight(model.shortNames().inText(sentence, LONGEST_NAME)));
    }

    private void chips() {
        PairJudgement pair = content.pair();
        boolean decided = content.decided();
        paired.setText(
                pair == null || !decided
                        ? ""
                        : texts.get(pair.pairing().paired() ? "verdict.paired" : "verdict.unpaired"));
        List<String> ties = decided ? content.tiedWithBest() : List.of();
        tied.setText(
                ties.isEmpty()
                        ? ""
                        : ties.size() == 1
                                ? texts.get("verdict.tiedWith",
                                        model.shortNames().fitted(ties.getFirst(), LONGEST_NAME))
                                : texts.get("verdict.tiedWithMany", ties.size()));
        setting.setText(content.setting().map(this::mostMoving).orElse(""));
        int others = content.otherGroups().size();
        groups.setText(others == 0 ? "" : texts.get("verdict.groups", others));
        int count = content.cautions();
        cautions.setText(count == 0 ? "" : texts.get("verdict.cautions", count));
    }

    /// In a low window it stands in one line with the other facts, which leaves the curves theirs.
    private String mostMoving(SettingInfluence most) {
        return LowWindow.isAround(this)
                ? texts.get("verdict.settingBrief", most.names(), Numbers.share(most.share()))
                : whole(most);
    }

    private String whole(SettingInfluence most) {
        return texts.get("verdict.setting", most.names(), Numbers.share(most.share()), most.where());
    }

    private void copyCommand() {
        content.speaksFor()
                .ifPresent(card -> content.shipped().ifPresent(file -> actions.files().copyCommand(card.name(), file)));
    }
}
