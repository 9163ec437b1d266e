package dev.runlens.ui.verdict;

import dev.runlens.analyze.verdict.PairJudgement;
import dev.runlens.analyze.verdict.RankedGroup;
import dev.runlens.analyze.verdict.Unranked;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Everything that is behind the banner: decision, why, risk, cost, next step, the order of the runs, and each run.
final class VerdictCard extends VBox {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 620;

    private final Texts texts;
    private final VerdictContent content;
    private final ScrollPane scroll = new ScrollPane();

    VerdictCard(Texts texts, VerdictContent content, VerdictActions actions) {
        this.texts = texts;
        this.content = content;
        setId("verdict-card");
        getStyleClass().addAll("dialog-card", "verdict-card");
        setPrefSize(WIDTH, HEIGHT);
        VBox body = new VBox();
        body.getStyleClass().add("verdict-body");
        body.getChildren().addAll(sections());
        for (VerdictContent.OfRun run : content.runs()) {
            body.getChildren().add(new RunVerdict(texts, run, actions));
        }
        scroll.setContent(body);
        scroll.setId("verdict-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("verdict-scroll");
        scroll.setAccessibleText(texts.get("verdict.card"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button close = new Button(texts.get("verdict.close"));
        close.setId("verdict-close");
        close.setDefaultButton(true);
        close.setOnAction(event -> actions.close());
        HBox buttons = new HBox(close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(head(), scroll, buttons);
    }

    /// Puts the focus where the arrow keys scroll.
    void focusFirst() {
        scroll.requestFocus();
    }

    private HBox head() {
        FontIcon icon = new FontIcon(content.tone().icon());
        Label word = new Label(content.tone().word(texts));
        word.getStyleClass().add("dialog-title");
        HBox head = new HBox(10, icon, word);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().addAll("verdict-head", content.tone().styleClass());
        return head;
    }

    private List<VBox> sections() {
        List<VBox> sections = new ArrayList<>();
        PairJudgement pair = content.pair();
        if (pair != null) {
            var text = pair.verdict().text();
            add(sections, texts.get("verdict.decision"), List.of(text.headline()));
            List<Statement> why = new ArrayList<>(text.reasons());
            why.add(pair.pairing().why());
            why.add(pair.attribution().statement());
            add(sections, texts.get("verdict.reasons"), why);
            add(sections, texts.get("verdict.risk"), text.cautions());
            add(sections, texts.get("verdict.cost"), pair.budget().statements());
            add(sections, texts.get("verdict.next"), text.decides());
        }
        if (content.runs().size() > 2) {
            Stream<Statement> order = content.ranking().groups().stream().map(RankedGroup::statement);
            Stream<Statement> without = content.ranking().unranked().stream().map(Unranked::why);
            add(
                    sections,
                    texts.get("verdict.ranking"),
                    Stream.concat(order, without).toList());
        }
        return sections;
    }

    private static void add(List<VBox> sections, String title, List<Statement> statements) {
        if (!statements.isEmpty()) {
            sections.add(section(title, statements.stream().map(Statement::text).toList()));
        }
    }

    /// A heading with sentences below it.
    static VBox section(String title, List<String> sentences) {
        Label heading = new Label(title);
        heading.getStyleClass().add("verdict-section");
        VBox section = new VBox(heading);
        section.getStyleClass().add("verdict-block");
        for (String sentence : sentences) {
            Label label = new Label(sentence);
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.getStyleClass().add("verdict-sentence");
            section.getChildren().add(label);
        }
        return section;
    }
}
