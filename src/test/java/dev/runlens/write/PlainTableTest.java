package dev.runlens.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTableTest {
    private final PlainTable table = new PlainTable(
            List.of("name", "loss", "learning_rate"),
            List.of(List.of("a,\"b\"", "1.5", "1e-05"), List.of("=HYPERLINK(1)", "", "50%_x|y")));

    @Test
    void csvQuotesWhatItMustAndNoCellIsAFormula() {
        assertThat(table.csv()).isEqualTo("name,loss,learning_rate\r\n\"a,\"\"b\"\"\",1.5,1e-05\r\n"
                + "'=HYPERLINK(1),,50%_x|y\r\n");
    }

    @Test
    void whatBeginsWithAMinusIsANumberOrNoFormula() {
        PlainTable signs = new PlainTable(
                List.of("a", "b", "c"), List.of(List.of("-0.5", "-1.2e-05", "-2+3+cmd|' /C calc'!A0")));
        assertThat(signs.csv()).endsWith("\r\n-0.5,-1.2e-05,'-2+3+cmd|' /C calc'!A0\r\n");
    }

    @Test
    void markdownKeepsItsColumns() {
        assertThat(table.markdown().lines().toList())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.replace("\\|", "")).matches("(\\|[^|]*){3}\\|"));
    }

    @Test
    void latexIsATableWithItsSignsEscaped() {
        assertThat(table.latex())
                .startsWith("\\begin{tabular}{lrr}\n\\toprule\nname & loss & learning\\_rate \\\\\n\\midrule\n")
                .contains("50\\%\\_x|y \\\\\n")
                .endsWith("\\bottomrule\n\\end{tabular}\n");
    }

    @Test
    void tabsAndLinesWithinACellAreSpaces() {
        PlainTable cells = new PlainTable(List.of("a\tb", "c"), List.of(List.of("1\r\n2", "")));
        assertThat(cells.tabSeparated()).isEqualTo("a b\tc\n1 2\t\n");
    }
}
