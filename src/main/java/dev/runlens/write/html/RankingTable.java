package dev.runlens.write.html;

import dev.runlens.analyze.verdict.Ranked;
import dev.runlens.analyze.verdict.RankedGroup;
import dev.runlens.analyze.verdict.Ranking;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import dev.runlens.plot.svg.Markup;
import java.util.List;
import java.util.stream.Collectors;

/// Many runs by the validation loss of what would be shipped of each. Runs that differ by no more than chance share a place.
final class RankingTable {
    private static final int MOST_NAMED = 6;

    private final Page page;

    RankingTable(Page page) {
        this.page = page;
    }

    void draw() {
        Ranking ranking = page.comparison().ranking();
        for (RankedGroup group : ranking.groups()) {
            page.out().open("p");
            page.say(group.statement());
            page.out().close();
            if (ranking.groups().size() > 1) {
                page.out()
                        .open("p")
                        .at("class", "legend")
                        .text(Bundle.REPORT.get("ranking.apart"))
                        .close();
            }
            table(group, ranking.groups().indexOf(group));
            page.list(group.beside());
        }
        page.list(ranking.unranked().stream().map(unranked -> unranked.why()).toList());
    }

    private String tied(Ranked ranked, int of) {
        List<String> tied = ranked.tiedWith();
        if (of > 2 && tied.size() == of - 1) {
            return Bundle.REPORT.get("ranking.tied.all");
        }
        return tied.size() <= MOST_NAMED
                ? tied.stream().map(name -> page.labels().names().get(name)).collect(Collectors.joining(", "))
                : Bundle.REPORT.get("ranking.tied.others", tied.size(), ranked.place().orElse(0));
    }

    private static String loss(Ranked ranked) {
        String loss = Numbers.loss(ranked.loss());
        return ranked.run().run().checkpoints().isEmpty()
                ? Bundle.STATEMENTS.get("verdict.nothing_saved", loss)
                : loss;
    }

    private void table(RankedGroup group, int index) {
        Markup out = page.out();
        out.open("table").at("class", "ranking").open("thead").open("tr");
        for (String column : new String[] {"place", "run", "loss", "tied"}) {
            out.open("th")
                    .at("scope", "col")
                    .text(Bundle.REPORT.get("ranking." + column))
                    .close();
        }
        out.close().close().line().open("tbody");
        for (int i = 0; i < group.runs().size(); i++) {
            Ranked ranked = group.runs().get(i);
            out.open("tr")
                    .open("td")
                    .at("class", "number")
                    .text(ranked.place().isPresent() ? Numbers.count(ranked.place().getAsInt()) : "–")
                    .close();
            out.open("th").at("scope", "row");
            page.label(page.index(ranked.run()));
            out.close().open("td").at("class", "number");
            out.at("data-field", "ranking.groups[" + index + "].runs[" + i + "].loss");
            out.text(loss(ranked)).close();
            out.open("td")
                    .text(tied(ranked, group.runs().size()))
                    .close()
                    .close()
                    .line();
        }
        out.close().close().line();
    }
}
