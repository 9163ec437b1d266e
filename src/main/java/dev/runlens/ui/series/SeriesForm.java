package dev.runlens.ui.series;

import dev.runlens.run.Metric;
import dev.runlens.run.SeriesChoice;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import dev.runlens.ui.form.FormButtons;
import dev.runlens.ui.state.ShownRun;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks which series of a run are its losses: one of several evaluation sets, or a column whose name says nothing.
public final class SeriesForm extends VBox {
    private final Bundle texts;
    private final ShownRun run;
    private final ComboBox<Choice> train;
    private final ComboBox<Choice> validation;

    /// @param run whose series to choose from
    /// @param chosen given the choice
    /// @param closed told that the form is done, saved or not
    public SeriesForm(Bundle texts, ShownRun run, Consumer<SeriesChoice> chosen, Runnable closed) {
        this.texts = texts;
        this.run = run;
        setId("series-form");
        getStyleClass().addAll("dialog-card", "series-form");
        Label title = new Label(texts.get("series.title", run.name()));
        title.getStyleClass().add("dialog-title");
        title.setWrapText(true);
        Label help = new Label(texts.get("series.help"));
        help.getStyleClass().add("muted");
        help.setWrapText(true);
        help.setMinHeight(USE_PREF_SIZE);
        train = box("series-train", run.choice().train());
        validation = box("series-validation", run.choice().validation());
        getChildren()
                .addAll(
                        title,
                        help,
                        named(texts.get("series.train"), train),
                        named(texts.get("series.validation"), validation),
                        buttons(chosen, closed));
    }

    /// Puts the focus into the first choice.
    public void focusFirst() {
        validation.requestFocus();
    }

    /// A line of a box.
    ///
    /// @param metric the series; null for what was recognised
    /// @param words what the line says
    record Choice(@Nullable Metric metric, String words) {
        @Override
        public String toString() {
            return words;
        }
    }

    private ComboBox<Choice> box(String id, @Nullable Metric now) {
        ComboBox<Choice> box = new ComboBox<>();
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().add(new Choice(null, texts.get("series.asRead")));
        for (Metric metric : SeriesChoice.candidates(run.run())) {
            String points = Numbers.count(run.run().series(metric).size());
            box.getItems().add(new Choice(metric, texts.get("series.of", metric.key(), points)));
        }
        box.getSelectionModel().selectFirst();
        box.getItems().stream()
                .filter(choice -> now != null && now.equals(choice.metric()))
                .forEach(box::setValue);
        return box;
    }

    private static VBox named(String name, ComboBox<Choice> box) {
        Label label = new Label(name);
        label.getStyleClass().add("metric-name");
        label.setLabelFor(box);
        box.setAccessibleText(name);
        return new VBox(3, label, box);
    }

    private FormButtons buttons(Consumer<SeriesChoice> chosen, Runnable closed) {
        return new FormButtons("series", texts.get("series.save"), texts.get("series.cancel"), () -> {
            chosen.accept(new SeriesChoice(
                    train.getValue().metric(), validation.getValue().metric()));
            return true;
        }, closed);
    }
}
