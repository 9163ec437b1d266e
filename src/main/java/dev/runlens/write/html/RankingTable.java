package dev.runlens.write.html;

import dev.runlens.analyze.verdict.Ranked;
import dev.runlens.analyze.verdict.RankedGroup;
import dev.runlens.analyze.verdict.Ranking;
import dev.runlens.analyze.wording.Figures;
import dev.runlens.analyze.wording.JsonField;
import dev.runlens.plot.svg.Markup;

/// Many runs by their fitted best validation loss. Runs that chance does not tell apart share a place.
final class RankingTable {
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
                        .text(Words.get("ranking.apart"))
                        .close();
            }
            table(group);
        }
        page.list(ranking.unranked().stream().map(unranked -> unranked.why()).toList());
    }

    private void table(RankedGroup group) {
        Markup out = page.out();
        out.open("table").at("class", "ranking").open("thead").open("tr");
        for (String column : new String[] {"place", "run", "loss", "tied"}) {
            out.open("th")
                    .at("scope", "col")
                    .text(Words.get("ranking." + column))
                    .close();
        }
        out.close().close().line().open("tbody");
        for (Ranked ranked : group.runs()) {
            out.open("tr")
                    .open("td")
                    .at("class", "number")
                    .text(Words.whole(ranked.place()))
                    .close();
            out.open("th").at("scope", "row");
            page.name(ranked.run().index());
            out.close().open("td").at("class", "number");
            out.at("data-field", JsonField.ofRun(ranked.run().index(), "analysis", "fitted_best", "value"));
            out.text(Figures.loss(ranked.fittedBest())).close();
            out.open("td")
                    .text(String.join(", ", ranked.tiedWith()))
                    .close()
                    .close()
                    .line();
        }
        out.close().close().line();
    }
}
