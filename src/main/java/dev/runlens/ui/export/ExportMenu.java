package dev.runlens.ui.export;

import dev.runlens.text.Bundle;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.theme.HoverTip;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The kinds of file to take away.
public final class ExportMenu extends MenuButton {
    private final Exporter exporter;

    /// A menu over an exporter.
    public ExportMenu(Bundle texts, Exporter exporter, DashboardModel model) {
        this.exporter = exporter;
        setId("export");
        setText(texts.get("export.button"));
        setAccessibleText(texts.get("export.name"));
        HoverTip.on(this, texts.get("export.tip"));
        disableProperty().bind(model.visibleProperty().map(List::isEmpty));
        getItems()
                .addAll(
                        which(texts, model),
                        item(texts.get("export.json"), Feather.CODE, ExportKind.COMPARISON_JSON),
                        item(texts.get("export.html"), Feather.BOOK_OPEN, ExportKind.HTML_REPORT),
                        item(texts.get("export.reportPages"), Feather.PRINTER, ExportKind.REPORT_PAGES),
                        item(texts.get("export.markdown"), Feather.FILE_TEXT, ExportKind.MARKDOWN_REPORT),
                        new SeparatorMenuItem(),
                        item(texts.get("export.runsCsv"), Feather.GRID, ExportKind.RUNS_CSV),
                        item(texts.get("export.runsMarkdown"), Feather.GRID, ExportKind.RUNS_MARKDOWN),
                        item(texts.get("export.runsLatex"), Feather.GRID, ExportKind.RUNS_LATEX),
                        new SeparatorMenuItem(),
                        copy(texts),
                        item(texts.get("export.chart"), Feather.IMAGE, ExportKind.CHART),
                        item(texts.get("export.chartDouble"), Feather.IMAGE, ExportKind.CHART_DOUBLE),
                        item(texts.get("export.chartVector"), Feather.PEN_TOOL, ExportKind.CHART_VECTOR),
                        item(texts.get("export.chartPage"), Feather.FILE, ExportKind.CHART_PAGE),
                        whole(texts));
    }

    private MenuItem which(Bundle texts, DashboardModel model) {
        MenuItem which = new MenuItem();
        which.setId("export-which");
        which.setDisable(true);
        setOnShowing(event -> which.setText(texts.get(
                "export.which", model.visibleProperty().get().size(), model.runs().size())));
        return which;
    }

    private MenuItem copy(Bundle texts) {
        MenuItem item = new MenuItem(texts.get("export.copyChart"), new FontIcon(Feather.COPY));
        item.setId("export-copy-chart");
        item.setOnAction(event -> exporter.copyChart());
        return item;
    }

    private MenuItem whole(Bundle texts) {
        CheckMenuItem item = new CheckMenuItem(texts.get("export.whole"));
        item.setId("export-whole");
        item.selectedProperty().bindBidirectional(exporter.wholeProperty());
        return item;
    }

    private MenuItem item(String text, Feather icon, ExportKind kind) {
        MenuItem item = new MenuItem(text, new FontIcon(icon));
        item.setId("export-" + kind.name());
        item.setOnAction(event -> exporter.export(kind));
        return item;
    }
}
