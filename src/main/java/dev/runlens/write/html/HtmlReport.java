package dev.runlens.write.html;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.answers.AnswersAnalysis;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.plot.LossPlot;
import dev.runlens.plot.PlotDescription;
import dev.runlens.plot.PlotOptions;
import dev.runlens.plot.PlotSubject;
import dev.runlens.plot.svg.Markup;
import dev.runlens.plot.svg.SvgRunSign;
import dev.runlens.plot.svg.SvgPlot;
import dev.runlens.text.Bundle;
import dev.runlens.text.DayAndTime;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// A comparison as one HTML file: decision, why, risk, cost and next step, the loss curves, then the data and where
/// each sentence comes from.
///
/// It loads nothing and runs nothing, reads well on a screen (light or dark) and on paper, and is well-formed XML too.
/// The same comparison always gives the same page. Names, values and messages come from files that others wrote: they
/// are shown as text and mean nothing.
public final class HtmlReport {
    private static final List<String> WORDS = List.of("train", "validation", "gap", "overfitting", "checkpoint",
            "interval", "paired");
    private static final int MOST_IN_TITLE = 4;
    private static final int LONG_HEADLINE = 170;

    private final Page page;
    private final Markup out = new Markup();
    private final LossPlot plot;

    private HtmlReport(Comparison comparison, PlotOptions options) {
        this.page = Page.of(out, comparison, options.cast());
        this.plot = LossPlot.of(comparison, options.withSubject(PlotSubject.DEFAULT));
    }

    /// The page, with the curves drawn as usual.
    public static String of(Comparison comparison) {
        return of(comparison, PlotOptions.of(comparison));
    }

    /// The page.
    ///
    /// @param options how the curves are drawn; they are those of the loss over iterations, of which the sentences
    /// speak
    public static String of(Comparison comparison, PlotOptions options) {
        return "<!DOCTYPE html>\n" + new HtmlReport(comparison, options).drawn();
    }

    private Markup drawn() {
        out.open("html").at("lang", "en").line();
        head();
        out.open("body").open("main").line();
        boolean any = !page.runs().isEmpty();
        opening();
        if (any) {
            answers();
            curves();
            parts();
        }
        if (!page.comparison().problems().isEmpty()) {
            page.section(
                    "problems", () -> RunFiles.findings(page, page.comparison().problems(), "problems"));
        }
        if (any) {
            page.section("words", this::words);
            page.section("notes", () -> new Sources(page).draw());
        }
        out.open("footer").leaf("p", Bundle.REPORT.get("footer")).close().line();
        return out.close().close().close().line();
    }

    private void head() {
        out.open("head").open("meta").at("charset", "utf-8").close().line();
        out.open("meta").at("name", "viewport").at("content", "width=device-width, initial-scale=1");
        out.close()
                .line()
                .open("meta")
                .at("name", "color-scheme")
                .at("content", "light dark")
                .close();
        String names = page.runs().stream()
                .limit(MOST_IN_TITLE)
                .map(ComparedRun::name)
                .collect(Collectors.joining(", ", "", page.runs().size() > MOST_IN_TITLE ? " …" : ""));
        out.leaf("title", names.isEmpty() ? Bundle.REPORT.get("title") : Bundle.REPORT.get("title.of", names));
        out.line().style(css() + SvgRunSign.css()).close().line();
    }

    private static String css() {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException ownFile) {
            throw new UncheckedIOException(ownFile);
        }
    }

    private void opening() {
        out.open("header").open("p").at("class", "kicker");
        String time = DayAndTime.of(page.comparison().timestamp());
        if (page.runs().size() == 1) {
            page.name(0);
            out.text(Bundle.REPORT.get("kicker.one", time));
        } else {
            out.text(Bundle.REPORT.get("kicker", page.runs().size(), time));
        }
        out.close().line();
        DecisionSection decision = new DecisionSection(page);
        Optional<Statement> headline = Optional.ofNullable(page.comparison().advice().headline());
        boolean crowded = headline.map(Statement::text).orElse("").length() > LONG_HEADLINE;
        out.open("h1").at("class", crowded ? "long" : "");
        headline.ifPresentOrElse(page::say, () -> out.text(Bundle.REPORT.get("nothing")));
        out.close().close().line();
        if (headline.isPresent()) {
            page.section("decision", decision::draw);
        }
    }

    private void curves() {
        if (plot.isEmpty()) {
            page.section("curves", () -> out.leaf("p", PlotDescription.placeholder(plot)));
            return;
        }
        page.section("curves", () -> {
            out.open("figure").line();
            out.add(SvgPlot.within(plot, SvgPlot.Options.INLINE));
            out.leaf("figcaption", Bundle.REPORT.get("curves.caption"));
            out.close().line();
        });
    }

    private void answers() {
        AnswersAnalysis answers = page.comparison().answers();
        if (answers != null) {
            page.section("answers", () -> new AnswersSection(page, answers).draw());
        }
    }

    private void parts() {
        RunCards cards = new RunCards(page);
        if (cards.any()) {
            page.section("runs", cards::draw);
        }
        if (page.runs().size() > 2) {
            page.section("ranking", () -> new RankingTable(page).draw());
        }
        page.section("results", () -> new Results(page).draw());
        page.section("settings", () -> new Settings(page).draw());
        page.section("files", () -> {
            for (int i = 0; i < page.runs().size(); i++) {
                new RunFiles(page, i).draw();
            }
        });
    }

    private void words() {
        out.open("dl").line();
        for (String word : WORDS) {
            out.leaf("dt", Bundle.REPORT.get("word." + word))
                    .leaf("dd", Bundle.REPORT.get("word." + word + ".text"))
                    .line();
        }
        out.close();
    }
}
